namespace JobPortal.Web.Localization;

/// <summary>Whole addresses of this site: under <c>JobPortal:PublicUrl</c> when it is set, else under the address that was asked.</summary>
public sealed class SiteAddress(IConfiguration configuration, IHttpContextAccessor http)
{
    /// <summary>Of a path in French, such as "/about", in a language.</summary>
    public string Of(SiteLanguage language, string path) => Root + language.Path(path);

    /// <summary>In the language of the page that was asked.</summary>
    public string Of(string path) => Of(RequestLanguage.Of(http.HttpContext), path);

    /// <summary>In the language of the page, for programs that keep a calendar up to date.</summary>
    public string WebCal(string path) => "webcal" + Of(path)[Of(path).IndexOf("://", StringComparison.Ordinal)..];

    /// <summary>The name under which identities are given out that never change: the host of <c>JobPortal:PublicUrl</c>, whatever host was asked.</summary>
    public string Authority => Uri.TryCreate(configuration["JobPortal:PublicUrl"], UriKind.Absolute, out var url) ? url.IdnHost : "jobportal";

    /// <summary>The French path and query of the page that was asked.</summary>
    public string NeutralPath => http.HttpContext is { } context
        ? SiteLanguages.Neutral(RequestLanguage.AskedPath(context)) + context.Request.QueryString.Value
        : "/";

    // A Host header is the visitor's word: with PublicUrl set it never reaches a link.
    private string Root => configuration["JobPortal:PublicUrl"] is { Length: > 0 } url
        ? url.TrimEnd('/')
        : $"{http.HttpContext?.Request.Scheme}://{http.HttpContext?.Request.Host}";
}
