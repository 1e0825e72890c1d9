using JobPortal.Core.Alerts;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Operators;
using JobPortal.Web.Admin;
using JobPortal.Web.Alerts;
using JobPortal.Web.Ingestion;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>Where an operator begins: what runs, what waits for a decision, and how everything does.</summary>
internal sealed class IndexModel(SourceStatusQueries sources, HarvestReview review, AuditTrail audit, AddressStops stops) : PageModel
{
    private const int Shown = 20;

    public IReadOnlyList<SourceStatus> Sources { get; private set; } = [];
    public IReadOnlyList<Backoff> Backoffs { get; private set; } = [];
    public IReadOnlyList<MailLine> Mails { get; private set; } = [];
    public IReadOnlyList<StoppedAddress> Stopped { get; private set; } = [];

    /// <summary>Reports of failed delivery that were not believed, of some days.</summary>
    public int IgnoredReports { get; } = stops.IgnoredReports;
    public IReadOnlyList<AuditEntry> Actions { get; private set; } = [];
    public IReadOnlyList<(string Name, string? Cron)> Jobs { get; } = [.. review.Jobs];
    public IReadOnlyList<string> Problems { get; } = [.. sources.Problems];

    public IEnumerable<SourceStatus> Running => Sources.Where(s => s.Running is not null);
    public IEnumerable<SourceStatus> InQuarantine => Sources.Where(s => s.State == SourceState.Quarantined);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sources = await sources.AllAsync(cancellationToken);
        Backoffs = await review.BackoffsAsync(cancellationToken);
        Mails = await review.MailsAsync(Shown, cancellationToken);
        Stopped = await stops.NewestAsync(Shown, cancellationToken);
        Actions = await audit.NewestAsync(Shown, cancellationToken);
    }

    /// <summary>Mails go to a stopped address again; its own alerts stay paused until their owner says otherwise.</summary>
    public async Task<IActionResult> OnPostLiftAsync([FromForm] string? hash, CancellationToken cancellationToken)
    {
        if (hash is { Length: 64 } && hash.All(char.IsAsciiHexDigit)) await stops.LiftAsync(Convert.FromHexString(hash), cancellationToken);
        return RedirectToPage();
    }
}
