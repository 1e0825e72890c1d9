using JobPortal.Core.Offers;
using JobPortal.Core.Reference;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>Where an operator looks for a lab, and sees and takes back what was decided and imported.</summary>
internal sealed class LabsModel(LabDirectory labs, LabDecisions decisions, LabImports imports, TimeProvider time) : PageModel
{
    private const int ShownDecisions = 100;

    public string Typed { get; private set; } = "";
    public IReadOnlyList<LabSuggestion> Found { get; private set; } = [];
    public IReadOnlyList<OrganizationChange> Decisions { get; private set; } = [];
    public IReadOnlyList<(DirectoryImport Import, int Labs)> Imports { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken cancellationToken)
    {
        Typed = q ?? "";
        Found = await labs.SuggestAsync(Typed, PortalDay.Of(time.GetUtcNow()), cancellationToken);
        Decisions = await decisions.NewestAsync(null, ShownDecisions, cancellationToken);
        Imports = await imports.AllAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostUndoAsync([FromForm] int change, [FromServices] Wording words, CancellationToken cancellationToken)
    {
        await decisions.UndoAsync(change, User.Identity!.Name!, cancellationToken);
        return LocalRedirect(words.Path("/admin/labs"));
    }

    public async Task<IActionResult> OnPostUndoImportAsync([FromForm] int import, [FromServices] Wording words, CancellationToken cancellationToken)
    {
        await imports.UndoAsync(import, User.Identity!.Name!, cancellationToken);
        return LocalRedirect(words.Path("/admin/labs"));
    }
}
