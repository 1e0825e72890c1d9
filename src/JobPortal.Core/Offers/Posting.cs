using JobPortal.Core.Sources;

namespace JobPortal.Core.Offers;

/// <summary>One source's copy of an offer.</summary>
public sealed class Posting
{
    public int Id { get; set; }
    public required string Source { get; set; }

    /// <summary>Identity within the source: the path and query of its page, or the source's own reference. Unique with <see cref="Source"/>.</summary>
    public required string Identity { get; set; }
    public required string Url { get; set; }

    /// <summary>SHA-256 of the raw posting, in hex: equal hashes need no work.</summary>
    public required string ContentHash { get; set; }

    /// <summary>Which normalized fields are filled, see <c>FieldMask</c>; null when it was stored before they were counted.</summary>
    public int? Fields { get; set; }
    public DateTimeOffset FirstSeen { get; set; }
    public DateTimeOffset LastSeen { get; set; }

    /// <summary>Complete harvests in a row that did not show it; retired at <c>HarvestGuard.AbsencesToRetire</c>.</summary>
    public int Absences { get; set; }
    public DateTimeOffset? RetiredAt { get; set; }
    public int OfferId { get; set; }
    public Offer? Offer { get; set; }
    public List<PostingVersion> Versions { get; } = [];
}

/// <summary>A posting as it once was: the raw fields, and the page they were read from.</summary>
public sealed class PostingVersion
{
    public int Id { get; set; }
    public int PostingId { get; set; }
    public required string ContentHash { get; set; }
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>The page that <c>reprocess</c> reads again.</summary>
    public int RawPageId { get; set; }
    public RawPage? RawPage { get; set; }

    /// <summary>What the page was read as: a feed's own items are not read like the pages behind it.</summary>
    public PageRole PageRole { get; set; } = PageRole.Detail;

    /// <summary>What the list that led to the page said of the offer.</summary>
    public IReadOnlyList<RawField> Known { get; set; } = [];
}

/// <summary>A page as the source sent it, kept so that a better reader can read it again.</summary>
public sealed class RawPage
{
    public int Id { get; set; }
    public required string Source { get; set; }
    public required string Url { get; set; }

    /// <summary>SHA-256 of the body before compression, in hex. Unique with source and URL.</summary>
    public required string Sha256 { get; set; }
    public string? ContentType { get; set; }

    /// <summary>The body's bytes as received (after transfer decoding), compressed with Brotli.</summary>
    public required byte[] Body { get; set; }
    public DateTimeOffset FetchedAt { get; set; }
}
