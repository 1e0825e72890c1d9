using JobPortal.Core.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class QueuedMailConfiguration : IEntityTypeConfiguration<QueuedMail>
{
    public void Configure(EntityTypeBuilder<QueuedMail> mail)
    {
        mail.HasIndex(m => m.Slot).IsUnique();
        mail.HasIndex(m => m.MessageId).IsUnique();
        // The outbox asks every minute, and nearly all rows are done.
        mail.HasIndex(m => m.DueAt).HasFilter("state in ('Queued', 'Sending')");
        mail.HasIndex(m => m.Email);
    }
}
