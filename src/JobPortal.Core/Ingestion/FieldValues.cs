using System.Globalization;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Ingestion;

/// <summary>The fields of an offer as short texts, to count those that are filled and to show how they differ.</summary>
public static class FieldValues
{
    public static IReadOnlyList<NormalizedField> All { get; } = Enum.GetValues<NormalizedField>();

    /// <summary>"duration", as evidence and reports name it.</summary>
    public static string Name(NormalizedField field) => JsonName(field.ToString());

    /// <summary>What the field holds; null when it is not filled. It may hold e-mail addresses: for people there is <see cref="Shown"/>.</summary>
    public static string? Of(OfferContent content, NormalizedField field)
    {
        ArgumentNullException.ThrowIfNull(content);
        var text = field switch
        {
            NormalizedField.Title => content.Title,
            NormalizedField.Kind => content.Kind == PositionKind.Other ? null : JsonName(content.Kind.ToString()),
            NormalizedField.Duration => Duration(content.Duration),
            NormalizedField.Organization => Joined(" / ", content.Organization.Name, content.Organization.Team),
            NormalizedField.OrganizationId => content.Organization.Ror,
            NormalizedField.Places => Joined("; ", [.. content.Places.Select(Place)]),
            NormalizedField.PublicationDeadline => Day(content.PublicationDeadline),
            NormalizedField.ApplicationDeadline => Joined(" ", Day(content.ApplicationDeadline), Zone(content)),
            NormalizedField.PublishedOn => Day(content.PublishedOn),
            NormalizedField.StartsOn => Day(content.StartsOn),
            NormalizedField.Language => content.Language,
            NormalizedField.Link => Joined(" / ", content.Link.Action, content.Link.Network),
            NormalizedField.Contacts => Joined(", ", [.. content.Contacts.Order(StringComparer.Ordinal)]),
            NormalizedField.Reference => content.Reference,
            NormalizedField.Salary => Pay(content.Salary),
            NormalizedField.Education => content.Education,
            NormalizedField.Experience => content.Experience,
            NormalizedField.WorkHours => content.WorkHours,
            NormalizedField.EmploymentType => content.EmploymentType,
            NormalizedField.Sections => Joined("\n", [.. content.Sections.Select(s => $"{s.Heading}\n{s.Text}")]),
            NormalizedField.Attachments => Joined("; ", [.. content.Attachments.Select(a => Joined(" ", a.Name, Length(a.TextLength)))]),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The same for pages and reports: addresses are counted, long texts measured.</summary>
    public static string? Shown(OfferContent content, NormalizedField field)
    {
        if (Of(content, field) is not { } text) return null;
        return field switch
        {
            NormalizedField.Contacts => string.Create(CultureInfo.InvariantCulture, $"{content.Contacts.Count} × @"),
            NormalizedField.Sections => string.Join(", ", content.Sections.Select(s => string.Create(CultureInfo.InvariantCulture, $"{JsonName(s.Kind.ToString())} {s.Text.Length}"))),
            NormalizedField.Title or NormalizedField.Kind or NormalizedField.Duration or NormalizedField.Organization or NormalizedField.OrganizationId
                or NormalizedField.Places or NormalizedField.PublicationDeadline or NormalizedField.ApplicationDeadline or NormalizedField.PublishedOn
                or NormalizedField.StartsOn or NormalizedField.Language or NormalizedField.Link or NormalizedField.Reference or NormalizedField.Salary
                or NormalizedField.Education or NormalizedField.Experience or NormalizedField.WorkHours or NormalizedField.EmploymentType
                or NormalizedField.Attachments => Cut(text),
        };
    }

    private static string Cut(string text) => text.Length <= 160 ? text : text[..159] + "…";

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Zone(OfferContent content) => content.ApplicationDeadline is null || content.TimeZone == "Europe/Paris" ? null : content.TimeZone;

    private static string? Length(int? characters) => characters is { } n ? string.Create(CultureInfo.InvariantCulture, $"({n})") : null;

    private static string? Place(Place place) => Joined(", ", place.Commune ?? place.Raw, place.Department, place.Country);

    // "36", "12–18", "≤ 24", "36 (+12)", "permanent"
    private static string? Duration(ContractDuration duration)
    {
        if (!duration.IsKnown) return null;
        if (duration.Permanent) return "permanent";
        var months = (duration.MinMonths, duration.MaxMonths) switch
        {
            ({ } min, { } max) when min == max => Whole(min),
            ({ } min, { } max) => $"{Whole(min)}–{Whole(max)}",
            ({ } min, null) => $"≥ {Whole(min)}",
            (null, var max) => $"≤ {Whole(max!.Value)}",
        };
        return duration.ExtensionMonths is { } more ? $"{months} (+{Whole(more)})" : duration.Extendable ? $"{months} (+)" : months;
    }

    private static string? Pay(Salary pay) => pay.Min is null && pay.Max is null
        ? pay.Raw
        : Joined(" ", Amount(pay.Min), pay.Max == pay.Min ? null : "– " + Amount(pay.Max), pay.Currency, pay.Period is { } period ? "/ " + JsonName(period.ToString()) : null);

    private static string? Amount(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } text ? text : null;
}
