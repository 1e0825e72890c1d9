using System.Net;
using JobPortal.Core.Normalization.Html;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Gives meaning to a posting. Pure: the same posting and context give the same content, whenever it runs, and from many
/// threads at once. What cannot be read is null, and its evidence says what was published.
/// </summary>
public sealed class PostingNormalizer(OrganizationResolver organizations, PlaceResolver places)
{
    /// <summary>On the organizations and communes that the portal ships.</summary>
    public PostingNormalizer()
        : this(new OrganizationResolver(), new PlaceResolver())
    {
    }

    public OfferContent Normalize(RawPosting posting, NormalizationContext context)
    {
        var evidence = new EvidenceLog();
        // Before anything else: every later step may copy what it reads into what is shown, so addresses and unsafe HTML go first.
        var text = PostingText.Read(posting);
        var attachments = posting.Attachments.Select(AttachmentReader.Read).ToList();
        // Attachments before dates: an upload day may be the only publication date there is.
        var dates = new PostingDates(text, attachments, context, evidence);
        // Places before the organization: the town tells two labs of one name apart.
        var where = ReadPlaces(text, evidence);
        return new OfferContent
        {
            Title = ReadTitle(text),
            Kind = ReadKind(text, evidence),
            Duration = PostingDuration.Read(text.Posting, evidence),
            Organization = ReadOrganization(text.Posting, where, evidence),
            Places = where,
            PublicationDeadline = dates.PublicationDeadline,
            ApplicationDeadline = dates.ApplicationDeadline,
            TimeZone = dates.TimeZone ?? context.Source.TimeZone,
            PublishedOn = dates.PublishedOn,
            StartsOn = dates.StartsOn,
            Language = PostingLanguage.Read(text, context.Source, evidence),
            Link = ReadLink(text.Posting, evidence),
            Contacts = text.Contacts,
            Reference = Quote(text.Posting, RawFieldName.Identifier, "reference", evidence),
            Salary = ReadSalary(text.Posting, evidence),
            Education = Quote(text.Posting, RawFieldName.EducationRequirements, "education", evidence),
            Experience = Quote(text.Posting, RawFieldName.ExperienceRequirements, "experience", evidence),
            WorkHours = Quote(text.Posting, RawFieldName.WorkHours, "workHours", evidence),
            EmploymentType = Quote(text.Posting, RawFieldName.EmploymentType, "employmentType", evidence),
            Sections = text.Sections,
            Attachments = attachments,
            Evidence = WithKept(text.Posting, evidence),
        };
    }

    private static string ReadTitle(PostingText text) => Published(text.Posting, RawFieldName.Title) ?? "";

    private static PositionKind ReadKind(PostingText text, EvidenceLog evidence)
    {
        var (kind, rule) = PositionKindClassifier.Classify(ReadTitle(text), Published(text.Posting, RawFieldName.EmploymentType), text.All);
        evidence.Add("kind", ReadTitle(text), -1, 0, rule);
        return kind;
    }

    private IReadOnlyList<Place> ReadPlaces(PostingText text, EvidenceLog evidence)
    {
        var fields = text.Posting.Fields.Where(f => f.Name == RawFieldName.JobLocation && !string.IsNullOrWhiteSpace(f.Value)).ToList();
        foreach (var field in fields)
            evidence.Add("places", field, "published as location");
        if (fields.Count > 0)
            return [.. fields.SelectMany(f => places.Resolve(f.Value)).DistinctBy(p => p.Commune ?? p.Raw)];

        var workplace = text.Sections.FirstOrDefault(s => s.Kind == SectionKind.Workplace);
        if (workplace is null)
            return [];
        evidence.Add("places", workplace.Text, 0, workplace.Text.Length, $"section “{workplace.Heading}”");
        return places.Resolve(workplace.Text);
    }

    private OrganizationMention ReadOrganization(RawPosting posting, IReadOnlyList<Place> where, EvidenceLog evidence)
    {
        if (posting[RawFieldName.HiringOrganization] is not { } raw)
            return OrganizationMention.None;
        var (mention, rule) = organizations.Resolve(raw.Value, where.Count == 1 ? where[0].Commune : null);
        evidence.Add("organization", raw, raw.MayBeCut ? $"{rule}; the source cuts this text at {raw.MaxLength} characters" : rule);
        // The parent in a field of its own; one that stands in the name itself says more.
        return mention.Parent is null && Published(posting, "parentOrganization") is { } parent && parent != mention.Name && parent != raw.Value ? mention with { Parent = parent } : mention;
    }

    private static NetworkLink ReadLink(RawPosting posting, EvidenceLog evidence)
    {
        if (posting[RawFieldName.NetworkLink] is not { } raw)
            return NetworkLink.None;
        evidence.Add("link", raw, "action before the first '/', network after it; dashes are none");
        return NetworkLinkParser.Parse(raw.Value);
    }

    private static Salary ReadSalary(RawPosting posting, EvidenceLog evidence)
    {
        if (posting[RawFieldName.BaseSalary] is not { } raw)
            return Salary.Unknown;
        var (salary, rule) = SalaryParser.Read(raw.Value);
        evidence.Add("salary", raw, rule);
        return salary;
    }

    // What a source says beyond the portal's own fields stays readable as evidence.
    private static IReadOnlyList<Evidence> WithKept(RawPosting posting, EvidenceLog evidence)
    {
        foreach (var field in posting.Fields.Where(f => !RawFieldName.All.Contains(f.Name)))
            evidence.Add(field.Name, field, "as published");
        foreach (var field in posting.Fields.Where(f => f.Name == RawFieldName.Other))
            evidence.Add("other", field, "a row under a label of its own");
        // Who to ask is more than an address: "Encadrante : Jeanne Dupont [e-mail]".
        foreach (var field in posting.Fields.Where(f => f.Name == RawFieldName.Contact && f.Value.Replace(EmailMask.Mark, "", StringComparison.Ordinal).Any(char.IsLetter)))
            evidence.Add("contact", field, $"as published under “{field.Label}”");
        return evidence.Entries;
    }

    private static string? Quote(RawPosting posting, string name, string field, EvidenceLog evidence)
    {
        if (Published(posting, name) is not { } value)
            return null;
        evidence.Add(field, posting[name]!, "as published");
        return value;
    }

    // As published, without the accidents of its encoding: some boards escape twice ("R&amp;D").
    private static string? Published(RawPosting posting, string name) =>
        posting[name] is { } raw && Folding.Collapse(WebUtility.HtmlDecode(raw.Value)) is { Length: > 0 } value ? value : null;
}
