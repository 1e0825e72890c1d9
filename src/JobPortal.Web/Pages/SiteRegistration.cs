using System.Text.Encodings.Web;
using System.Text.Unicode;
using JobPortal.Core.Offers;
using JobPortal.Web.Admin;
using JobPortal.Web.Localization;
using JobPortal.Web.Pages.Alerts;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace JobPortal.Web.Pages;

/// <summary>The one place where the site's services and addresses are registered.</summary>
public static class SiteRegistration
{
    /// <summary>Adds pages, words and compression; needs AddData and AddSearch.</summary>
    public static IHostApplicationBuilder AddSite(this IHostApplicationBuilder builder)
    {
        builder.AddWording();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddScoped<SiteAddress>();
        builder.Services.AddScoped<WatchNames>();
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.Add(new EnglishRoutes());
            pages.Conventions.FenceAdmin();
        });
        // "é" stays "é" in the page: half the bytes of "&#xE9;", and readable.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "jobportal-form";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The Content-Security-Policy says it, for every page.
            forms.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddResponseCompression();
        builder.Services.AddOutputCache(pages =>
        {
            pages.SizeLimit = SearchPageCache.MostBytes;
            pages.AddPolicy(SearchPageCache.Name, new SearchPageCache());
        });
        // Kestrel's own 8 KB would answer a long question with an empty 414; up to here the page says what it ignored.
        builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestLineSize = 32 * 1024);
        return builder;
    }

    /// <summary>Every address of the site. Call it first: what it wraps around requests must see all of them.</summary>
    public static WebApplication MapSite(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorAnswers();
        // Around the compression: what is kept is a quarter as large, and a page is packed once.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapStaticAssets();
        // Here and not where the framework would put them, first of all: a redirect to the sign-in page needs the headers above too.
        app.UseAuthentication();
        app.UseAuthorization();
        app.UsePostedForms();
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/labs/suggest", SuggestAsync);
        return app;
    }

    private static async Task<IResult> SuggestAsync(string? q, LabDirectory labs, TimeProvider time, CancellationToken cancellationToken)
    {
        if (q is { Length: > 100 }) q = q[..100];
        return Results.Json(await labs.SuggestAsync(q, PortalDay.Of(time.GetUtcNow()), cancellationToken));
    }
}
