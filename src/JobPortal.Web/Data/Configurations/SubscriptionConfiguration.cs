using JobPortal.Core.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> subscription)
    {
        subscription.Property(s => s.Email).HasMaxLength(EmailAddress.MaxLength);
        subscription.HasIndex(s => new { s.Email, s.Watched }).IsUnique();
        subscription.HasIndex(s => s.OfferId);
        subscription.HasIndex(s => new { s.State, s.LastLookAt });
    }
}
