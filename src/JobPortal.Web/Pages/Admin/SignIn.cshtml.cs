using JobPortal.Core.Alerts;
using JobPortal.Web.Admin;
using JobPortal.Web.Alerts;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>Asks for an operator's address. Whatever address is typed, known or not, the answer is the same.</summary>
internal sealed class SignInModel(SignInRequests requests, SubscribeThrottle throttle, IHostEnvironment environment, ILogger<SignInModel> log) : PageModel
{
    /// <summary>Key of the words for what was wrong with the form.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the form was taken.</summary>
    public bool Sent { get; private set; }

    public async Task OnPostAsync([FromForm] string? email, [FromServices] Wording words, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryParse(email, out var address))
            (Problem, Response.StatusCode) = ("alerts.error.email", StatusCodes.Status422UnprocessableEntity);
        else if (!await throttle.AllowsAsync(HttpContext.Connection.RemoteIpAddress, cancellationToken))
            (Problem, Response.StatusCode) = ("alerts.error.network", StatusCodes.Status429TooManyRequests);
        else
            await AskAsync(address, words, cancellationToken);
    }

    private async Task AskAsync(EmailAddress address, Wording words, CancellationToken cancellationToken)
    {
        var language = words.Language switch
        {
            SiteLanguage.French => AlertLanguage.French,
            SiteLanguage.English => AlertLanguage.English,
        };
        var link = await requests.AskAsync(address, language, cancellationToken);
        if (link is not null && environment.IsDevelopment()) AdminLog.SignIn(log, link);
        Sent = true;
    }
}
