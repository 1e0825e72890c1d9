using JobPortal.Core.Matching;
using JobPortal.Core.Offers;

namespace JobPortal.Web.Data.Matching;

/// <summary>A posting that looks for its offer: a new one, or one that says something else now.</summary>
/// <param name="Offer">Where it is; null for a new one.</param>
internal sealed record PlacedPosting(int Id, string Url, OfferContent Content, OfferFingerprint Print, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, int? Offer)
{
    private byte[]? _json;

    public string Source => Print.Source;

    /// <summary>The content as it is stored; made once, unless it came with the posting.</summary>
    public byte[] Json
    {
        get => _json ??= StoredJson.Bytes(Content);
        init => _json = value;
    }

    /// <summary>A stored posting, with what it says now.</summary>
    public static PlacedPosting Of(Posting posting, OfferContent content) => new(
        posting.Id, posting.Url, content, OfferFingerprint.Of(content, posting.Source, posting.Identity), posting.FirstSeen, posting.LastSeen, posting.OfferId);

    public MatchPosting AsMatch() => new(Id, Print, PortalDay.Of(FirstSeen), PortalDay.Of(LastSeen));
}

/// <summary>What is to be written so that postings are where they belong.</summary>
internal sealed class PlacementPlan
{
    /// <summary>The offer of each placed posting.</summary>
    public Dictionary<int, int> OfferOf { get; } = [];

    /// <summary>Offers that are to be made, with the postings that are placed in them.</summary>
    public HashSet<int> NewOffers { get; } = [];

    /// <summary>Stored offers that go into others, in this order.</summary>
    public List<(int From, int Into)> Merges { get; } = [];

    /// <summary>The same, with offers that were never stored.</summary>
    public List<(int From, int Into)> Renamed { get; } = [];

    /// <summary>Why postings are where they are.</summary>
    public List<PostingMatch> Matches { get; } = [];

    /// <summary>Offers of two years, the later one first.</summary>
    public List<(int Later, int Earlier)> Years { get; } = [];

    /// <summary>Offers that stay and lost, gained or changed a posting.</summary>
    public HashSet<int> Touched { get; } = [];

    /// <summary>Where an offer's postings are after the merges.</summary>
    public int Final(int offer)
    {
        foreach (var (from, into) in Renamed)
            if (offer == from) offer = into;
        return offer;
    }
}
