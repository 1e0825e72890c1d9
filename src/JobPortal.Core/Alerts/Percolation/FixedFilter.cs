using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;

namespace JobPortal.Core.Alerts.Percolation;

/// <summary>What the filters with few values read of one offer.</summary>
/// <param name="Kind">One bit.</param>
/// <param name="Durations">The buckets that it stands in, one bit each.</param>
/// <param name="Band">See <see cref="ClosingBand"/>.</param>
internal readonly record struct FixedFacts(int Kind, int Durations, OfferLength Length, int Band, bool Open)
{
    private static readonly DurationBucket[] Buckets = Enum.GetValues<DurationBucket>();

    public static FixedFacts Of(OfferRow row, int today)
    {
        var length = new OfferLength(row.Permanent, row.MinMonths, row.MaxMonths);
        var durations = 0;
        foreach (var bucket in Buckets)
            if (length.In(bucket)) durations |= 1 << (int)bucket;
        var band = ClosingBand.Of(row.ClosesOn?.DayNumber ?? ColumnBlock.Never, today);
        return new(1 << (int)row.Kind, durations, length, band, row.WithdrawnAt is null && band != ClosingBand.Count - 1);
    }
}

/// <summary>
/// The part of a search that has few values: kinds, durations, months, closing window and status. A million searches have some hundreds of these, so an
/// offer is tried against each of them once.
/// </summary>
/// <param name="Kinds">One bit each; 0 is any.</param>
/// <param name="Durations">One bit each; 0 is any.</param>
internal readonly record struct FixedFilter(int Kinds, int Durations, int? MinMonths, int? MaxMonths, ClosingWindow? Closes, OfferStatus Status)
{
    public static FixedFilter Of(SearchCriteria criteria)
    {
        var (kinds, durations) = (0, 0);
        foreach (PositionKind kind in criteria.Kinds) kinds |= 1 << (int)kind;
        foreach (var bucket in criteria.Durations) durations |= 1 << (int)bucket;
        return new(kinds, durations, criteria.MinMonths, criteria.MaxMonths, criteria.Closes, criteria.Status);
    }

    public bool Admits(in FixedFacts offer) =>
        (Kinds == 0 || (Kinds & offer.Kind) != 0) && (Durations == 0 || (Durations & offer.Durations) != 0) && Admits(offer.Open)
        && (Closes is not { } window || ClosingBand.In(offer.Band, window)) && offer.Length.Within(MinMonths, MaxMonths);

    private bool Admits(bool open) => Status switch
    {
        OfferStatus.Open => open,
        OfferStatus.Closed => !open,
        OfferStatus.Any => true,
    };
}
