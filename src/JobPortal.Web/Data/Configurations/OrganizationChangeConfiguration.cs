using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class OrganizationChangeConfiguration : IEntityTypeConfiguration<OrganizationChange>
{
    public void Configure(EntityTypeBuilder<OrganizationChange> change)
    {
        change.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId);
        change.HasOne(c => c.Target).WithMany().HasForeignKey(c => c.TargetId);
    }
}
