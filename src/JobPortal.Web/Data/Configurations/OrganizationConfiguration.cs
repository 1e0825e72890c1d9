using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.HasIndex(o => o.Key).IsUnique();
        organization.HasIndex(o => o.Slug).IsUnique();
        organization.HasOne<Organization>().WithMany().HasForeignKey(o => o.MergedIntoId);
    }
}
