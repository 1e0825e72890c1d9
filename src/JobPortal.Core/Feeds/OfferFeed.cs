namespace JobPortal.Core.Feeds;

/// <summary>A list of offers for feed readers, one page of it.</summary>
public sealed record OfferFeed
{
    /// <summary>The same for ever: an URI.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Subtitle { get; init; }

    /// <summary>ISO 639-1 of titles and labels.</summary>
    public required string Language { get; init; }

    /// <summary>Whole address of this very page.</summary>
    public required string Self { get; init; }

    /// <summary>Whole address of the first page.</summary>
    public required string First { get; init; }

    /// <summary>Whole address of the page before this one; null on the first.</summary>
    public string? Previous { get; init; }

    /// <summary>Whole address of the page after this one; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Whole address of the last page, as the list is now; null when nobody looked.</summary>
    public string? Last { get; init; }

    /// <summary>Whole address of the page for people.</summary>
    public required string Home { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    public required DateTimeOffset Updated { get; init; }
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}

/// <summary>An offer in a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The same for ever, whatever changes: an URI.</summary>
    public required string Id { get; init; }

    /// <summary>Whole address of its page.</summary>
    public required string Url { get; init; }
    public required string Title { get; init; }

    /// <summary>Plain text of one line.</summary>
    public required string Summary { get; init; }

    /// <summary>Safe HTML.</summary>
    public required string Html { get; init; }

    /// <summary>ISO 639-1 of the offer's own text; null when it is unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The lab; null when it is unknown.</summary>
    public string? Author { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public required DateTimeOffset Published { get; init; }
    public required DateTimeOffset Updated { get; init; }
}
