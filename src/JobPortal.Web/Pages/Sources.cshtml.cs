using JobPortal.Web.Ingestion;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>The public health of each source: where offers come from, and whether they still come.</summary>
internal sealed class SourcesModel(SourceStatusQueries queries) : PageModel
{
    public IReadOnlyList<SourceStatus> Statuses { get; private set; } = [];

    // By the names that people know them under.
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Statuses = [.. (await queries.AllAsync(cancellationToken)).OrderBy(s => !s.Enabled).ThenBy(s => s.Source.Title, StringComparer.OrdinalIgnoreCase)];
}
