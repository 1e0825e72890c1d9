using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class SourceSwitchConfiguration : IEntityTypeConfiguration<SourceSwitch>
{
    public void Configure(EntityTypeBuilder<SourceSwitch> row) => row.HasKey(s => s.Source);
}
