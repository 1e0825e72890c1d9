using JobPortal.Core.Alerts;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>Why an offer is in a mail, in words.</summary>
internal static class WhyWording
{
    /// <summary>"« imagerie » dans le titre · Thèse · Bretagne"; null for a search that takes all offers.</summary>
    public static string? Of(AlertWords words, Subscription subscription, DigestOffer offer)
    {
        if (subscription.Criteria is not { } criteria) return null;
        var reasons = MatchReasons.Of(StoredSearch.Read(criteria), offer);
        return reasons.Count == 0 ? null : words.Of("mail.why", string.Join(" · ", reasons.Select(r => Of(words, r, offer))));
    }

    private static string Of(AlertWords words, MatchReason reason, DigestOffer offer) => reason switch
    {
        MatchReason.Words(var texts, var inTitle) =>
            words.Of(inTitle ? "mail.why.title" : "mail.why.text", string.Join(", ", texts.Select(t => words.Of("quote", t)))),
        MatchReason.Kind(var kind) => words.Site.Kind(kind),
        MatchReason.Length(var duration) => words.Site.Duration(duration),
        MatchReason.Closes(var window) => words.Site.Closes(window),
        MatchReason.Language(var code) => words.Site.LanguageName(code),
        MatchReason.Lab(var slug) => offer.Organization ?? slug,
        MatchReason.Named(var name) => words.Site.Area(name),
        _ => throw new InvalidOperationException($"No words for {reason.GetType().Name}."),
    };
}
