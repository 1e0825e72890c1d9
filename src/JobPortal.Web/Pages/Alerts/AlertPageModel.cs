using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>
/// A page behind a signed link. GET and HEAD only show: programs that scan mails follow every link. There is no antiforgery
/// token because the link itself is the permission and no cookie is one; a mail program's one-click POST could not have it.
/// </summary>
[IgnoreAntiforgeryToken]
internal abstract class AlertPageModel(AlertLinks links) : PageModel
{
    /// <summary>The link when it is good; null shows <see cref="Problem"/>.</summary>
    public SignedLink? Link { get; private set; }

    /// <summary>Key of the words for a link that is not good.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the POST has just done what the page is for.</summary>
    public bool Done { get; protected set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The address of the page is a key: it must not go to other sites, caches or search engines.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
    }

    protected async Task<bool> ReadAsync(string? token, CancellationToken cancellationToken, params LinkPurpose[] allowed)
    {
        var reading = await links.ReadAsync(token, cancellationToken, allowed);
        Link = (reading as LinkReading.Valid)?.Link;
        Problem = reading switch
        {
            LinkReading.Valid => null,
            LinkReading.Expired => "alerts.expired",
            LinkReading.Forged => "alerts.forged",
            _ => throw new InvalidOperationException($"{reading} is not known."),
        };
        if (Problem is not null) Response.StatusCode = reading is LinkReading.Expired ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        return Link is not null;
    }

    protected static AlertLanguage LanguageOf(Wording words) => words.Language switch
    {
        SiteLanguage.French => AlertLanguage.French,
        SiteLanguage.English => AlertLanguage.English,
    };
}
