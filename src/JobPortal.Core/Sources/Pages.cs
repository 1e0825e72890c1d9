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
public sealed record PageRequest(Uri Url, PageRole Role);

/// <summary>A page that was fetched, decoded to text.</summary>
/// <param name="Url">Where it was finally found, after redirects.</param>
/// <param name="MediaType">From the response, such as "text/html"; null when the source did not say.</param>
public sealed record FetchedPage(Uri Url, PageRole Role, string Text, string? MediaType);
