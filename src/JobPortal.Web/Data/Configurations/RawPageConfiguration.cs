using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class RawPageConfiguration : IEntityTypeConfiguration<RawPage>
{
    public void Configure(EntityTypeBuilder<RawPage> page) =>
        page.HasIndex(p => new { p.Source, p.Url, p.Sha256 }).IsUnique();
}
