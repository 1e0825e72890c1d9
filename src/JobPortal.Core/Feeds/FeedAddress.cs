using JobPortal.Core.Search;

namespace JobPortal.Core.Feeds;

/// <summary>A form in which a search, a lab or an offer can be read by programs.</summary>
public enum FeedForm
{
    Calendar,
    Atom,
    Json,
    Csv,
    Api,
}

/// <summary>The neutral (French) paths of everything that programs read; whole addresses are SiteAddress' work.</summary>
public static class FeedAddress
{
    public const string OpenApi = "/openapi/v1.json";
    public const string Api = "/api/v1/offers";

    /// <summary>What is below it answers programs, errors too.</summary>
    public const string ApiRoot = "/api";
    public const string Sitemap = "/sitemap.xml";
    public const string OpenSearch = "/opensearch.xml";

    /// <summary>The search in a form: without sort and page, which mean nothing there.</summary>
    public static string Of(FeedForm form, SearchCriteria criteria) => With(File(form), SearchCriteriaCodec.WriteFilters(criteria));

    /// <summary>The offers of a lab. The API has no address of its own for labs.</summary>
    public static string OfLab(FeedForm form, string slug) =>
        form == FeedForm.Api ? Of(form, new SearchCriteria { Labs = [slug] }) : $"/labs/{slug}{File(form)}";

    /// <summary>The page for people that lists them all, for a search.</summary>
    public static string Page(SearchCriteria criteria) => With("/feeds", SearchCriteriaCodec.WriteFilters(criteria));

    /// <param name="key">"12-these-en-vision", see the offer's page.</param>
    public static string Calendar(string key) => $"/offers/{key}.ics";

    /// <inheritdoc cref="Calendar(string)"/>
    public static string Json(string key) => $"/offers/{key}.json";

    public static string Embed(string slug) => $"/labs/{slug}/embed";

    /// <summary>The form's media type without parameters, for links.</summary>
    public static string MediaType(FeedForm form) => form switch
    {
        FeedForm.Calendar => "text/calendar",
        FeedForm.Atom => "application/atom+xml",
        FeedForm.Json => "application/feed+json",
        FeedForm.Csv => "text/csv",
        FeedForm.Api => "application/json",
    };

    private static string File(FeedForm form) => form switch
    {
        FeedForm.Calendar => "/calendar.ics",
        FeedForm.Atom => "/feed.atom",
        FeedForm.Json => "/feed.json",
        FeedForm.Csv => "/offers.csv",
        FeedForm.Api => Api,
    };

    private static string With(string path, string query) => query.Length == 0 ? path : path + "?" + query;
}
