using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class PageStateConfiguration : IEntityTypeConfiguration<PageState>
{
    public void Configure(EntityTypeBuilder<PageState> state)
    {
        state.HasIndex(s => new { s.Source, s.Url }).IsUnique();
        state.HasIndex(s => s.RawPageId);
        state.HasOne(s => s.RawPage).WithMany().HasForeignKey(s => s.RawPageId);
    }
}
