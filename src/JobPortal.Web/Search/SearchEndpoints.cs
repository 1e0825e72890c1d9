using JobPortal.Core.Offers;

namespace JobPortal.Web.Search;

/// <summary>What browsers ask while somebody types.</summary>
public static class SearchEndpoints
{
    /// <summary><c>GET /suggest?q=</c>: a JSON list of <see cref="OfferSuggestion"/>, types in lower case; empty for anything that means nothing.</summary>
    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/suggest", async (string? q, OfferSuggestions suggestions, TimeProvider time, HttpContext context) =>
        {
            var found = await suggestions.OfAsync(q, PortalDay.Of(time.GetUtcNow()), context.RequestAborted);
            context.Response.Headers.CacheControl = "public, max-age=60";
            return Results.Json(found.Select(s => new { type = s.Type.ToString().ToLowerInvariant(), text = s.Text, value = s.Value }));
        });
        return app;
    }
}
