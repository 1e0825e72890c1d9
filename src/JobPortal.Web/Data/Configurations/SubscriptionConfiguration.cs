using JobPortal.Core.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> subscription)
    {
        subscription.Property(s => s.Email).HasMaxLength(EmailAddress.MaxLength);
        subscription.Ignore(s => s.ToldDays);
        // So that rows of before, and those that other programs insert, mean what they meant.
        subscription.Property(s => s.SendHour).HasDefaultValue(Subscription.DefaultSendHour).HasSentinel(-1);
        subscription.Property(s => s.SendWeekday).HasDefaultValue(DayOfWeek.Monday).HasSentinel((DayOfWeek)(-1));
        subscription.Property(s => s.WantsNew).HasDefaultValue(true).HasSentinel(true);
        subscription.HasIndex(s => new { s.Email, s.Watched }).IsUnique();
        subscription.HasIndex(s => s.OfferId);
        subscription.HasIndex(s => new { s.State, s.LastLookAt });
    }
}
