namespace JobPortal.Core.Offers;

/// <summary>What a reader says is wrong with an offer's page. The order is the order of the form.</summary>
public enum MistakeKind
{
    Deadline,

    /// <summary>The offer is filled or gone.</summary>
    Gone,
    Duration,
    Lab,
    Place,
    Text,
    Duplicate,

    /// <summary>A person is named, or an address is given, that should not be.</summary>
    Person,
    Other,
}

/// <summary>A mistake that a reader reported, until an operator has dealt with it. Nothing says who wrote it.</summary>
public sealed class MistakeReport
{
    /// <summary>Characters of <see cref="Text"/>; what is longer is cut.</summary>
    public const int MaxText = 1_000;

    public int Id { get; set; }
    public int OfferId { get; set; }
    public Offer? Offer { get; set; }
    public MistakeKind Kind { get; set; }

    /// <summary>In the reader's words; empty when the kind says it all.</summary>
    public required string Text { get; set; }
    public DateTimeOffset At { get; set; }
}
