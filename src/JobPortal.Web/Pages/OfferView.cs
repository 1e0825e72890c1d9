using JobPortal.Core.Offers;
using JobPortal.Web.Data;

namespace JobPortal.Web.Pages;

/// <summary>
/// An offer as its page shows it. Its content holds e-mail addresses in <see cref="OfferContent.Contacts"/> only (PostingNormalizer took them
/// out of everything else): the page shows those when they were asked for.
/// </summary>
public sealed class OfferView(Offer offer, DateOnly today, bool contactShown)
{
    public Offer Offer => offer;
    public OfferContent Content => offer.Text!.Content;
    public DateOnly Today => today;
    public bool ContactShown => contactShown;
    public string Key => $"{offer.Id}-{offer.Slug}";

    /// <summary>In French; see Wording.Path.</summary>
    public string Path => $"/offers/{Key}";
    public string Title => offer.Title;
    public bool Open => offer.IsOpen(today);
    public DeadlineView Deadline => new(offer.ClosesOn, offer.WithdrawnAt is not null, today);

    /// <summary>The board and the text disagree about the last day.</summary>
    public bool DeadlinesDiffer =>
        offer is { PublicationDeadline: { } board, ApplicationDeadline: { } text } && board != text;

    public string? LabName => offer.Organization is { } lab ? Search.LabName.Whole(lab.Acronym, lab.Name) : Content.Organization.Name ?? Content.Organization.Raw;

    public IReadOnlyList<string> Places =>
        [.. Content.Places.Select(p => p.Commune is null ? p.Raw : p.PostalCode is null ? p.Commune : $"{p.Commune} ({p.PostalCode})").Distinct()];

    /// <summary>What was published for a field.</summary>
    public IEnumerable<Evidence> EvidenceOf(string field) =>
        Content.Evidence.Where(e => e.Field.Equals(field, StringComparison.OrdinalIgnoreCase)).Distinct();

    /// <summary>Only what a browser may open: a source file may name anything.</summary>
    public static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
