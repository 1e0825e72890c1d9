using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Web.Admin;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages;

/// <summary>What the form sends; <c>Website</c> is the trap that only robots fill in.</summary>
public sealed class ReportForm
{
    public MistakeKind? Kind { get; set; }
    public string? Text { get; set; }
    public string? Token { get; set; }
    public string? Website { get; set; }
}

/// <summary>
/// "Report a mistake", under <c>/offers/{id}-{slug}/report</c>: for anybody, without a cookie. The form carries a token of the day instead
/// of one in a cookie, as that of alerts does.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class ReportModel(JobPortalDbContext database, MistakeReports reports, AlertLinks links, SubscribeThrottle throttle) : PageModel
{
    public Offer Offer { get; private set; } = null!;
    public ReportForm Form { get; private set; } = new();
    public string Token { get; private set; } = "";

    /// <summary>The report has been taken in.</summary>
    public bool Done { get; private set; }

    /// <summary>Key of the words for what was wrong with the form; null at first.</summary>
    public string? Problem { get; private set; }

    public string OfferPath => $"/offers/{Offer.Id}-{Offer.Slug}";

    public async Task<IActionResult> OnGetAsync(string key, bool done, CancellationToken cancellationToken)
    {
        Done = done;
        return await FindAsync(key, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string key, [FromForm] ReportForm form, [FromServices] Wording words, CancellationToken cancellationToken)
    {
        Form = form;
        if (!await FindAsync(key, cancellationToken)) return NotFound();
        Problem = await ProblemAsync(cancellationToken);
        if (Problem is not null)
        {
            Response.StatusCode = Problem == "alerts.error.network" ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        if (string.IsNullOrEmpty(form.Website)) await reports.AddAsync(Offer.Id, form.Kind!.Value, form.Text, cancellationToken);
        return LocalRedirect(words.Path(OfferPath + "/report?done=true"));
    }

    private async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        if (!await links.IsOurFormAsync(Form.Token, cancellationToken)) return "alerts.error.form";
        if (!ModelState.IsValid || Form.Kind is not { } kind || !Enum.IsDefined(kind)) return "report.error.kind";
        if (kind == MistakeKind.Other && string.IsNullOrWhiteSpace(Form.Text)) return "report.error.text";
        return await throttle.AllowsAsync(HttpContext.Connection.RemoteIpAddress, cancellationToken) ? null : "alerts.error.network";
    }

    private async Task<bool> FindAsync(string key, CancellationToken cancellationToken)
    {
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        if (!int.TryParse(dash < 0 ? key : key[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        if (await database.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } offer) return false;
        (Offer, Token) = (offer, await links.FormTokenAsync(cancellationToken));
        return true;
    }
}
