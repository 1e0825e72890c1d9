using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class PostingPrintConfiguration : IEntityTypeConfiguration<PostingPrint>
{
    public void Configure(EntityTypeBuilder<PostingPrint> print)
    {
        print.HasKey(p => p.PostingId);
        print.Property(p => p.PostingId).ValueGeneratedNever();
        print.HasOne<Posting>().WithOne().HasForeignKey<PostingPrint>(p => p.PostingId);
        // Without the list of pending entries: every batch reads what the batch before it wrote.
        print.HasIndex(p => p.Keys).HasMethod("gin").HasStorageParameter("fastupdate", false);
    }
}
