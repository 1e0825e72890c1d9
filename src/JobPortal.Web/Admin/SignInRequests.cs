using System.Globalization;
using JobPortal.Core.Alerts;
using JobPortal.Core.Operators;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Data;
using JobPortal.Web.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Admin;

/// <summary>Mails operators their key. The caller cannot tell whether an address is known.</summary>
internal sealed class SignInRequests(IDbContextFactory<JobPortalDbContext> database, MailComposer mails, IJobQueue jobs, TimeProvider clock)
{
    /// <summary>Mails to one operator in one hour (UTC), whoever asks for them.</summary>
    public const int MaxMailsPerHour = 5;

    /// <returns>The link that is on its way, for a log in Development; null when nothing is sent.</returns>
    public async Task<Uri?> AskAsync(EmailAddress email, AlertLanguage language, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var slot = await FreeSlotAsync(context, email, cancellationToken);
        var account = await context.Operators.FirstOrDefaultAsync(o => o.Email == email.Value, cancellationToken);
        if (account is null || slot is null) return null;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var row = new SignInLink { OperatorId = account.Id, AskedAt = clock.GetUtcNow() };
        context.SignInLinks.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        var (mail, link) = await mails.SignInAsync(account.Email, language, row.Id, cancellationToken);
        mail.Slot = slot;
        context.QueuedMails.Add(mail);
        // False: another request has just taken the same number; its mail is on its way.
        if (!await context.TrySaveAsync(cancellationToken)) return null;
        await transaction.CommitAsync(cancellationToken);
        await jobs.EnqueueAsync(AlertsRegistration.OutboxJob, new NoArgs(), cancellationToken);
        return link;
    }

    // As for subscriptions: the number of the mail is part of a unique value, so that requests at the same time do not add up.
    private async Task<string?> FreeSlotAsync(JobPortalDbContext context, EmailAddress email, CancellationToken cancellationToken)
    {
        var prefix = FormattableString.Invariant($"sign-in {email} {clock.GetUtcNow().UtcDateTime:yyyy-MM-dd HH} ");
        var taken = await context.QueuedMails.CountAsync(m => m.Slot != null && m.Email == email.Value && m.Slot.StartsWith(prefix), cancellationToken);
        return taken >= MaxMailsPerHour ? null : prefix + taken.ToString(CultureInfo.InvariantCulture);
    }
}
