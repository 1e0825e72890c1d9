using System.Numerics;
using System.Runtime.CompilerServices;

namespace JobPortal.Core.Search.Columns;

/// <summary>What a search over the columns found.</summary>
/// <param name="Ids">Of the hits asked for, in order.</param>
/// <param name="Total">All hits.</param>
/// <param name="Without">What it would find with one filter less, for each filter that leaves out something alone; not for the words.</param>
public sealed record ColumnAnswer(IReadOnlyList<int> Ids, int Total, SearchFacets Facets, IReadOnlyList<WithoutFilter> Without)
{
    /// <summary>Where the last of <see cref="Ids"/> stands in the order: what <see cref="HitRange.After"/> goes on from. Null without hits.</summary>
    public long? Last { get; init; }
}

/// <summary>Which of the hits are wanted.</summary>
/// <param name="Skip">Hits before the first wanted, 0 or more.</param>
/// <param name="Take">Hits wanted, at least 1.</param>
/// <param name="After">Only hits behind this place in the order: pages then neither repeat nor miss an offer while others come and go.</param>
public readonly record struct HitRange(int Skip, int Take, long After = long.MinValue);

/// <summary>
/// One pass over the offers. Every filter in use is one bit of what an offer misses: it is a hit when it misses none, and counts
/// beside a filter when it misses no other. So offers that miss two filters are left at once.
/// </summary>
public sealed class ColumnSearch
{
    /// <summary>Days after which a withdrawn offer is gone for good (its page answers 410).</summary>
    public const int WithdrawnDays = 90;

    private readonly OfferColumns _columns;
    private readonly SearchCriteria _criteria;
    private readonly ColumnFilters _filters;
    private readonly int _today;
    private readonly int _goneBefore;
    private ColumnTally _tally;
    private SmallestKeys _keys;
    private long _after = long.MinValue;

    /// <param name="today">The day in Paris: <see cref="Offers.PortalDay"/>.</param>
    public ColumnSearch(OfferColumns columns, SearchCriteria criteria, DateOnly today)
    {
        (_columns, _criteria, _today) = (columns, criteria, today.DayNumber);
        _filters = new ColumnFilters(columns, criteria);
        _goneBefore = ColumnBlock.Seconds(new DateTimeOffset(today.AddDays(-WithdrawnDays), default, TimeSpan.Zero));
        (_tally, _keys) = (new ColumnTally(columns), new SmallestKeys(1));
    }

    /// <param name="matching">The offers that hold the words; null when there are no words.</param>
    /// <param name="sort">By relevance only with scores; without them it is the newest first.</param>
    /// <param name="skip">Hits before the first wanted, 0 or more.</param>
    /// <param name="take">Hits wanted, at least 1.</param>
    /// <param name="scores">By slot.</param>
    public ColumnAnswer Find(SlotSet? matching, SortOrder sort, int skip, int take, float[]? scores = null) =>
        Find(matching, sort, new HitRange(skip, take), scores);

    /// <inheritdoc cref="Find(SlotSet?, SortOrder, int, int, float[])"/>
    public ColumnAnswer Find(SlotSet? matching, SortOrder sort, HitRange range, float[]? scores = null)
    {
        _tally = new ColumnTally(_columns);
        _keys = new SmallestKeys(Math.Min(range.Skip + range.Take, _columns.Count + 1));
        _after = range.After;
        var order = scores is null && sort == SortOrder.Relevance ? SortOrder.Newest : sort;
        for (var b = 0; b < _columns.Blocks.Count; b++) Walk(b, matching, order, scores);
        var keys = _keys.Sorted();
        return new ColumnAnswer(Page(keys, order, range.Skip), _tally.Total, _tally.Facets(_criteria.Labs), Without()) { Last = keys.Length > range.Skip ? keys[^1] : null };
    }

    private void Walk(int number, SlotSet? matching, SortOrder order, float[]? scores)
    {
        var block = _columns.Blocks[number];
        var first = number * ColumnBlock.Size;
        for (var word = 0; word < ColumnBlock.Size / 64; word++)
        {
            var left = matching is null ? ulong.MaxValue : matching.Word((first >> 6) + word);
            for (; left != 0; left &= left - 1) Try(block, (word << 6) + BitOperations.TrailingZeroCount(left), first, order, scores);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Try(ColumnBlock block, int i, int first, SortOrder order, float[]? scores)
    {
        var withdrawn = block.WithdrawnAt[i];
        var band = ClosingBand.Of(block.ClosesOn[i], _today);
        var open = withdrawn == ColumnBlock.Never && band != ClosingBand.Count - 1;
        var missed = _filters.Missed(block, i, band, open);
        if ((missed & (missed - 1)) != 0 || withdrawn <= _goneBefore) return;
        _tally.Add(block, i, missed, band, open);
        if (missed != 0) return;
        var key = order switch
        {
            SortOrder.Closing => HitOrder.Closing(block, i, open),
            SortOrder.Newest => HitOrder.Newest(block, i),
            SortOrder.Relevance => HitOrder.Relevance(scores![first + i], block.Ids[i]),
        };
        if (key > _after) _keys.Add(key);
    }

    private List<WithoutFilter> Without() =>
        [.. _tally.Without.Where(w => w.More > 0).Select(w => new WithoutFilter(w.Filter, _criteria.Without(w.Filter), _tally.Total + w.More))];

    private static int[] Page(ReadOnlySpan<long> keys, SortOrder order, int skip)
    {
        if (skip >= keys.Length) return [];
        var ids = new int[keys.Length - skip];
        for (var n = 0; n < ids.Length; n++) ids[n] = HitOrder.IdOf(keys[skip + n], order);
        return ids;
    }
}
