namespace JobPortal.Core.Offers;

/// <summary>
/// All that one posting says, normalized: what PostingNormalizer makes and what an <see cref="Offer"/> shows.
/// A field that could not be read is null; its raw text stands in <see cref="Evidence"/>.
/// </summary>
public sealed record OfferContent
{
    public required string Title { get; init; }
    public PositionKind Kind { get; init; } = PositionKind.Other;
    public ContractDuration Duration { get; init; } = ContractDuration.Unknown;
    public OrganizationMention Organization { get; init; } = OrganizationMention.None;
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Until when the board shows the offer.</summary>
    public DateOnly? PublicationDeadline { get; init; }

    /// <summary>Until when candidates may apply, as the offer itself says.</summary>
    public DateOnly? ApplicationDeadline { get; init; }

    /// <summary>IANA zone in which a deadline's day ends, at 23:59:59.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>The application deadline when there is one, else the board's.</summary>
    public DateOnly? ClosesOn => ApplicationDeadline ?? PublicationDeadline;

    public DateOnly? PublishedOn { get; init; }
    public DateOnly? StartsOn { get; init; }

    /// <summary>ISO 639-1 of the offer's own text: "fr", "en"; null when too short to tell.</summary>
    public string? Language { get; init; }

    public NetworkLink Link { get; init; } = NetworkLink.None;

    /// <summary>E-mail addresses, lower case. Personal data: shown on demand only.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>The source's own reference, such as "UMR5506-DIMTHI-001".</summary>
    public string? Reference { get; init; }

    public Salary Salary { get; init; } = Salary.Unknown;

    /// <summary>Degree asked for, as published.</summary>
    public string? Education { get; init; }

    /// <summary>Experience asked for, as published.</summary>
    public string? Experience { get; init; }

    /// <summary>Working time as published: "Temps complet".</summary>
    public string? WorkHours { get; init; }

    /// <summary>The source's contract type as published: "CDD Scientifique".</summary>
    public string? EmploymentType { get; init; }

    public IReadOnlyList<OfferSection> Sections { get; init; } = [];
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
