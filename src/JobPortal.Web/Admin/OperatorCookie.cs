using System.Globalization;
using System.Security.Claims;
using JobPortal.Core.Operators;
using JobPortal.Web.Alerts;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace JobPortal.Web.Admin;

/// <summary>What a signed-in operator's browser holds.</summary>
internal static class OperatorCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Without a click in this time the operator signs in anew.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = "jobportal-operator";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = Life;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context =>
        {
            var language = RequestLanguage.Of(context.HttpContext);
            context.Response.Redirect(language.Path(AlertPaths.SignIn));
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = RejectRemovedAsync;
    }

    public static ClaimsPrincipal For(OperatorAccount account) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, account.Email)], Scheme));

    // A removed operator is out at the next click, not in twelve hours. One small query, for operators only.
    private static async Task RejectRemovedAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && await services.GetRequiredService<OperatorAccounts>().ExistsAsync(number, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
