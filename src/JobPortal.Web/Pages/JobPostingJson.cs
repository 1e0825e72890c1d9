using System.Text.Json;
using System.Text.Json.Serialization;
using JobPortal.Core.Offers;

namespace JobPortal.Web.Pages;

/// <summary>
/// schema.org/JobPosting of an open offer, for search engines. Everything in it is visible on the page; unknown values are left out,
/// since an invented one is a false statement.
/// </summary>
internal static class JobPostingJson
{
    // The default encoder escapes '<', '>' and '&', so no text can end the script element.
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(OfferView view, string url)
    {
        var offer = view.Offer;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = view.Title,
            ["url"] = url,
            ["description"] = Description(view),
            ["datePosted"] = Iso(offer.PublishedOn ?? PortalDay.Of(offer.FirstSeen)),
            ["validThrough"] = offer.ClosesOn is { } day ? EndOf(day, offer.TimeZone) : null,
            ["inLanguage"] = offer.Language,
            ["employmentType"] = EmploymentType(offer),
            ["jobStartDate"] = offer.StartsOn is { } start ? Iso(start) : null,
            ["directApply"] = false,
            ["identifier"] = view.Content.Reference is { } reference ? Thing("PropertyValue", ("name", view.LabName), ("value", reference)) : null,
            ["hiringOrganization"] = view.LabName is { } lab ? Thing("Organization", ("name", lab), ("sameAs", view.Content.Organization.OwnRor())) : null,
            ["jobLocation"] = view.Content.Places.Count == 0 ? null : view.Content.Places.Select(Place),
            ["baseSalary"] = Pay(view.Content.Salary),
        }.Where(p => p.Value is not null).ToDictionary(), Options);
    }

    private static string Description(OfferView view)
    {
        var html = string.Concat(view.Sections.Select(s => (s.Heading.Length > 0 ? $"<h3>{System.Net.WebUtility.HtmlEncode(s.Heading)}</h3>" : "") + s.Html));
        return html.Length > 0 ? html : view.Title;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string EndOf(DateOnly day, string zoneName)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(zoneName, out var known) ? known : TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var end = day.ToDateTime(new TimeOnly(23, 59, 59));
        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string EmploymentType(Offer offer) =>
        offer.Kind == PositionKind.Internship ? "INTERN" : offer.Permanent ? "FULL_TIME" : "TEMPORARY";

    private static Dictionary<string, object?> Place(Place place) => Thing("Place", ("address", Thing("PostalAddress",
        ("streetAddress", place.Street), ("postalCode", place.PostalCode),
        ("addressLocality", place.Commune ?? place.Raw), ("addressRegion", place.Region), ("addressCountry", place.Country))));

    private static Dictionary<string, object?>? Pay(Salary salary) =>
        (salary.Min ?? salary.Max) is null || salary.Currency is null || salary.Period is not { } period ? null
        : Thing("MonetaryAmount", ("currency", salary.Currency),
            ("value", Thing("QuantitativeValue", ("minValue", salary.Min), ("maxValue", salary.Max), ("unitText", period.ToString().ToUpperInvariant()))));

    private static Dictionary<string, object?> Thing(string type, params (string Name, object? Value)[] properties) =>
        properties.Where(p => p.Value is not null).Prepend(("@type", type)).ToDictionary(p => p.Item1, p => p.Item2);
}
