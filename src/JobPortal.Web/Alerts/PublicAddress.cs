namespace JobPortal.Web.Alerts;

/// <summary>Whole addresses for mails, which have no request to take a host from: under <c>JobPortal:PublicUrl</c>.</summary>
internal sealed class PublicAddress
{
    /// <summary>Where the portal listens when nothing is configured.</summary>
    private const string Default = "http://localhost:5080";

    private readonly string _root;

    public PublicAddress(IConfiguration configuration)
    {
        var url = new Uri(configuration["JobPortal:PublicUrl"] is { Length: > 0 } configured ? configured : Default);
        // Headers of mails hold only ASCII: "thèses.example" is written as "xn--thses-5ra.example".
        _root = (url.Host == url.IdnHost ? url.OriginalString : new UriBuilder(url) { Host = url.IdnHost }.Uri.AbsoluteUri).TrimEnd('/');
    }

    /// <summary>The host, for Message-IDs and List-Id.</summary>
    public string Host => new Uri(_root).IdnHost;

    public Uri Of(string path) => new(_root + path);
}
