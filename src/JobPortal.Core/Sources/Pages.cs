using System.Net;

namespace JobPortal.Core.Sources;

/// <summary>What a page is expected to be.</summary>
public enum PageRole
{
    /// <summary>Links to detail pages, and to the next list page.</summary>
    List,

    /// <summary>A sitemap or a sitemap index (sitemaps.org protocol).</summary>
    Sitemap,

    /// <summary>One offer.</summary>
    Detail,
}

/// <summary>A page that a reader wants.</summary>
public sealed record PageRequest(Uri Url, PageRole Role)
{
    /// <summary>Sent by POST; null for a GET.</summary>
    public RequestContent? Content { get; init; }

    /// <summary>What the page that led here says of the offer: used where the page behind does not say it itself.</summary>
    public IReadOnlyList<RawField> Known { get; init; } = [];

    /// <summary>What a reader tells itself about the pages that led here, such as the number of a list page: opaque to all others.</summary>
    public string? Trail { get; init; }
}

/// <summary>What is sent to ask for a page: a search form, or a JSON query.</summary>
/// <param name="MediaType">"application/x-www-form-urlencoded" or "application/json".</param>
/// <param name="Text">Already encoded; sent as UTF-8.</param>
public sealed record RequestContent(string MediaType, string Text)
{
    /// <summary>A form, as the URL standard serializes it.</summary>
    public static RequestContent Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        new("application/x-www-form-urlencoded", string.Join('&', fields.Select(f => $"{WebUtility.UrlEncode(f.Key)}={WebUtility.UrlEncode(f.Value)}")));

    public static RequestContent Json(string text) => new("application/json", text);
}

/// <summary>
/// A page that was fetched, decoded to text. Mail (message/rfc822, application/mbox) has a charset for each of its parts: there, one
/// character is one byte (ISO-8859-1).
/// </summary>
/// <param name="Url">Where it was finally found, after redirects.</param>
/// <param name="MediaType">From the response, such as "text/html"; null when the source did not say.</param>
public sealed record FetchedPage(Uri Url, PageRole Role, string Text, string? MediaType)
{
    /// <summary>From the request, see <see cref="PageRequest.Known"/>.</summary>
    public IReadOnlyList<RawField> Known { get; init; } = [];

    /// <summary>From the request, see <see cref="PageRequest.Trail"/>.</summary>
    public string? Trail { get; init; }
}
