namespace JobPortal.Core.Offers;

/// <summary>
/// What people browse: one or more postings of the same position. The columns here are what search and filters read;
/// the texts are kept apart in <see cref="OfferText"/> so that this row stays narrow (measured: design note on search).
/// </summary>
public sealed class Offer
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }
    public PositionKind Kind { get; set; }
    public int? OrganizationId { get; set; }
    public Organization? Organization { get; set; }
    public bool Permanent { get; set; }
    public int? MinMonths { get; set; }
    public int? MaxMonths { get; set; }
    public DateOnly? PublicationDeadline { get; set; }
    public DateOnly? ApplicationDeadline { get; set; }
    public DateOnly? ClosesOn { get; set; }
    public string TimeZone { get; set; } = "Europe/Paris";
    public DateOnly? PublishedOn { get; set; }
    public DateOnly? StartsOn { get; set; }
    public string? Language { get; set; }
    public string? LinkAction { get; set; }
    public string? LinkNetwork { get; set; }

    /// <summary>Names of regions of all its places, then codes of their departments ("69"), distinct: what the filter by region finds.</summary>
    public string[] Regions { get; set; } = [];

    /// <summary>Names of the sources that carry it now, distinct.</summary>
    public string[] Sources { get; set; } = [];

    public DateTimeOffset FirstSeen { get; set; }

    /// <summary>Last time that a source showed it to us.</summary>
    public DateTimeOffset LastVerified { get; set; }

    /// <summary>Set when the last of its postings was retired.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The offer of an earlier year with the same text; null without one. No foreign key: that offer may go into another.</summary>
    public int? EarlierOfferId { get; set; }

    /// <summary>How often what people read of it changed since it was stored; the database counts (migration OfferRevisions).</summary>
    public int Revision { get; set; }

    /// <summary>When that was last, by the database's clock; until then when it was stored.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    public OfferText? Text { get; set; }
    public List<Posting> Postings { get; } = [];
}

/// <summary>The wide part of an <see cref="Offer"/>: everything that a page shows and search indexes.</summary>
public sealed class OfferText
{
    public int OfferId { get; set; }
    public required OfferContent Content { get; set; }
}
