using JobPortal.Core.Feeds;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;

namespace JobPortal.Web.Feeds;

/// <summary>Says offers in the language of the request, for feeds and calendars, with whole addresses and without anybody's e-mail address.</summary>
internal sealed class FeedWords(Wording words, SiteAddress address)
{
    public string Code => words.Code;

    public string this[string key] => words[key];

    public string Of(string key, params ReadOnlySpan<object?> values) => words.Of(key, values);

    /// <summary>Whole address in the language of the request.</summary>
    public string Address(string path) => address.Of(words.Language, path);

    /// <summary>Path in the language of the request.</summary>
    public string Local(string path) => words.Path(path);

    /// <summary>Whole address of what was asked, with its query string.</summary>
    public string Self(HttpContext context) => Address(SiteLanguages.Neutral(context.Request.Path)) + context.Request.QueryString.ToUriComponent();

    /// <summary>"JobPortal – Thèse, image".</summary>
    /// <param name="lab">Name of the one lab that is listed; null for a search.</param>
    public string Title(SearchCriteria criteria, string? lab) => $"{words["site.name"]} – {lab ?? words.Search(StoredSearch.Write(criteria))}";

    public static string Path(Offer offer) => "/offers/" + OfferLookup.KeyOf(offer);

    /// <summary>Null for an offer without a deadline.</summary>
    public CalendarEvent? Event(Offer offer) => offer.ClosesOn is not { } day ? null : new CalendarEvent
    {
        Uid = FormattableString.Invariant($"offer-{offer.Id}@{address.Authority}"),
        Day = day,
        Sequence = offer.Revision,
        Created = offer.FirstSeen,
        Modified = offer.ChangedAt,
        Summary = PublicText.Of(words.Of(offer.WithdrawnAt is null ? "feed.event.closes" : "feed.event.withdrawn", Named(offer))),
        Description = PublicText.Of(string.Join('\n', [.. Facts(offer), Address(Path(offer))])),
        Location = PublicText.Of(string.Join(", ", Places(offer))),
        Url = Address(Path(offer)),
        Categories = [words.Kind(offer.Kind)],
        Cancelled = offer.WithdrawnAt is not null,
    };

    public FeedEntry Entry(Offer offer) => new()
    {
        Id = FormattableString.Invariant($"tag:{address.Authority},2026:offers/{offer.Id}"),
        Url = Address(Path(offer)),
        Title = PublicText.Of(offer.Title),
        Summary = PublicText.Of(string.Join(" · ", Facts(offer))),
        Html = PublicText.Of(Html(offer)),
        Language = offer.Language,
        Author = PublicText.OrNull(LabName.Of(offer)),
        Tags = [words.Kind(offer.Kind), .. offer.Regions.Select(words.Area)],
        Published = offer.FirstSeen,
        Updated = offer.ChangedAt,
    };

    /// <summary>What people ask first, a line each: deadline, kind and length, lab, places.</summary>
    public IEnumerable<string> Facts(Offer offer)
    {
        if (offer.ClosesOn is { } day) yield return words.Of("feed.closesOn", words.WeekDay(day));
        yield return $"{words.Kind(offer.Kind)}, {words.Duration(offer.Text!.Content.Duration)}";
        if (LabName.Of(offer) is { Length: > 0 } lab) yield return lab;
        if (string.Join(", ", Places(offer)) is { Length: > 0 } places) yield return places;
    }

    public static IEnumerable<string> Places(Offer offer) => offer.Text!.Content.Places.Select(p => p.Commune ?? p.Raw).Distinct();

    private static string Named(Offer offer) =>
        (offer.Organization?.Acronym ?? offer.Organization?.Name ?? offer.Text!.Content.Organization.Name) is { Length: > 0 } lab ? $"{offer.Title} ({lab})" : offer.Title;

    private string Html(Offer offer)
    {
        var facts = string.Concat(Facts(offer).Select(f => $"<li>{System.Net.WebUtility.HtmlEncode(f)}</li>"));
        var sections = offer.Text!.Content.Sections.Select(s => (s.Heading.Length > 0 ? $"<h3>{System.Net.WebUtility.HtmlEncode(s.Heading)}</h3>" : "") + s.Html);
        return $"<ul>{facts}</ul>{string.Concat(sections)}";
    }
}
