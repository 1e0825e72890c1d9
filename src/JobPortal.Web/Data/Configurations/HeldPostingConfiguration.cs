using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class HeldPostingConfiguration : IEntityTypeConfiguration<HeldPosting>
{
    public void Configure(EntityTypeBuilder<HeldPosting> held)
    {
        held.Property(h => h.Raw).AsJson();
        held.Property(h => h.Content).AsJson();
        held.Property(h => h.Known).AsJson();
        held.HasIndex(h => new { h.RunId, h.Id });
        held.HasIndex(h => h.RawPageId);
        held.HasOne(h => h.Run).WithMany().HasForeignKey(h => h.RunId).OnDelete(DeleteBehavior.Cascade);
        held.HasOne(h => h.RawPage).WithMany().HasForeignKey(h => h.RawPageId).OnDelete(DeleteBehavior.Restrict);
    }
}
