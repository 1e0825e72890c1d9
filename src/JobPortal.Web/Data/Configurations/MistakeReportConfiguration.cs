using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class MistakeReportConfiguration : IEntityTypeConfiguration<MistakeReport>
{
    public void Configure(EntityTypeBuilder<MistakeReport> report)
    {
        report.Property(r => r.Text).HasMaxLength(MistakeReport.MaxText);
        report.HasIndex(r => r.OfferId);
        // An offer that goes into another takes its reports along: the other's page has its own mistakes.
        report.HasOne(r => r.Offer).WithMany().HasForeignKey(r => r.OfferId).OnDelete(DeleteBehavior.Cascade);
    }
}
