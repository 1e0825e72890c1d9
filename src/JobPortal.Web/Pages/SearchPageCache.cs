using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace JobPortal.Web.Pages;

/// <summary>
/// Keeps search pages as they were sent, each until an offer or a lab changes or the day ends: a page says nothing of who asks, so its address, the state of the
/// offers and the day say all of it. Answers other than 200, and any that sets a cookie, are not kept.
/// </summary>
internal sealed class SearchPageCache : IOutputCachePolicy
{
    public const string Name = "search";

    /// <summary>Compressed pages are about 10 KB each.</summary>
    public const long MostBytes = 4 << 20;

    /// <summary>What nobody can ask for any more, since the offers changed, makes room after so long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var services = context.HttpContext.RequestServices;
        var method = context.HttpContext.Request.Method;
        // PostgreSQL answers until there is a version, and nobody here knows whether what it would say has changed.
        if (services.GetRequiredService<SearchIndex>().Version is not { } version || !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method))) return ValueTask.CompletedTask;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
        // Who waited for another visitor's page would get that visitor's failure: a browser gives up on a search with each letter that is typed.
        context.AllowLocking = false;
        var (rules, request, now) = (context.CacheVaryByRules, context.HttpContext.Request, services.GetRequiredService<TimeProvider>().GetUtcNow());
        // As it was typed: the middleware's own key takes "Q" for "q", and the page tells them apart.
        rules.QueryKeys = default;
        rules.VaryByValues["address"] = request.PathBase + request.Path + request.QueryString;
        rules.VaryByValues["scheme"] = request.Scheme;
        rules.VaryByValues["offers"] = version.ToString(CultureInfo.InvariantCulture);
        rules.VaryByValues["day"] = PortalDay.Of(now).ToString("O", CultureInfo.InvariantCulture);
        rules.HeaderNames = HeaderNames.AcceptEncoding;
        context.ResponseExpirationTimeSpan = Longest;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers.SetCookie);
        return ValueTask.CompletedTask;
    }
}
