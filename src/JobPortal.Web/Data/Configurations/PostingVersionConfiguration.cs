using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

/// <summary>A posting may return to an earlier content, so its versions are not unique by hash.</summary>
internal sealed class PostingVersionConfiguration : IEntityTypeConfiguration<PostingVersion>
{
    public void Configure(EntityTypeBuilder<PostingVersion> version)
    {
        version.HasIndex(v => new { v.PostingId, v.Id });
        version.HasIndex(v => v.RawPageId);
        version.Property(v => v.PageRole).HasDefaultValue(PageRole.Detail).HasSentinel(PageRole.Detail);
        version.Property(v => v.Known).AsJson().HasDefaultValueSql("'[]'");
        version.HasOne<Posting>().WithMany(p => p.Versions).HasForeignKey(v => v.PostingId);
        version.HasOne(v => v.RawPage).WithMany().HasForeignKey(v => v.RawPageId).OnDelete(DeleteBehavior.Restrict);
    }
}
