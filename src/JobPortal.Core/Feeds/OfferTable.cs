using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Reference;
using JobPortal.Core.Search;

namespace JobPortal.Core.Feeds;

/// <summary>Offers as rows of a CSV file (see <see cref="CsvLine"/>). The names of columns are a contract: columns are only ever added, behind the others.</summary>
public static class OfferTable
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>A byte order mark and the names: without the mark Excel reads "é" as two letters.</summary>
    public static string Header { get; } = "\uFEFF" + CsvLine.Of(
        "id", "title", "kind", "lab", "places", "regions", "minMonths", "maxMonths", "permanent", "duration", "closesOn", "applicationDeadline",
        "publicationDeadline", "publishedOn", "startsOn", "language", "firstSeen", "changedAt", "withdrawn", "sources", "url", "departments");

    /// <param name="offer">With its text.</param>
    /// <param name="lab">As people call it; null when it is unknown.</param>
    /// <param name="url">Whole address of its page.</param>
    public static string Row(Offer offer, string? lab, string url)
    {
        var content = offer.Text!.Content;
        return CsvLine.Of(
            Number(offer.Id), PublicText.Of(offer.Title), SearchSpelling.Of(offer.Kind), PublicText.OrNull(lab),
            PublicText.Of(string.Join(" | ", content.Places.Select(p => p.Commune ?? p.Raw).Distinct())), Regions(offer, areCodes: false),
            Number(offer.MinMonths), Number(offer.MaxMonths), offer.Permanent ? "true" : "false", PublicText.OrNull(content.Duration.Raw),
            Day(offer.ClosesOn), Day(offer.ApplicationDeadline), Day(offer.PublicationDeadline), Day(offer.PublishedOn), Day(offer.StartsOn), offer.Language,
            Instant(offer.FirstSeen), Instant(offer.ChangedAt), offer.WithdrawnAt is null ? "false" : "true", string.Join(" | ", offer.Sources), url, Regions(offer, areCodes: true));
    }

    private static string Regions(Offer offer, bool areCodes) => string.Join(" | ", offer.Regions.Where(r => FrenchDepartments.IsCode(r) == areCodes));

    private static string? Number(int? n) => n?.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
