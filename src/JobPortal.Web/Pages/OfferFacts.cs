using JobPortal.Core.Offers;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Pages;

/// <summary>One line of an offer's facts.</summary>
/// <param name="Field">Name in the evidence.</param>
/// <param name="Value">Null when nothing is known: the line is then shown only when something was published.</param>
public sealed record OfferFact(string Field, string Label, string? Value, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>"dans 12 jours": true today only, so not for paper. Null for most.</summary>
    public string? Away { get; init; }
}

/// <summary>The facts of an offer, in the order in which candidates ask for them.</summary>
internal static class OfferFacts
{
    public static IEnumerable<OfferFact> Of(OfferView view, Wording words) =>
        All(view, words).Select(f => new OfferFact(f.Field, words["offer." + f.Label], f.Value, [.. view.EvidenceOf(f.Field)]) { Away = Away(f.Field, view, words) })
            .Where(f => !string.IsNullOrWhiteSpace(f.Value) || f.Evidence.Count > 0);

    private static IEnumerable<(string Field, string Label, string? Value)> All(OfferView view, Wording words)
    {
        var content = view.Content;
        yield return ("applicationDeadline", "applicationDeadline", Day(content.ApplicationDeadline, words));
        yield return ("publicationDeadline", "publicationDeadline", Day(content.PublicationDeadline, words));
        yield return ("kind", "kind", words.Kind(content.Kind));
        yield return ("duration", "duration", words.Duration(content.Duration));
        yield return ("organization", "lab", Lab(view, words));
        yield return ("parent", "parent", content.Organization.Parent);
        yield return ("places", "places", string.Join(" · ", view.Places));
        yield return ("startsOn", "startsOn", content.StartsOn is { } start ? words.Day(start) : null);
        yield return ("salary", "salary", words.Pay(content.Salary));
        yield return ("education", "education", content.Education);
        yield return ("experience", "experience", content.Experience);
        yield return ("workHours", "workHours", content.WorkHours);
        yield return ("employmentType", "employmentType", content.EmploymentType);
        yield return ("language", "language", content.Language is { } language ? words.LanguageName(language) : null);
        yield return ("link", "link", string.Join(" / ", new[] { content.Link.Action, content.Link.Network }.OfType<string>()));
        yield return ("reference", "reference", content.Reference);
        yield return ("contact", "people", Quoted(view, "contact"));
        yield return ("other", "other", Quoted(view, "other"));
    }

    private static string Quoted(OfferView view, string field) => string.Join(" · ", view.EvidenceOf(field).Select(e => e.Raw).Distinct());

    private static string? Day(DateOnly? day, Wording words) => day is { } known ? words.Day(known) : null;

    private static string? Away(string field, OfferView view, Wording words)
    {
        var day = field switch { "applicationDeadline" => view.Content.ApplicationDeadline, "publicationDeadline" => view.Content.PublicationDeadline, _ => null };
        return day is { } known ? words.FromToday(known, view.Today) : null;
    }

    private static string? Lab(OfferView view, Wording words) =>
        view.Content.Organization.Team is { } team && view.LabName is { } lab ? $"{lab}, {words.Of("offer.team", team)}" : view.LabName;
}
