namespace JobPortal.Web.Localization;

/// <summary>Languages of the site: French at the root of the address, English under <c>/en</c>.</summary>
public enum SiteLanguage
{
    French,
    English,
}

/// <summary>Languages as codes and path prefixes.</summary>
public static class SiteLanguages
{
    private const string EnglishPrefix = "/en";

    /// <summary>ISO 639-1.</summary>
    public static string Code(this SiteLanguage language) => language switch
    {
        SiteLanguage.French => "fr",
        SiteLanguage.English => "en",
    };

    public static SiteLanguage Other(this SiteLanguage language) => language switch
    {
        SiteLanguage.French => SiteLanguage.English,
        SiteLanguage.English => SiteLanguage.French,
    };

    /// <summary>The language of a path of this site.</summary>
    public static SiteLanguage OfPath(PathString path) =>
        path.StartsWithSegments(EnglishPrefix) ? SiteLanguage.English : SiteLanguage.French;

    /// <summary>The address of a page in a language; <paramref name="path"/> is the French one, such as "/about".</summary>
    public static string Path(this SiteLanguage language, string path) => language switch
    {
        SiteLanguage.French => path,
        SiteLanguage.English => path is "/" ? EnglishPrefix : path.StartsWith("/?", StringComparison.Ordinal) ? EnglishPrefix + path[1..] : EnglishPrefix + path,
    };

    /// <summary>A path without its language: "/en/about" is "/about".</summary>
    public static string Neutral(PathString path) =>
        path.StartsWithSegments(EnglishPrefix, out var rest) ? rest.HasValue ? rest.Value! : "/" : path.HasValue ? path.Value! : "/";
}
