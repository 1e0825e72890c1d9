using System.Collections.Frozen;

namespace JobPortal.Core.Sources;

/// <summary>
/// A posting exactly as a page has it: strings only. The normalizer gives them meaning.
/// </summary>
public sealed record RawPosting
{
    /// <summary>Address of the page, absolute.</summary>
    public required string Url { get; init; }

    /// <summary>Identity within the source: the path and query of its page unless the source definition says otherwise.</summary>
    public required string Identity { get; init; }

    /// <summary>Named values in the order of the page; a name may come several times. Names are in <see cref="RawFieldName"/>.</summary>
    public IReadOnlyList<RawField> Fields { get; init; } = [];
    public IReadOnlyList<RawSection> Sections { get; init; } = [];
    public IReadOnlyList<RawAttachment> Attachments { get; init; } = [];

    /// <summary>The first value under a name that is not blank; null when there is none.</summary>
    public RawField? this[string name] => Fields.FirstOrDefault(f => f.Name == name && !string.IsNullOrWhiteSpace(f.Value));
}

/// <summary>One value as published.</summary>
/// <param name="Name">One of <see cref="RawFieldName"/>, or the name of a property that has no normalized field.</param>
/// <param name="Value">Text with entities decoded and white space collapsed; never interpreted.</param>
/// <param name="Start">Offset into the page's readable text (see Readers/PageText); -1 when not located.</param>
/// <param name="MaxLength">The source's own limit when its definition states one (madics.fr cuts durations at 20 characters); else null.</param>
/// <param name="Label">The label as published ("Durée du contrat"), or the property name; null for a title.</param>
public sealed record RawField(string Name, string Value, int Start = -1, int? MaxLength = null, string? Label = null)
{
    /// <summary>Whether the source has cut the value: it is exactly as long as the source allows.</summary>
    public bool MayBeCut => MaxLength is { } max && Value.Length >= max;
}

/// <summary>A heading and the HTML under it, not yet cleaned.</summary>
public sealed record RawSection(string Heading, string Html);

/// <summary>A linked file: its visible name and absolute address.</summary>
public sealed record RawAttachment(string Name, string Url)
{
    /// <summary>What could be read of the file; null when nothing was. Filled in after the page was read: a reader has the page only.</summary>
    public string? Text { get; init; }
}

/// <summary>
/// The names that readers give to raw values: schema.org/JobPosting's where it has one.
/// </summary>
public static class RawFieldName
{
    public const string Title = "title";
    public const string HiringOrganization = "hiringOrganization";
    public const string JobDuration = "jobDuration";

    /// <summary>The board's own deadline: until when it shows the offer.</summary>
    public const string PublicationDeadline = "publicationDeadline";

    /// <summary>schema.org's validThrough and every "date limite de candidature".</summary>
    public const string ApplicationDeadline = "applicationDeadline";
    public const string DatePosted = "datePosted";
    public const string JobStartDate = "jobStartDate";
    public const string JobLocation = "jobLocation";
    public const string EmploymentType = "employmentType";
    public const string WorkHours = "workHours";
    public const string BaseSalary = "baseSalary";
    public const string EducationRequirements = "educationRequirements";
    public const string ExperienceRequirements = "experienceRequirements";
    public const string Identifier = "identifier";
    public const string Contact = "applicationContact";

    /// <summary>A research network's "Action/Réseau" tag.</summary>
    public const string NetworkLink = "networkLink";
    public const string Language = "inLanguage";

    /// <summary>A row under a label that nobody knows, label and value: "Funding for: UK students". May come many times.</summary>
    public const string Other = "other";

    /// <summary>All of them. A reader may give further values under a property's own name: they are kept as evidence.</summary>
    internal static FrozenSet<string> All { get; } =
    [
        Title, HiringOrganization, JobDuration, PublicationDeadline, ApplicationDeadline, DatePosted, JobStartDate, JobLocation, EmploymentType, WorkHours, BaseSalary,
        EducationRequirements, ExperienceRequirements, Identifier, Contact, NetworkLink, Language, Other,
    ];
}
