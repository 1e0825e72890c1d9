using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages.Admin;

/// <summary>One lab for an operator: its names, its spellings, and the forms that merge, split and rename it.</summary>
internal sealed class LabModel(JobPortalDbContext database, LabDecisions decisions, LabDirectory labs, TimeProvider time) : PageModel
{
    private const int ShownDecisions = 50;

    public Organization Lab { get; private set; } = null!;
    public IReadOnlyList<LabSpelling> Spellings { get; private set; } = [];
    public IReadOnlyList<OrganizationChange> Decisions { get; private set; } = [];

    /// <summary>Why the form was not taken; null when there is nothing to say.</summary>
    public LabDecisionOutcome? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => ShowAsync(slug, null, cancellationToken);

    public Task<IActionResult> OnPostMergeAsync(string slug, [FromForm] string? into, CancellationToken cancellationToken) =>
        DecideAsync(slug, async lab => await FindAsync(into, cancellationToken) is { } target
            ? await decisions.MergeAsync(lab, target, Who, cancellationToken)
            : LabDecisionOutcome.UnknownLab, cancellationToken);

    public Task<IActionResult> OnPostSplitAsync(string slug, [FromForm] string? spelling, [FromForm] string? into, [FromForm] string? name, CancellationToken cancellationToken) =>
        DecideAsync(slug, async lab =>
        {
            var target = await FindAsync(into, cancellationToken);
            if (target is null && !string.IsNullOrWhiteSpace(into)) return LabDecisionOutcome.UnknownLab;
            return await decisions.SplitAsync(lab, spelling ?? "", target, name, Who, cancellationToken);
        }, cancellationToken);

    public Task<IActionResult> OnPostRenameAsync(string slug, [FromForm] string? name, [FromForm] string? acronym, [FromForm] string? city, CancellationToken cancellationToken) =>
        DecideAsync(slug, lab => decisions.RenameAsync(lab, new LabNames(name ?? "", acronym, city), Who, cancellationToken), cancellationToken);

    private string Who => User.Identity!.Name!;

    private async Task<IActionResult> DecideAsync(string slug, Func<int, Task<LabDecisionOutcome>> decide, CancellationToken cancellationToken)
    {
        if (await database.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Slug == slug, cancellationToken) is not { } lab) return NotFound();
        var outcome = await decide(lab.Id);
        return outcome == LabDecisionOutcome.Done
            ? LocalRedirect(HttpContext.RequestServices.GetRequiredService<Wording>().Path($"/admin/labs/{slug}"))
            : await ShowAsync(slug, outcome, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(string slug, LabDecisionOutcome? problem, CancellationToken cancellationToken)
    {
        if (await database.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Slug == slug, cancellationToken) is not { } lab) return NotFound();
        (Lab, Problem) = (lab, problem);
        if (problem is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Spellings = await LabSpellings.OfAsync(database, lab.Id, cancellationToken);
        Decisions = await decisions.NewestAsync(lab.Id, ShownDecisions, cancellationToken);
        return Page();
    }

    /// <summary>By its slug as the list of proposals gives it, else by its words when they find only one.</summary>
    private async Task<int?> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var slug = typed.Trim();
        if (!await database.Organizations.AnyAsync(o => o.Slug == slug, cancellationToken))
            slug = await labs.SuggestAsync(typed, PortalDay.Of(time.GetUtcNow()), cancellationToken) is [var only] ? only.Slug : "";
        return await database.Organizations.Where(o => o.Slug == slug).Select(o => (int?)o.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
