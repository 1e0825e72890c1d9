using JobPortal.Core.Offers;

namespace JobPortal.Core.Search;

/// <summary>
/// What somebody looks for: the one description that the page, the feeds, the API and the alerts share.
/// Reading and writing it as a query string is SearchCriteriaCodec's work.
/// </summary>
public sealed record SearchCriteria
{
    /// <summary>Most characters of <see cref="Text"/>; the rest is ignored and said.</summary>
    public const int MaxTextLength = 200;
    public const int PageSize = 20;

    /// <summary>Words; the last may be a prefix.</summary>
    public string? Text { get; init; }

    /// <summary>Slugs of organizations.</summary>
    public IReadOnlyList<string> Labs { get; init; } = [];
    public IReadOnlyList<PositionKind> Kinds { get; init; } = [];
    public IReadOnlyList<DurationBucket> Durations { get; init; } = [];

    /// <summary>Months, 1 to 120.</summary>
    public int? MinMonths { get; init; }

    /// <summary>Months, 1 to 120.</summary>
    public int? MaxMonths { get; init; }
    public ClosingWindow? Closes { get; init; }

    /// <summary>Names of regions ("Bretagne") and codes of departments ("35", "2A"): an offer in any of them.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Research network actions or networks: "DOING".</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
    public OfferStatus Status { get; init; } = OfferStatus.Open;

    /// <summary>Null is the default: closing soonest.</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>Lengths that people think in. Bounds are in months, both included.</summary>
public enum DurationBucket
{
    /// <summary>1 to 6.</summary>
    UpToSix,

    /// <summary>7 to 12.</summary>
    SevenToTwelve,

    /// <summary>13 to 24.</summary>
    ThirteenToTwentyFour,

    /// <summary>25 to 36.</summary>
    TwentyFiveToThirtySix,

    /// <summary>More than 36.</summary>
    OverThirtySix,
    Permanent,
    Unknown,
}

/// <summary>How soon an offer closes, counted from today.</summary>
public enum ClosingWindow
{
    Within7Days,
    Within14Days,
    Within30Days,
    Within90Days,
    NoDeadline,
}

/// <summary>Open: neither past its deadline nor withdrawn.</summary>
public enum OfferStatus
{
    Open,
    Closed,
    Any,
}

public enum SortOrder
{
    /// <summary>Soonest deadline first; offers without one last.</summary>
    Closing,
    Newest,

    /// <summary>Only with words.</summary>
    Relevance,
}
