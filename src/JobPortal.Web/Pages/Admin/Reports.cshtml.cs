using JobPortal.Core.Offers;
using JobPortal.Web.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>What readers say is wrong, the oldest first.</summary>
internal sealed class ReportsModel(MistakeReports reports) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<MistakeReport> Reports { get; private set; } = [];

    /// <summary>All that are open, shown or not.</summary>
    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Reports = await reports.OldestAsync(Shown, cancellationToken);
        Total = await reports.CountAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int report, CancellationToken cancellationToken)
    {
        await reports.DeleteAsync(report, cancellationToken);
        return RedirectToPage();
    }
}
