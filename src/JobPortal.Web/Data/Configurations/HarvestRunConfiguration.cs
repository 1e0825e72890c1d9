using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class HarvestRunConfiguration : IEntityTypeConfiguration<HarvestRun>
{
    public void Configure(EntityTypeBuilder<HarvestRun> run)
    {
        run.Property(r => r.Rejections).AsJson();
        run.Property(r => r.Fill).AsJson().HasDefaultValueSql("'[]'");
        run.Property(r => r.Drifts).AsJson().HasDefaultValueSql("'[]'");
        run.Ignore(r => r.IsHealthy);
        run.HasIndex(r => new { r.Source, r.StartedAt });
    }
}
