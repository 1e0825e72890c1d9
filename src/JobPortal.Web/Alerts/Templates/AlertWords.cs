using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>The site's words in a subscriber's language, and how mails speak of offers with them.</summary>
internal sealed class AlertWords(AlertLanguage language)
{
    /// <summary>Longest title in a subject: phones show about 40 characters, mail programs about 90.</summary>
    private const int MaxTitle = 80;

    private readonly Wording _words = Wording.In(language switch
    {
        AlertLanguage.French => SiteLanguage.French,
        AlertLanguage.English => SiteLanguage.English,
    });

    public Wording Site => _words;

    public string Code => _words.Code;

    public string this[string key] => _words[key];

    public string Of(string key, params ReadOnlySpan<object?> values) => _words.Of(key, values);

    public string Count(string key, int n) => _words.Count(key, n);

    public string Path(string path) => _words.Path(path);

    public string Day(DateOnly day) => _words.Day(day);

    /// <summary>"Plus que 7 jours", "Plus qu'un jour", "Dernier jour".</summary>
    public string Left(int days) => days switch
    {
        0 => this["mail.left.today"],
        1 => this["mail.left.one"],
        _ => Of("mail.left.days", days),
    };

    /// <summary>"Ferme dans 7 jours (mardi 30 juin)"; of another zone also when that day ends there.</summary>
    public string Closes(DateOnly day, int daysLeft, string zone)
    {
        var named = _words.NamedDay(day, day.AddDays(-daysLeft));
        if (zone != "Europe/Paris") named = Of("mail.closes.zone", named, zone);
        return daysLeft switch
        {
            < 0 => Of("mail.closes.over", named),
            0 => Of("mail.closes.today", named),
            1 => Of("mail.closes.tomorrow", named),
            _ => Of("mail.closes.days", daysLeft, named),
        };
    }

    /// <summary>"Date limite : 7 décembre 2026 à 23 h 59 (heure de Paris)".</summary>
    public string Deadline(DateOnly day, string zone) =>
        Of("mail.deadline", Day(day), zone == "Europe/Paris" ? this["mail.paris"] : zone);

    /// <summary>"Thèse · 36 mois · LIFAT · Tours", as far as it is known; null when nothing is.</summary>
    public string? Facts(DigestOffer offer)
    {
        var facts = offer.Facts;
        string?[] all =
        [
            facts.Kind is { } kind and not PositionKind.Other ? _words.Kind(kind) : null,
            facts.Duration.IsKnown ? _words.Duration(facts.Duration) : null, offer.Organization, string.Join(", ", facts.Places),
        ];
        return string.Join(" · ", all.Where(f => !string.IsNullOrWhiteSpace(f))) is { Length: > 0 } text ? text : null;
    }

    /// <summary>A title as long as a mail can show: cut at a space, else (one long word, a name of a molecule, Chinese) between two characters.</summary>
    public static string Title(string title)
    {
        if (title.Length <= MaxTitle) return title;
        var end = title.LastIndexOf(' ', MaxTitle - 1, MaxTitle / 2);
        if (end < 0) end = char.IsLowSurrogate(title[MaxTitle - 1]) ? MaxTitle - 2 : MaxTitle - 1;
        return title[..end].TrimEnd() + "…";
    }
}
