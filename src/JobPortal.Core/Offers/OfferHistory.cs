namespace JobPortal.Core.Offers;

/// <summary>What one posting says, kept beside the others of its offer: an <see cref="OfferText"/> is composed of them.</summary>
public sealed class PostingContent
{
    public int PostingId { get; set; }
    public required OfferContent Content { get; set; }
}

/// <summary>A posting's fingerprint as it is stored (see OfferFingerprint).</summary>
public sealed class PostingPrint
{
    public int PostingId { get; set; }

    /// <summary>Of the program that made it: another version's are made again.</summary>
    public int Version { get; set; }

    /// <summary>What leads to it from other postings.</summary>
    public required int[] Keys { get; set; }

    /// <summary>FingerprintBytes.</summary>
    public required byte[] Print { get; set; }
}

/// <summary>Why a posting is in an offer with others.</summary>
public sealed class PostingMatch
{
    public int PostingId { get; set; }

    /// <summary>The posting that it was recognized by.</summary>
    public int WithPostingId { get; set; }
    public double Score { get; set; }

    /// <summary>The signals, in words.</summary>
    public required string Explanation { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>An offer that went into another: its address leads there as long as the merge stands.</summary>
public sealed class OfferMerge
{
    public int Id { get; set; }

    /// <summary>The offer that is no more. Its id is never given to another position.</summary>
    public int FromOfferId { get; set; }
    public int IntoOfferId { get; set; }

    /// <summary>The postings that moved, so that the merge can be undone.</summary>
    public int[] PostingIds { get; set; } = [];

    /// <summary>The subscriptions that moved.</summary>
    public int[] SubscriptionIds { get; set; } = [];

    /// <summary>An operator's address; null for the matcher.</summary>
    public string? By { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
}

/// <summary>What an operator says of two postings. It holds for ever, whatever the matcher thinks, until it is taken back.</summary>
public sealed class MatchDecision
{
    public int Id { get; set; }
    public int PostingId { get; set; }
    public int OtherPostingId { get; set; }

    /// <summary>One position, or two.</summary>
    public bool Together { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
    public string? UndoneBy { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
}
