using System.Numerics;

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
/// beside a filter when it misses no other. So offers that miss two filters are left at once, and those that the status leaves out are
/// only counted.
/// </summary>
public sealed class ColumnSearch
{
    /// <summary>Days after which a withdrawn offer is gone for good (its page answers 410).</summary>
    public const int WithdrawnDays = 90;

    private readonly OfferColumns _columns;
    private readonly SearchCriteria _criteria;
    private readonly ColumnFilters _filters;
    private readonly int _today;
    private ColumnTally _tally;
    private SmallestKeys _keys;
    private long _after = long.MinValue;

    /// <param name="today">The day in Paris: <see cref="Offers.PortalDay"/>.</param>
    public ColumnSearch(OfferColumns columns, SearchCriteria criteria, DateOnly today)
    {
        (_columns, _criteria, _today) = (columns, criteria, today.DayNumber);
        _filters = new ColumnFilters(columns, criteria);
        (_tally, _keys) = (new ColumnTally(columns, _filters), new SmallestKeys(1));
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
        _tally = new ColumnTally(_columns, _filters);
        _keys = new SmallestKeys(Math.Min(range.Skip + range.Take, _columns.Count + 1));
        _after = range.After;
        var order = scores is null && sort == SortOrder.Relevance ? SortOrder.Newest : sort;
        for (var n = 0; n < _columns.Blocks.Count; n++)
        {
            // The newest are in the last blocks: who meets them first has no use for most of the others.
            var b = order == SortOrder.Newest ? _columns.Blocks.Count - 1 - n : n;
            var day = _columns.Blocks[b].On(_today);
            var walk = new Walk(_columns.Blocks[b], day, b * ColumnBlock.Size, matching, order, scores);
            Side(walk, day.Open, open: true);
            Side(walk, day.Closed, open: false);
        }
        var (facets, keys) = (_tally.Facets(_criteria.Labs), _keys.Sorted().ToArray());
        return new ColumnAnswer(Page(keys, order, range.Skip), _tally.Total, facets, Without()) { Last = keys.Length > range.Skip ? keys[^1] : null };
    }

    private sealed record Walk(ColumnBlock Block, BlockDay Day, int First, SlotSet? Matching, SortOrder Order, float[]? Scores)
    {
        public ulong Word(int word) => Matching is null ? ulong.MaxValue : Matching.Word((First >> 6) + word);
    }

    private void Side(Walk walk, ulong[] side, bool open)
    {
        if (!_filters.LeavesOut(open)) _tally.AddHits(_filters.AreNone ? AllHits(walk, side, open) : Hits(walk, side, open), open);
        else _tally.AddStatusMisses(_filters.AreNone ? Count(walk, side) : Passing(walk, side), open);
    }

    // The innermost loop of every search: its arrays are taken out of their objects first.
    private int Hits(Walk walk, ulong[] side, bool open)
    {
        var (profiles, labs, bands, settings) = (walk.Block.Profiles, walk.Block.Labs, walk.Day.Bands, walk.Block.Settings);
        var (tally, profileHits, labHits, bandHits, settingHits) = (_tally, _tally.ProfileHits, _tally.LabHits, _tally.BandHits, _tally.SettingHits);
        var (profileMisses, labMisses, bandMisses, settingMisses) = (_filters.Profiles, _filters.Labs, _filters.Bands, _filters.Settings);
        var hits = 0;
        for (var word = 0; word < side.Length; word++)
        {
            for (var left = side[word] & walk.Word(word); left != 0; left &= left - 1)
            {
                var i = (word << 6) + BitOperations.TrailingZeroCount(left);
                var (profile, lab, band, setting) = (profiles[i], labs[i], bands[i], settings[i]);
                var missed = profileMisses[profile] | labMisses[lab] | bandMisses[band] | settingMisses[setting];
                if (missed == 0)
                {
                    hits++;
                    profileHits[profile]++;
                    labHits[lab]++;
                    bandHits[band]++;
                    settingHits[setting]++;
                    Keep(walk, i, open);
                }
                else if ((missed & (missed - 1)) == 0) tally.AddMiss(missed, (profile, setting), lab, band);
            }
        }
        return hits;
    }

    // Without filters all are hits: half of the looking up is spared.
    private int AllHits(Walk walk, ulong[] side, bool open)
    {
        var (profiles, labs, bands, settings) = (walk.Block.Profiles, walk.Block.Labs, walk.Day.Bands, walk.Block.Settings);
        var (profileHits, labHits, bandHits, settingHits) = (_tally.ProfileHits, _tally.LabHits, _tally.BandHits, _tally.SettingHits);
        var hits = 0;
        for (var word = 0; word < side.Length; word++)
        {
            for (var left = side[word] & walk.Word(word); left != 0; left &= left - 1)
            {
                var i = (word << 6) + BitOperations.TrailingZeroCount(left);
                hits++;
                profileHits[profiles[i]]++;
                labHits[labs[i]]++;
                bandHits[bands[i]]++;
                settingHits[settings[i]]++;
                Keep(walk, i, open);
            }
        }
        return hits;
    }

    private void Keep(Walk walk, int i, bool open)
    {
        var place = walk.Order switch
        {
            SortOrder.Closing => HitOrder.Closing(walk.Block, i, open),
            SortOrder.Newest => HitOrder.Newest(walk.Block, i),
            SortOrder.Relevance => HitOrder.Relevance(walk.Scores![walk.First + i]),
        };
        if (place > _keys.GreatestPlace) return;
        var key = HitOrder.Key(place, walk.Block.Ids[i], walk.Order);
        if (key > _after) _keys.Add(key);
    }

    private static int Count(Walk walk, ulong[] side)
    {
        var count = 0;
        for (var word = 0; word < side.Length; word++) count += BitOperations.PopCount(side[word] & walk.Word(word));
        return count;
    }

    /// <summary>Those that no filter leaves out but the status.</summary>
    private int Passing(Walk walk, ulong[] side)
    {
        var (block, bands) = (walk.Block, walk.Day.Bands);
        var passing = 0;
        for (var word = 0; word < side.Length; word++)
        {
            for (var left = side[word] & walk.Word(word); left != 0; left &= left - 1)
            {
                var i = (word << 6) + BitOperations.TrailingZeroCount(left);
                var missed = _filters.Profiles[block.Profiles[i]] | _filters.Labs[block.Labs[i]] | _filters.Bands[bands[i]] | _filters.Settings[block.Settings[i]];
                if (missed == 0) passing++;
            }
        }
        return passing;
    }

    private List<WithoutFilter> Without() =>
        [.. _tally.Without.Where(w => w.More > 0).Select(w => new WithoutFilter(w.Filter, _criteria.Without(w.Filter), _tally.Total + w.More))];

    private static int[] Page(long[] keys, SortOrder order, int skip) => [.. keys.Skip(skip).Select(key => HitOrder.IdOf(key, order))];
}
