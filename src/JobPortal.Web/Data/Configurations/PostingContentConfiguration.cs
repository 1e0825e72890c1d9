using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class PostingContentConfiguration : IEntityTypeConfiguration<PostingContent>
{
    public void Configure(EntityTypeBuilder<PostingContent> content)
    {
        content.HasKey(c => c.PostingId);
        content.Property(c => c.PostingId).ValueGeneratedNever();
        content.Property(c => c.Content).AsJson("json");
        content.HasOne<Posting>().WithOne().HasForeignKey<PostingContent>(c => c.PostingId);
    }
}
