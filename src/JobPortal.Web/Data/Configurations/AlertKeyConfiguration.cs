using JobPortal.Core.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class AlertKeyConfiguration : IEntityTypeConfiguration<AlertKey>
{
    public void Configure(EntityTypeBuilder<AlertKey> key) => key.Property(k => k.Id).ValueGeneratedNever();
}
