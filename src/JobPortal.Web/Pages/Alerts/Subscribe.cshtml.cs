using JobPortal.Core.Alerts;
using JobPortal.Core.Search;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>Asks for an alert. Whatever address is typed, known or not, the answer is the same page.</summary>
internal sealed class SubscribeModel(AlertLinks links, SubscriptionDesk desk, JobPortalDbContext database, TimeProvider time)
    : AlertPageModel(links)
{
    private readonly AlertLinks _links = links;

    /// <summary>Null when there is nothing to watch.</summary>
    public SubscribeFormView? View { get; private set; }

    public Task OnGetAsync(int? offer, string? search, CancellationToken cancellationToken) =>
        ShowAsync(new SubscribeForm { Offer = offer, Search = search }, null, cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromForm] SubscribeForm form, [FromServices] Wording words, CancellationToken cancellationToken)
    {
        var problem = await ProblemAsync(form, cancellationToken);
        await ShowAsync(form, problem, cancellationToken);
        if (View is null || problem is not null) return Page();
        var isTrapped = !string.IsNullOrEmpty(form.Website);
        await desk.AnswerAsync(isTrapped || View.Offer is { CanRemind: false } ? null : Asked(form, words), cancellationToken);
        return LocalRedirect(words.Path(AlertPaths.CheckMail));
    }

    private async Task<string?> ProblemAsync(SubscribeForm form, CancellationToken cancellationToken)
    {
        if (!await _links.IsOurFormAsync(form.Token, cancellationToken)) return "alerts.error.form";
        if (!ModelState.IsValid || !EmailAddress.TryParse(form.Email, out _)) return "alerts.error.email";
        if (form.Choice.SaysNothing || (form.Offer is not null && form.Choice.RemindDays is { Count: 0 })) return "alerts.error.nothing";
        return await desk.AllowsAsync(HttpContext.Connection.RemoteIpAddress, cancellationToken) ? null : "alerts.error.network";
    }

    private async Task ShowAsync(SubscribeForm form, string? problem, CancellationToken cancellationToken)
    {
        var offer = form.Offer is { } id ? await FindAsync(id, cancellationToken) : null;
        if (problem is not null) Response.StatusCode = problem == "alerts.error.network" ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
        if (offer is null && (form.Offer is not null || form.Search is null))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        View = new SubscribeFormView(form, await _links.FormTokenAsync(cancellationToken), offer, problem)
        {
            Forecasts = offer is null && (problem is not null || HttpMethods.IsGet(Request.Method)) ? await desk.ForecastAsync(SearchCriteriaCodec.Read(form.Search).Criteria, form.Choice, cancellationToken) : [],
        };
    }

    private async Task<WatchedOffer?> FindAsync(int id, CancellationToken cancellationToken) =>
        await database.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellationToken) is { } offer
            ? RemindMe.Of(offer, time.GetUtcNow())
            : null;

    private static SubscriptionRequest? Asked(SubscribeForm form, Wording words) => EmailAddress.TryParse(form.Email, out var email)
        ? new(email, form.Offer, CriteriaOf(form), form.Choice, form.Language ?? LanguageOf(words))
        : null;

    private static string? CriteriaOf(SubscribeForm form) =>
        form.Offer is null ? StoredSearch.Write(SearchCriteriaCodec.Read(form.Search).Criteria) : null;
}
