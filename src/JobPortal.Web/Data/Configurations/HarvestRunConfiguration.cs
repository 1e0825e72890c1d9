using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class HarvestRunConfiguration : IEntityTypeConfiguration<HarvestRun>
{
    public void Configure(EntityTypeBuilder<HarvestRun> run)
    {
        run.Property(r => r.Rejections).AsJson();
        run.HasIndex(r => new { r.Source, r.StartedAt });
    }
}
