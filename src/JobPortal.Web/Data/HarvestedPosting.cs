using JobPortal.Core.Matching;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Data;

/// <summary>A posting that a harvest has just read and normalized.</summary>
/// <param name="Hash">Of its raw fields (PostingHash): decides whether it changed.</param>
/// <param name="Page">Where it was read.</param>
public sealed record HarvestedPosting(RawPosting Raw, string Hash, OfferContent Content, HarvestedPage Page)
{
    private OfferFingerprint? _print;
    private byte[]? _json;

    public OfferFingerprint Print(string source) => _print ??= OfferFingerprint.Of(Content, source, Raw.Identity);

    /// <summary>The content as it is stored; made once.</summary>
    internal byte[] Json => _json ??= StoredJson.Bytes(Content);

    /// <summary>Makes now, beside other work, what the store would make under its locks.</summary>
    public HarvestedPosting Prepare(string source)
    {
        Print(source);
        _ = (Page.Packed, Json);
        return this;
    }
}

/// <summary>A page that a harvest fetched.</summary>
/// <param name="Url">As requested: the next harvest asks for the same.</param>
/// <param name="ContentType">The whole header; null when there was none.</param>
/// <param name="Body">As received, after transfer decoding.</param>
/// <param name="ETag">As sent, or null.</param>
/// <param name="LastModified">As sent, or null.</param>
public sealed record HarvestedPage(
    string Url, string? ContentType, byte[] Body, DateTimeOffset FetchedAt, string? ETag = null, string? LastModified = null)
{
    private byte[]? _packed;

    /// <summary>The body as it is kept; made once.</summary>
    internal byte[] Packed => _packed ??= PageCompression.Pack(Body);

    /// <summary>What it was read as.</summary>
    public PageRole Role { get; init; } = PageRole.Detail;

    /// <summary>What the list that led to it said of the offer.</summary>
    public IReadOnlyList<RawField> Known { get; init; } = [];
}

/// <summary>What the store knows of a posting before a harvest.</summary>
/// <param name="Hash">Of its latest version.</param>
/// <param name="Fields">See <see cref="Core.Offers.Posting.Fields"/>.</param>
public sealed record KnownPosting(string Identity, string Hash, DateTimeOffset FirstSeen, DateTimeOffset? RetiredAt, int? Fields = null);

/// <summary>What a batch did.</summary>
public sealed record UpsertCounts(int Added, int Changed, int Unchanged)
{
    public static UpsertCounts None { get; } = new(0, 0, 0);

    public static UpsertCounts operator +(UpsertCounts a, UpsertCounts b) =>
        new(a.Added + b.Added, a.Changed + b.Changed, a.Unchanged + b.Unchanged);
}
