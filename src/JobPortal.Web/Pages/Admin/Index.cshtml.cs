using JobPortal.Core.Operators;
using JobPortal.Web.Admin;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>Where an operator begins.</summary>
internal sealed class IndexModel(AuditTrail audit) : PageModel
{
    private const int ShownActions = 20;

    public IReadOnlyList<AuditEntry> Actions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Actions = await audit.NewestAsync(ShownActions, cancellationToken);
}
