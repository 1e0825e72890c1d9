namespace JobPortal.Core.Sources;

/// <summary>
/// Addresses of a source's pages. A source has two: its own (<see cref="SourceDefinition.Home"/>), which people follow, and
/// the one that pages are fetched from (<see cref="SourceDefinition.BaseUrl"/>), which differs for a saved board or a mirror.
/// </summary>
public static class SourceAddress
{
    /// <summary>
    /// Where a link is fetched: links to the source's home (with or without www., http or https, any port of the home's
    /// name) lead to the base URL, others stay. Null for what is no http address.
    /// </summary>
    /// <param name="page">The page that holds the link.</param>
    /// <param name="href">As it stands in the page: absolute, relative, without a scheme ("//host/x", "host/x").</param>
    public static Uri? Resolve(SourceDefinition source, Uri page, string href)
    {
        var link = href.Trim();
        if (link.Length == 0 || link[0] == '#') return null;
        if (LacksScheme(source, link)) link = "//" + link;
        if (!Uri.TryCreate(page, link, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        return IsAt(uri, source.BaseUrl) || !IsHome(source, uri) ? WithoutFragment(uri) : Moved(uri, source.Home, source.BaseUrl);
    }

    /// <summary>The page of a path on the home, as it is fetched.</summary>
    public static Uri Of(SourceDefinition source, string path) => new(source.BaseUrl, path.TrimStart('/'));

    /// <summary>The address of a page at the source's own home: the one to show to people.</summary>
    public static Uri Public(SourceDefinition source, Uri page) =>
        IsAt(page, source.BaseUrl) ? Moved(page, source.BaseUrl, source.Home) : page;

    /// <summary>Path and query below the home: the same whatever the pages were fetched from.</summary>
    public static string Identity(SourceDefinition source, Uri page)
    {
        var at = Public(source, page);
        return IsHome(source, at) ? at.PathAndQuery : at.AbsoluteUri;
    }

    /// <summary>Whether the address leads to the source, at its home or at its base URL.</summary>
    public static bool IsOfSource(SourceDefinition source, Uri uri) => IsAt(uri, source.BaseUrl) || IsHome(source, uri);

    private static bool IsHome(SourceDefinition source, Uri uri) => BareHost(uri) == BareHost(source.Home);

    private static bool IsAt(Uri uri, Uri place) =>
        uri.Authority == place.Authority && uri.AbsolutePath.StartsWith(place.AbsolutePath, StringComparison.Ordinal);

    // "www.madics.fr/event/x" would be read as a path; it is the host when it is the home's or the base URL's.
    private static bool LacksScheme(SourceDefinition source, string link)
    {
        var host = link.Split('/', '?', '#')[0].ToLowerInvariant();
        return host.Length > 0 && (host.EndsWith(BareHost(source.Home), StringComparison.Ordinal) || host == source.BaseUrl.Authority);
    }

    private static string BareHost(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static Uri Moved(Uri uri, Uri from, Uri to)
    {
        var path = uri.AbsolutePath.StartsWith(from.AbsolutePath, StringComparison.Ordinal) ? uri.AbsolutePath[from.AbsolutePath.Length..] : uri.AbsolutePath.TrimStart('/');
        return new UriBuilder(to) { Path = to.AbsolutePath.TrimEnd('/') + "/" + path.TrimStart('/'), Query = uri.Query, Fragment = "" }.Uri;
    }

    private static Uri WithoutFragment(Uri uri) => uri.Fragment.Length == 0 ? uri : new UriBuilder(uri) { Fragment = "" }.Uri;
}
