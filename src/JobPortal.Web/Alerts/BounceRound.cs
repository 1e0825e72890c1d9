using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>What a round of reports came to.</summary>
/// <param name="Stopped">Addresses.</param>
/// <param name="Ignored">Reports of a failure that name no mail of ours.</param>
internal readonly record struct BounceCounts(int Stopped, int Ignored);

/// <summary>Reads the reports of the bounce folder and stops the addresses that mails did not reach.</summary>
internal sealed class BounceRound(BounceFolder folder, IDbContextFactory<JobPortalDbContext> database, AddressStops stops, AlertClock clock)
{
    /// <summary>What is no report, or only half of one because somebody is still writing it, is looked at again for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task<BounceCounts> RunAsync(CancellationToken cancellationToken)
    {
        var (stopped, ignored) = (0, 0);
        foreach (var file in folder.Waiting())
        {
            var report = BounceReport.Read(await BounceFolder.ReadAsync(file, cancellationToken));
            if (report is null && file.LastWriteTimeUtc > (clock.Now - Patience).UtcDateTime) continue;
            var failure = report is { Failed: [var first, ..] } ? first : null;
            var ours = failure is null ? [] : await OursAsync(report!, cancellationToken);
            foreach (var email in ours) await stops.StopAsync(email, StopReason.Returned, failure!.Status, cancellationToken);
            (stopped, ignored) = (stopped + ours.Count, ignored + (failure is not null && ours.Count == 0 ? 1 : 0));
            // Last: a process killed before it reads the file again, and a stop happens once.
            folder.PutAway(file, isBelieved: failure is null || ours.Count > 0);
        }
        folder.Forget(clock.Now);
        if (stopped > 0) AlertsLog.BouncesRead(clock.Logger, stopped);
        if (ignored > 0) AlertsLog.BouncesIgnored(clock.Logger, ignored);
        return new(stopped, ignored);
    }

    // Anybody may write a report about anybody. It is believed when it names a mail that was sent, of which nobody but its reader knows the Message-ID, and
    // then it is that reader's address that is stopped, whomever the report names. Its owner can undo it.
    private async Task<IReadOnlyList<string>> OursAsync(BounceReport report, CancellationToken cancellationToken)
    {
        if (report.Names is not { Count: > 0 } names) return [];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.QueuedMails.Where(m => m.State == MailState.Sent && names.Contains(m.MessageId)).Select(m => m.Email).Distinct().ToListAsync(cancellationToken);
    }
}
