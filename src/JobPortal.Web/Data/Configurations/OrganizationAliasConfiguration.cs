using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class OrganizationAliasConfiguration : IEntityTypeConfiguration<OrganizationAlias>
{
    public void Configure(EntityTypeBuilder<OrganizationAlias> alias)
    {
        alias.HasIndex(a => a.Key).IsUnique();
        alias.HasIndex(a => a.OrganizationId);
        alias.HasOne<OrganizationChange>().WithMany().HasForeignKey(a => a.ChangeId);
        alias.HasOne(a => a.Organization).WithMany().HasForeignKey(a => a.OrganizationId);
    }
}
