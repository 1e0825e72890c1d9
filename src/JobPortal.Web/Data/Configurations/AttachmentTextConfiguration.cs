using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class AttachmentTextConfiguration : IEntityTypeConfiguration<AttachmentText>
{
    public void Configure(EntityTypeBuilder<AttachmentText> file)
    {
        file.HasKey(f => f.Url);
        file.Property(f => f.Url).HasMaxLength(AttachmentText.LongestUrl);
    }
}
