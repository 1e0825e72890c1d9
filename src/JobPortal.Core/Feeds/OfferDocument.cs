using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Feeds;

/// <summary>
/// An offer as programs read it: a line of <c>export</c>, an item of the API. Names and order are a contract (product.md). Unknown values are
/// null and never left out; only <see cref="Contacts"/> is, where personal data has no place.
/// </summary>
public sealed record OfferDocument(
    int Id,
    string Title,
    PositionKind Kind,
    DocumentDuration Duration,
    DocumentOrganization Organization,
    IEnumerable<DocumentPlace> Places,
    DateOnly? PublicationDeadline,
    DateOnly? ApplicationDeadline,
    DateOnly? ClosesOn,
    DateOnly? PublishedOn,
    DateOnly? StartsOn,
    string? Language,
    NetworkLink Link,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<string>? Contacts,
    string? Reference,
    Salary Salary,
    string? Education,
    string? WorkHours,
    IEnumerable<DocumentSection> Sections,
    IEnumerable<Attachment> Attachments,
    IEnumerable<DocumentEvidence> Evidence,
    IEnumerable<DocumentPosting> Postings)
{
    /// <summary>Accents stay readable; what is written goes to a file, a pipe or a program, never into HTML.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>For the operator: with contacts.</summary>
    /// <param name="offer">With its text and its postings.</param>
    public static OfferDocument Of(Offer offer)
    {
        var content = offer.Text!.Content;
        return new OfferDocument(
            offer.Id,
            content.Title,
            content.Kind,
            DocumentDuration.Of(content.Duration),
            DocumentOrganization.Of(content.Organization),
            content.Places.Select(DocumentPlace.Of),
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
            content.Sections.Select(s => new DocumentSection(s.Heading, s.Kind, s.Text)),
            content.Attachments,
            content.Evidence.Select(e => new DocumentEvidence(e.Field, e.Raw, e.Rule, offer.Postings.Find(p => p.Id == e.Posting)?.Url)),
            offer.Postings.OrderBy(p => p.Id).Select(p => new DocumentPosting(p.Source, p.Url, p.FirstSeen, p.LastSeen)));
    }

    /// <summary>For everybody: without e-mail addresses, which are personal data.</summary>
    public OfferDocument ForEverybody() => this with
    {
        Title = PublicText.Of(Title),
        Organization = Organization with { Name = PublicText.OrNull(Organization.Name), Raw = PublicText.OrNull(Organization.Raw), Team = PublicText.OrNull(Organization.Team), Parent = PublicText.OrNull(Organization.Parent) },
        Places = Places.Select(p => p with { Raw = PublicText.Of(p.Raw) }),
        Contacts = null,
        Reference = PublicText.OrNull(Reference),
        Salary = Salary with { Raw = PublicText.OrNull(Salary.Raw) },
        Education = PublicText.OrNull(Education),
        WorkHours = PublicText.OrNull(WorkHours),
        Sections = Sections.Select(s => s with { Heading = PublicText.Of(s.Heading), Text = PublicText.Of(s.Text) }),
        Attachments = Attachments.Select(a => a with { Name = PublicText.Of(a.Name), Url = PublicText.Of(a.Url) }),
        Evidence = Evidence.Select(e => e with { Raw = PublicText.Of(e.Raw), Posting = PublicText.OrNull(e.Posting) }),
        Postings = Postings.Select(p => p with { Url = PublicText.Of(p.Url) }),
    };
}

/// <summary>Of an <see cref="OfferDocument"/>; see <see cref="ContractDuration"/>.</summary>
public sealed record DocumentDuration(string? Raw, bool Permanent, int? MinMonths, int? MaxMonths, int? ExtensionMonths, bool Extendable)
{
    public static DocumentDuration Of(ContractDuration d) => new(d.Raw, d.Permanent, d.MinMonths, d.MaxMonths, d.ExtensionMonths, d.Extendable);
}

/// <summary>Of an <see cref="OfferDocument"/>; see <see cref="OrganizationMention"/>.</summary>
public sealed record DocumentOrganization(string? Name, string? Ror, string? Raw, string? Team, string? Parent)
{
    public static DocumentOrganization Of(OrganizationMention o) => new(o.Name, o.Ror, o.Raw, o.Team, o.Parent);
}

/// <summary>Of an <see cref="OfferDocument"/>; see <see cref="Place"/>.</summary>
public sealed record DocumentPlace(string Raw, string? Commune, string? PostalCode, string? Department, string? Region, string? Country, double? Lat, double? Lng)
{
    public static DocumentPlace Of(Place p) => new(p.Raw, p.Commune, p.PostalCode, p.Department, p.Region, p.Country, p.Latitude, p.Longitude);
}

/// <summary>Of an <see cref="OfferDocument"/>: plain text, one line per paragraph.</summary>
public sealed record DocumentSection(string Heading, SectionKind Kind, string Text);

/// <summary>Of an <see cref="OfferDocument"/>: what was published for a field, and the rule that read it.</summary>
/// <param name="Posting">Address of the posting that it was read from; only in an offer of several.</param>
public sealed record DocumentEvidence(string Field, string Raw, string Rule, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Posting);

/// <summary>Of an <see cref="OfferDocument"/>: one source's copy.</summary>
public sealed record DocumentPosting(string Source, string Url, DateTimeOffset FirstSeen, DateTimeOffset LastSeen);
