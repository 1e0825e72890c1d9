using JobPortal.Core.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.Ignore(e => e.Line);
        // Who was told of an offer that changes.
        entry.HasIndex(e => e.OfferId);
        // Without deadline (New) is one value too: PostgreSQL 15 is the oldest server that has NULLS NOT DISTINCT.
        entry.HasIndex(e => new { e.SubscriptionId, e.OfferId, e.Reason, e.ClosesOn }).IsUnique().AreNullsDistinct(false);
        entry.HasOne(e => e.Subscription).WithMany().HasForeignKey(e => e.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne(e => e.Mail).WithMany().HasForeignKey(e => e.MailId).OnDelete(DeleteBehavior.SetNull);
    }
}
