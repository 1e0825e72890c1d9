using JobPortal.Core.Feeds;
using Microsoft.AspNetCore.ResponseCompression;

namespace JobPortal.Web.Feeds;

/// <summary>The one place where this folder's services and addresses are registered.</summary>
public static class FeedRegistration
{
    /// <summary>Name of the policy by which pages of other sites may read.</summary>
    private const string AnySite = "read";

    private static readonly string[] Both = ["", "/en"];

    /// <summary>Adds calendars, feeds and the API; needs AddSearch and AddSite.</summary>
    public static IHostApplicationBuilder AddFeeds(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<FeedSearch>();
        builder.Services.AddScoped<FeedWords>();
        builder.Services.AddScoped<FeedContext>();
        builder.Services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ApiThrottle>();
        builder.Services.Configure<ResponseCompressionOptions>(o => o.MimeTypes =
            [.. ResponseCompressionDefaults.MimeTypes, .. Enum.GetValues<FeedForm>().Select(FeedAddress.MediaType), "application/problem+json", "application/opensearchdescription+xml"]);
        // Reading only, and without cookies: what everybody may read, a script of any site may.
        builder.Services.AddCors(o => o.AddPolicy(AnySite, p => p.AllowAnyOrigin().WithMethods("GET", "HEAD").WithHeaders("If-None-Match", "If-Modified-Since")
            .WithExposedHeaders("ETag", "Last-Modified", "Link", "RateLimit", "RateLimit-Policy", "Retry-After").SetPreflightMaxAge(TimeSpan.FromDays(1))));
        return builder;
    }

    /// <summary>Every address of this folder.</summary>
    public static WebApplication MapFeeds(this WebApplication app)
    {
        app.UseCors();
        foreach (var language in Both)
        {
            var site = app.MapGroup(language);
            site.MapCalendars();
            site.MapFeedReaders();
            site.MapTables();
            site.MapOfferDocuments();
            site.MapOpenSearch();
        }
        app.MapApi();
        app.MapSitemaps();
        app.MapRobots();
        return app;
    }

    /// <summary>An address that is only read, by anybody.</summary>
    internal static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder site, string pattern, Delegate handler) =>
        site.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler).RequireCors(AnySite);
}
