using System.Text.Json.Serialization;
using JobPortal.Core.Offers;

namespace JobPortal.Web.Commands;

/// <summary>One exported line: names and order are a contract (product.md). Unknown values are null and never left out.</summary>
internal sealed record ExportedOffer(
    int Id,
    string Title,
    PositionKind Kind,
    ExportedDuration Duration,
    ExportedOrganization Organization,
    IEnumerable<ExportedPlace> Places,
    DateOnly? PublicationDeadline,
    DateOnly? ApplicationDeadline,
    DateOnly? ClosesOn,
    DateOnly? PublishedOn,
    DateOnly? StartsOn,
    string? Language,
    NetworkLink Link,
    IEnumerable<string> Contacts,
    string? Reference,
    Salary Salary,
    string? Education,
    string? WorkHours,
    IEnumerable<ExportedSection> Sections,
    IEnumerable<Attachment> Attachments,
    IEnumerable<ExportedEvidence> Evidence,
    IEnumerable<ExportedPosting> Postings)
{
    /// <param name="offer">With its text and its postings.</param>
    public static ExportedOffer Of(Offer offer)
    {
        var content = offer.Text!.Content;
        return new ExportedOffer(
            offer.Id,
            content.Title,
            content.Kind,
            ExportedDuration.Of(content.Duration),
            ExportedOrganization.Of(content.Organization),
            content.Places.Select(ExportedPlace.Of),
            content.PublicationDeadline,
            content.ApplicationDeadline,
            content.ClosesOn,
            content.PublishedOn,
            content.StartsOn,
            content.Language,
            content.Link,
            content.Contacts,
            content.Reference,
            content.Salary,
            content.Education,
            content.WorkHours,
            content.Sections.Select(s => new ExportedSection(s.Heading, s.Kind, s.Text)),
            content.Attachments,
            content.Evidence.Select(e => new ExportedEvidence(e.Field, e.Raw, e.Rule, offer.Postings.Find(p => p.Id == e.Posting)?.Url)),
            offer.Postings.OrderBy(p => p.Id).Select(p => new ExportedPosting(p.Source, p.Url, p.FirstSeen, p.LastSeen)));
    }
}

internal sealed record ExportedDuration(string? Raw, bool Permanent, int? MinMonths, int? MaxMonths, int? ExtensionMonths, bool Extendable)
{
    public static ExportedDuration Of(ContractDuration d) => new(d.Raw, d.Permanent, d.MinMonths, d.MaxMonths, d.ExtensionMonths, d.Extendable);
}

internal sealed record ExportedOrganization(string? Name, string? Ror, string? Raw, string? Team, string? Parent)
{
    public static ExportedOrganization Of(OrganizationMention o) => new(o.Name, o.Ror, o.Raw, o.Team, o.Parent);
}

internal sealed record ExportedPlace(string Raw, string? Commune, string? PostalCode, string? Department, string? Region, string? Country, double? Lat, double? Lng)
{
    public static ExportedPlace Of(Place p) => new(p.Raw, p.Commune, p.PostalCode, p.Department, p.Region, p.Country, p.Latitude, p.Longitude);
}

internal sealed record ExportedSection(string Heading, SectionKind Kind, string Text);

/// <param name="Posting">Address of the posting that it was read from; only in an offer of several.</param>
internal sealed record ExportedEvidence(string Field, string Raw, string Rule, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Posting);

internal sealed record ExportedPosting(string Source, string Url, DateTimeOffset FirstSeen, DateTimeOffset LastSeen);
