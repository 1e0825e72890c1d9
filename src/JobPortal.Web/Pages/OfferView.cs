using JobPortal.Core.Offers;
using JobPortal.Web.Data;

namespace JobPortal.Web.Pages;

/// <summary>
/// An offer as its page shows it. Its content holds e-mail addresses in <see cref="OfferContent.Contacts"/> only (PostingNormalizer took them
/// out of everything else): the page shows those when they were asked for.
/// </summary>
public sealed class OfferView(Offer offer, DateOnly today, bool contactShown, OfferVersions? versions = null)
{
    /// <summary>What its postings say one by one.</summary>
    public OfferVersions Versions { get; } = versions ?? OfferVersions.None;

    /// <summary>Title, text and files come from here: the offer's own, or one posting's when its language was asked for.</summary>
    private OfferContent Told => Versions.Shown?.Content ?? Content;

    /// <summary>ISO 639-1 of the title and text that are shown; null when unknown.</summary>
    public string? TextLanguage => Told.Language;

    public Offer Offer => offer;
    public OfferContent Content => offer.Text!.Content;
    public DateOnly Today => today;
    public bool ContactShown => contactShown;
    public string Key => $"{offer.Id}-{offer.Slug}";

    /// <summary>In French; see Wording.Path.</summary>
    public string Path => $"/offers/{Key}";
    public string Title => Versions.Shown?.Content.Title ?? offer.Title;

    public IReadOnlyList<Attachment> Attachments => Told.Attachments;
    public bool Open => offer.IsOpen(today);
    public DeadlineView Deadline => new(offer.ClosesOn, offer.WithdrawnAt is not null, today);

    /// <summary>The board and the text disagree about the last day.</summary>
    public bool DeadlinesDiffer =>
        offer is { PublicationDeadline: { } board, ApplicationDeadline: { } text } && board != text;

    /// <summary>Those who publish it disagree about the last day to apply.</summary>
    public bool PublishersDiffer => Versions.ApplicationDeadlines.Count > 1;

    public string? LabName => Search.LabName.Of(offer);

    public IReadOnlyList<string> Places =>
        [.. Content.Places.Select(p => p.Commune is null ? p.Raw : p.PostalCode is null ? p.Commune : $"{p.Commune} ({p.PostalCode})").Distinct()];

    public IReadOnlyList<OfferSection> Sections => Told.Sections;

    /// <summary>What was published for a field.</summary>
    public IEnumerable<Evidence> EvidenceOf(string field) =>
        Content.Evidence.Where(e => e.Field.Equals(field, StringComparison.OrdinalIgnoreCase)).Distinct();

    /// <summary>The posting that a piece of evidence was read from; null when the offer has only one.</summary>
    public Posting? PostingOf(Evidence evidence) => evidence.Posting is { } id ? offer.Postings.Find(p => p.Id == id) : null;

    /// <summary>Day on which a posting was published; unknown is null.</summary>
    public DateOnly? PublishedOn(Posting posting) => offer.Postings.Count == 1 ? Content.PublishedOn : Versions.PublishedOn(posting.Id);

    /// <summary>Only what a browser may open: a source file may name anything.</summary>
    public static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
