using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class PostingMatchConfiguration : IEntityTypeConfiguration<PostingMatch>
{
    public void Configure(EntityTypeBuilder<PostingMatch> match)
    {
        match.HasKey(m => m.PostingId);
        match.Property(m => m.PostingId).ValueGeneratedNever();
        match.HasOne<Posting>().WithOne().HasForeignKey<PostingMatch>(m => m.PostingId);
        match.HasIndex(m => m.At);
    }
}
