using System.Globalization;
using System.Text.Json;
using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Tests.Sources.Readers;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>Real pages, read and normalized, against values that somebody else's script took from them.</summary>
public class SavedBoardTests
{
    private static readonly PostingNormalizer Normalizer = new();

    [BoardFact]
    public void Cnrs_offers_have_the_expected_durations_days_and_pay()
    {
        var offers = Normalize("cnrs").ToDictionary(o => o.Reference!);
        var wrong = new List<string>();
        foreach (var expected in File.ReadLines(Path.Combine(Folders.Boards!, "cnrs", "expected.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var reference = Text(expected, "reference");
            var offer = offers[reference];
            var months = (int?)Number(Text(expected, "duration.months"));
            Check(reference, "months", (months, months), (offer.Duration.MinMonths, offer.Duration.MaxMonths), wrong);
            Check(reference, "published", DateParser.Parse(Text(expected, "datePosted"))?.Date, offer.PublishedOn, wrong);
            Check(reference, "places", true, offer.Places.Count > 0, wrong);
            if (Number(Text(expected, "Salaire.brut.min")) is { } min)
                Check(reference, "least pay", min, Monthly(offer.Salary, offer.Salary.Min), wrong);
            // The script reads "2461,99 et 2642,32" as up to 3642.32.
            if (Number(Text(expected, "Salaire.brut.max")) is { } max && max != 3642.32m)
                Check(reference, "most pay", max, Monthly(offer.Salary, offer.Salary.Max), wrong);
        }

        wrong.ShouldBeEmpty();
        offers.Count.ShouldBe(60);
    }

    [BoardFact]
    public void Madics_offers_have_their_kinds_deadlines_and_durations()
    {
        var offers = Normalize("madics").OrderBy(o => o.PublicationDeadline).ThenBy(o => o.Title, StringComparer.Ordinal);

        offers.Select(o => (o.Kind, o.Duration.Permanent, o.Duration.MinMonths, o.Duration.ExtensionMonths, o.Duration.Extendable)).ShouldBe(
        [
            (PositionKind.Phd, false, 36, null, false),
            (PositionKind.Phd, false, 36, 12, true),
            (PositionKind.Engineer, false, 12, null, true),
            (PositionKind.Engineer, true, null, null, false),
            (PositionKind.Phd, false, 36, null, false),
        ]);
        offers.Select(o => (Day(o.PublishedOn), Day(o.PublicationDeadline), Day(o.ApplicationDeadline), o.Language, o.Link.Action)).ShouldBe(
        [
            ("2023-06-05", "2023-06-30", "2023-06-20", "en", null),
            ("2023-06-12", "2023-06-30", null, "fr", "DOING"),
            (null, "2023-07-31", null, "fr", "RoCED"),
            ("2023-06-07", "2023-09-01", null, "fr", null),
            ("2023-06-13", "2023-12-15", null, "en", null),
        ]);
        offers.ShouldAllBe(o => o.Contacts.Count == 1 && o.Places.Count >= 1 && o.Organization.Key != null);
    }

    [BoardFact]
    public void No_contact_stays_in_any_text()
    {
        foreach (var offer in Normalize("cnrs").Concat(Normalize("madics")))
        {
            var shown = JsonSerializer.Serialize(offer with { Contacts = [] });
            foreach (var contact in offer.Contacts)
                shown.ShouldNotContain(contact, Case.Insensitive);
            offer.Sections.ShouldAllBe(s => HtmlCleaner.Clean(s.Html) == s.Html);
        }
    }

    internal static IEnumerable<OfferContent> Normalize(string board)
    {
        var saved = SavedBoard.Harvest(board);
        return saved.Postings.Select(p => Normalizer.Normalize(p, new(saved.Source, new DateOnly(2026, 1, 1))));
    }

    private static void Check<T>(string reference, string what, T expected, T actual, List<string> wrong)
    {
        if (!Equals(expected, actual))
            wrong.Add($"{reference}: {what} should be {expected}, is {actual}");
    }

    // The script gives yearly pay by the month.
    private static decimal? Monthly(Salary salary, decimal? amount) =>
        amount is { } value ? Math.Round(salary.Period == SalaryPeriod.Year ? value / 12 : value, 2) : null;

    private static string Text(JsonElement expected, string name) => expected.GetProperty(name).GetString()!;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Math.Round(number, 2) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
