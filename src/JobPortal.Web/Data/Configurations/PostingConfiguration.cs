using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class PostingConfiguration : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.HasIndex(p => new { p.Source, p.Identity }).IsUnique();
        posting.HasIndex(p => p.OfferId);
        posting.HasOne(p => p.Offer).WithMany(o => o.Postings).HasForeignKey(p => p.OfferId);
    }
}
