using System.Text.Json;
using System.Text.Json.Serialization;
using JobPortal.Core.Alerts;
using JobPortal.Core.Feeds;
using JobPortal.Core.Offers;

namespace JobPortal.Web.Pages;

/// <summary>
/// schema.org/JobPosting of an open offer, for search engines. Everything in it is visible on the page; unknown values are left out,
/// since an invented one is a false statement. Nobody's e-mail address is in it, wherever an offer's text may still hold one.
/// </summary>
internal static class JobPostingJson
{
    // The default encoder escapes '<', '>' and '&', so no text can end the script element.
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Null for an offer that lacks what a search engine requires (title, description, day, organization, place): half a statement is refused as a mistake.</summary>
    /// <param name="facts">The facts of the page, for an offer whose text stands in a file.</param>
    public static string? Of(OfferView view, string url, IEnumerable<OfferFact> facts)
    {
        var offer = view.Offer;
        if (view.LabName is not { Length: > 0 } lab || Places(view) is not { Count: > 0 } places) return null;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = PublicText.Of(view.Title),
            ["url"] = url,
            ["description"] = PublicText.Of(Description(view, facts)),
            ["datePosted"] = Iso(offer.PublishedOn ?? PortalDay.Of(offer.FirstSeen)),
            ["validThrough"] = offer.ClosesOn is { } day ? Zone.EndOf(day, offer.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) : null,
            ["inLanguage"] = offer.Language,
            ["employmentType"] = EmploymentType(offer),
            ["jobStartDate"] = offer.StartsOn is { } start ? Iso(start) : null,
            ["directApply"] = false,
            ["identifier"] = Identifier(view, lab, url),
            ["hiringOrganization"] = Thing("Organization", ("name", PublicText.Of(lab)), ("sameAs", view.Content.Organization.OwnRor())),
            ["jobLocation"] = places,
            ["baseSalary"] = Pay(view.Content.Salary),
        }.Where(p => p.Value is not null).ToDictionary(), Options);
    }

    // It must not be the title again.
    private static string Description(OfferView view, IEnumerable<OfferFact> facts)
    {
        var html = string.Concat(view.Sections.Select(s => (s.Heading.Length > 0 ? $"<h3>{System.Net.WebUtility.HtmlEncode(s.Heading)}</h3>" : "") + s.Html));
        return html.Length > 0 ? html
            : $"<ul>{string.Concat(facts.Where(f => f.Value is not null).Select(f => $"<li>{System.Net.WebUtility.HtmlEncode($"{f.Label} : {f.Value}")}</li>"))}</ul>";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // The employer's own reference, else the address here, which is as unique.
    private static Dictionary<string, object?> Identifier(OfferView view, string lab, string url) => view.Content.Reference is { Length: > 0 } reference
        ? Thing("PropertyValue", ("name", PublicText.Of(lab)), ("value", PublicText.Of(reference)))
        : Thing("PropertyValue", ("name", new Uri(url).Host), ("value", view.Offer.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    // A length that is unknown says nothing of an engineer's contract; a thesis or a postdoc ends.
    private static string? EmploymentType(Offer offer) =>
        offer.Kind == PositionKind.Internship ? "INTERN"
        : offer.Permanent ? "FULL_TIME"
        : offer.Kind is PositionKind.Phd or PositionKind.Postdoc || (offer.MinMonths ?? offer.MaxMonths) is not null ? "TEMPORARY"
        : null;

    // A place is one with its country, else a search engine refuses it.
    private static List<Dictionary<string, object?>> Places(OfferView view) =>
        [.. view.Content.Places.Where(p => p.Country is not null && (p.Commune ?? p.Raw).Length > 0).Select(place => Thing("Place", ("address", Thing("PostalAddress",
            ("streetAddress", PublicText.OrNull(place.Street)), ("postalCode", place.PostalCode),
            ("addressLocality", PublicText.Of(place.Commune ?? place.Raw)), ("addressRegion", place.Region), ("addressCountry", place.Country)))))];

    private static Dictionary<string, object?>? Pay(Salary salary) =>
        (salary.Min ?? salary.Max) is null || salary.Currency is null || salary.Period is not { } period ? null
        : Thing("MonetaryAmount", ("currency", salary.Currency),
            ("value", Thing("QuantitativeValue", ("minValue", salary.Min), ("maxValue", salary.Max), ("unitText", period.ToString().ToUpperInvariant()))));

    private static Dictionary<string, object?> Thing(string type, params (string Name, object? Value)[] properties) =>
        properties.Where(p => p.Value is not null).Prepend(("@type", type)).ToDictionary(p => p.Item1, p => p.Item2);
}
