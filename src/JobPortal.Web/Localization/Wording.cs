using System.Globalization;
using System.Text.Json;

namespace JobPortal.Web.Localization;

/// <summary>The site's words in one language, from <c>Localization/fr.json</c>, <c>pages-fr.json</c> and their like in English; no key stands in two files. A missing key is a programming error and throws.</summary>
public sealed class Wording
{
    public static Wording French { get; } = new(SiteLanguage.French);
    public static Wording English { get; } = new(SiteLanguage.English);

    private readonly Dictionary<string, string> _texts;

    private Wording(SiteLanguage language)
    {
        Language = language;
        var assembly = typeof(Wording).Assembly;
        _texts = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith($"{language.Code()}.json", StringComparison.Ordinal))
            .SelectMany(name => JsonSerializer.Deserialize<Dictionary<string, string>>(assembly.GetManifestResourceStream(name)!)!).ToDictionary();
    }

    public SiteLanguage Language { get; }

    /// <summary>ISO 639-1.</summary>
    public string Code => Language.Code();

    public IEnumerable<string> Keys => _texts.Keys;

    public string this[string key] => _texts[key];

    public static Wording In(SiteLanguage language) => language switch
    {
        SiteLanguage.French => French,
        SiteLanguage.English => English,
    };

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text with its {0}, {1}… filled in.</summary>
    public string Of(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, _texts[key], values);

    /// <summary>The singular (<c>key.one</c>) or the plural (<c>key.other</c>) with the number: French has "0 offre", English "0 offers".</summary>
    public string Count(string key, int n)
    {
        var one = Language == SiteLanguage.French ? n is 0 or 1 : n == 1;
        return Of(key + (one ? ".one" : ".other"), Number(n));
    }

    /// <summary>With thousands apart: "12 345" in French (narrow no-break space), "12,345" in English.</summary>
    public string Number(int n) =>
        n.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Language == SiteLanguage.French ? "\u202f" : ",", StringComparison.Ordinal);

    /// <summary>The address of a page of this site in this language; <paramref name="path"/> is the French one.</summary>
    public string Path(string path) => Language.Path(path);
}
