using JobPortal.Core.Alerts;
using JobPortal.Core.Operators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class OperatorAccountConfiguration : IEntityTypeConfiguration<OperatorAccount>
{
    public void Configure(EntityTypeBuilder<OperatorAccount> account)
    {
        account.Property(o => o.Email).HasMaxLength(EmailAddress.MaxLength);
        account.HasIndex(o => o.Email).IsUnique();
    }
}
