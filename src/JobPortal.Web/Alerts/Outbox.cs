using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>A mail, what the ledger must remember of it, and what is noted with it.</summary>
/// <param name="Note">Further changes, in the transaction that queues the mail.</param>
internal sealed record QueuedLetter(QueuedMail Mail, IReadOnlyList<LedgerLine> Said, Func<JobPortalDbContext, CancellationToken, Task>? Note = null);

/// <summary>Queues mails together with what the ledger must remember of them.</summary>
internal sealed class Outbox(IDbContextFactory<JobPortalDbContext> database)
{
    /// <summary>
    /// Each mail, its ledger rows and what is noted in one transaction: either all of it is queued or nothing. Those given together go in one transaction,
    /// which costs a fiftieth; when another worker has said one of these things, each goes alone.
    /// </summary>
    /// <remarks>
    /// The ledger's unique index holds two workers apart that speak for one subscription. An offer may be watched and be found by a search of the same address,
    /// and reminders and digests are made at the same minute by different jobs: so the address is held while the ledger is read once more.
    /// </remarks>
    /// <returns>How many were queued; not those of which another worker has already said something.</returns>
    public async Task<int> QueueAsync(IReadOnlyList<QueuedLetter> letters, CancellationToken cancellationToken)
    {
        if (letters.Count == 0) return 0;
        if (await TryAsync(letters, cancellationToken)) return letters.Count;
        if (letters.Count == 1) return 0;
        var queued = 0;
        foreach (var letter in letters) queued += await QueueAsync([letter], cancellationToken);
        return queued;
    }

    private async Task<bool> TryAsync(IReadOnlyList<QueuedLetter> letters, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await IsSaidAsync(context, letters, cancellationToken)) return false;
        foreach (var letter in letters)
        {
            context.QueuedMails.Add(letter.Mail);
            context.MailLedger.AddRange(letter.Said.Select(line => Entry(line, letter.Mail)));
        }
        if (!await context.TrySaveAsync(cancellationToken)) return false;
        foreach (var letter in letters)
            if (letter.Note is { } note) await note(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // Until the transaction ends nobody else says anything to these addresses. Taken in one order, so that two workers never wait for each other.
    private static async Task<bool> IsSaidAsync(JobPortalDbContext context, IReadOnlyList<QueuedLetter> letters, CancellationToken cancellationToken)
    {
        string[] emails = [.. letters.Select(l => l.Mail.Email).Distinct()];
        int[] offers = [.. letters.SelectMany(l => l.Said).Select(l => l.Told.OfferId).Distinct()];
        await context.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(k) from (select distinct hashtextextended(e, 5) as k from unnest({emails}) e order by k) keys", cancellationToken);
        var rows = await context.MailLedger.AsNoTracking().Where(e => offers.Contains(e.OfferId) && emails.Contains(e.Subscription!.Email))
            .Select(e => new { e.Subscription!.Email, Entry = e }).ToListAsync(cancellationToken);
        var said = rows.ToLookup(r => (r.Email, r.Entry.OfferId), r => r.Entry.Line);
        return letters.Any(letter => letter.Said.Any(line => DeadlineReminderPolicy.WasTold([.. said[(letter.Mail.Email, line.Told.OfferId)]], line.Told)));
    }

    private static LedgerEntry Entry(LedgerLine line, QueuedMail mail) => new()
    {
        SubscriptionId = line.SubscriptionId,
        OfferId = line.Told.OfferId,
        Reason = line.Told.Reason,
        ClosesOn = line.Told.ClosesOn,
        Deadline = line.Deadline,
        ReservedAt = mail.CreatedAt,
        Mail = mail,
    };
}
