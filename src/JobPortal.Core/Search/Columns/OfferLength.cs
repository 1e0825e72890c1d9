namespace JobPortal.Core.Search.Columns;

/// <summary>How long a post lasts, in months; one open end counts as the other.</summary>
internal readonly record struct OfferLength(bool Permanent, int? Min, int? Max)
{
    private int? Low => Min ?? Max;
    private int? High => Max ?? Min;

    /// <summary>A length from 12 to 24 months stands in two buckets.</summary>
    public bool In(DurationBucket bucket) => bucket switch
    {
        DurationBucket.Permanent => Permanent,
        DurationBucket.Unknown => !Permanent && Low is null,
        DurationBucket.UpToSix => !Permanent && Low <= 6,
        DurationBucket.SevenToTwelve => !Permanent && Low <= 12 && High >= 7,
        DurationBucket.ThirteenToTwentyFour => !Permanent && Low <= 24 && High >= 13,
        DurationBucket.TwentyFiveToThirtySix => !Permanent && Low <= 36 && High >= 25,
        DurationBucket.OverThirtySix => !Permanent && High > 36,
    };

    /// <summary>A permanent post is longer than any number of months.</summary>
    public bool Within(int? min, int? max) =>
        (min is null || High >= min || (Permanent && max is null)) && (max is null || Low <= max);
}
