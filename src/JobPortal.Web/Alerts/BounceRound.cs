using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Reads the reports of the bounce folder and stops the addresses that mails did not reach.</summary>
internal sealed class BounceRound(BounceFolder folder, IDbContextFactory<JobPortalDbContext> database, AddressStops stops, AlertClock clock)
{
    /// <summary>What is no report, or only half of one because somebody is still writing it, is looked at again for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <returns>How many addresses were stopped.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var stopped = 0;
        foreach (var file in folder.Waiting())
        {
            var report = BounceReport.Read(await BounceFolder.ReadAsync(file, cancellationToken));
            if (report is null && file.LastWriteTimeUtc > (clock.Now - Patience).UtcDateTime) continue;
            foreach (var (email, status) in await OursAsync(report, cancellationToken))
            {
                await stops.StopAsync(email, StopReason.Returned, status, cancellationToken);
                stopped++;
            }
            // Last: a process killed before it reads the file again, and a stop happens once.
            folder.PutAway(file);
        }
        folder.Forget(clock.Now);
        if (stopped > 0) AlertsLog.BouncesRead(clock.Logger, stopped);
        return stopped;
    }

    // Anybody may write a report. One that returns a mail is believed when that mail is ours, of which nobody but its reader knows the Message-ID;
    // one that returns nothing only when a mail did go to that address lately. Its owner can undo either.
    private async Task<IReadOnlyList<(string Email, string Status)>> OursAsync(BounceReport? report, CancellationToken cancellationToken)
    {
        if (report is not { Failed: [var first, ..] }) return [];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var sent = context.QueuedMails.Where(m => m.State == MailState.Sent);
        if (report.MessageId is { } id)
            return [.. (await sent.Where(m => m.MessageId == id).Select(m => m.Email).ToListAsync(cancellationToken)).Select(email => (email, first.Status))];
        string[] named = [.. report.Failed.Select(f => f.Address.Value)];
        var known = await sent.Where(m => named.Contains(m.Email)).Select(m => m.Email).Distinct().ToListAsync(cancellationToken);
        return [.. report.Failed.Where(f => known.Contains(f.Address.Value)).Select(f => (f.Address.Value, f.Status))];
    }
}
