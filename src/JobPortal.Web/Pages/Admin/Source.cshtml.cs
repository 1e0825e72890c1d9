using JobPortal.Core.Ingestion;
using JobPortal.Web.Admin;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>One source for operators: its runs, what they filled and what they rejected, and what can be done.</summary>
internal sealed class SourceModel(SourceStatusQueries sources, HarvestReview review, QuarantineReview quarantine, SourceActions actions) : PageModel
{
    private const int ShownRuns = 10;

    /// <summary>Keys of what an action may say after it: nothing else of the address is shown.</summary>
    private const string SaidPrefix = "admin.said.";

    public SourceStatus Status { get; private set; } = null!;
    public IReadOnlyList<HarvestRun> Runs { get; private set; } = [];

    /// <summary>The run that waits for a decision; null when none does.</summary>
    public HarvestRun? Waiting { get; private set; }
    public QuarantineDifferences? Differences { get; private set; }

    /// <summary>Key of what the last action did; null at first.</summary>
    public string? Said { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name, string? said, [FromServices] Wording words, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(name, cancellationToken) is not { } status) return NotFound();
        Status = status;
        Runs = await review.RunsAsync(name, ShownRuns, cancellationToken);
        Waiting = Runs.FirstOrDefault(r => r.Quarantine == QuarantineState.Held);
        if (Waiting is not null) Differences = await quarantine.OfAsync(Waiting.Id, cancellationToken);
        Said = said is not null && words.Has(SaidPrefix + said) ? SaidPrefix + said : null;
        return Page();
    }

    public Task<IActionResult> OnPostHarvestAsync(string name, [FromServices] Wording words, CancellationToken cancellationToken) =>
        DoAsync(name, words, () => actions.HarvestAsync(name, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostSwitchAsync(string name, [FromForm] bool enabled, [FromServices] Wording words, CancellationToken cancellationToken) =>
        DoAsync(name, words, () => actions.SwitchAsync(name, enabled, User.Identity!.Name!, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostApplyAsync(string name, [FromForm] int run, [FromServices] Wording words, CancellationToken cancellationToken) =>
        DoAsync(name, words, () => actions.ApplyAsync(run, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDropAsync(string name, [FromForm] int run, [FromServices] Wording words, CancellationToken cancellationToken) =>
        DoAsync(name, words, () => actions.DropAsync(run, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(string name, Wording words, Func<Task<string>> action, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await sources.FindAsync(name, cancellationToken) is null) return NotFound();
        var said = await action();
        return LocalRedirect(words.Path($"/admin/sources/{name}?said={said[SaidPrefix.Length..]}"));
    }
}
