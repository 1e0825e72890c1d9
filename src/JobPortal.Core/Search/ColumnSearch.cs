namespace JobPortal.Core.Search;

/// <summary>What a search over the columns found.</summary>
/// <param name="Ids">Of the hits asked for, in order.</param>
/// <param name="Total">All hits.</param>
/// <param name="Without">What it would find with one filter less, for each filter that leaves out something alone; not for the words.</param>
public sealed record ColumnAnswer(IReadOnlyList<int> Ids, int Total, SearchFacets Facets, IReadOnlyList<WithoutFilter> Without);

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
    private readonly int _today;
    private readonly long _goneBefore;
    private readonly int[] _labs;
    private readonly int[] _kinds;
    private readonly int[] _lengths;
    private readonly int[] _regions;
    private readonly int[] _sources;
    private readonly int[] _languages;
    private readonly int[] _bands;
    private readonly int[] _months;
    private readonly int[] _links;

    /// <param name="today">The day in Paris: <see cref="Offers.PortalDay"/>.</param>
    public ColumnSearch(OfferColumns columns, SearchCriteria criteria, DateOnly today)
    {
        (_columns, _criteria, _today) = (columns, criteria, today.DayNumber);
        _goneBefore = today.AddDays(-WithdrawnDays).ToDateTime(default, DateTimeKind.Utc).Ticks;
        var labs = columns.LabsById.Values.Where(l => criteria.Labs.Contains(l.Slug)).Select(l => l.Id).ToHashSet();
        labs.UnionWith(criteria.Labs.Where(columns.FormerSlugs.ContainsKey).Select(slug => columns.FormerSlugs[slug]));
        _labs = columns.Labs.Misses(SearchFilter.Lab, criteria.Labs.Count > 0, labs.Contains);
        _kinds = columns.Kinds.Misses(SearchFilter.Kind, criteria.Kinds.Count > 0, criteria.Kinds.Contains);
        _lengths = columns.Lengths.Misses(SearchFilter.Duration, criteria.Durations.Count > 0, l => criteria.Durations.Any(l.In));
        _regions = columns.Regions.Misses(SearchFilter.Region, criteria.Regions.Count > 0, r => r.Any(criteria.Regions.Contains));
        _sources = columns.Sources.Misses(SearchFilter.Source, criteria.Sources.Count > 0, s => s.Any(criteria.Sources.Contains));
        _languages = columns.Languages.Misses(SearchFilter.Language, criteria.Languages.Count > 0, criteria.Languages.Contains);
        _bands = [.. Enumerable.Range(0, ClosingBand.Count).Select(b => criteria.Closes is { } w && !ClosingBand.In(b, w) ? SearchFilter.Closes.Bit() : 0)];
        _months = columns.Lengths.Misses(SearchFilter.Months, true, l => l.Within(criteria.MinMonths, criteria.MaxMonths));
        var links = criteria.Links.Select(l => l.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        _links = columns.Links.Misses(SearchFilter.Link, links.Count > 0, l => Holds(links, l.Action) || Holds(links, l.Network));
    }

    /// <param name="matching">Ids of the offers that hold the words, in any order; null when there are no words.</param>
    /// <param name="newestFirst">Else closing soonest first.</param>
    /// <param name="skip">Hits before the first wanted, 0 or more.</param>
    /// <param name="take">Hits wanted, at least 1.</param>
    public ColumnAnswer Find(IReadOnlyList<int>? matching, bool newestFirst, int skip, int take)
    {
        var tally = new ColumnTally(_columns);
        var keys = new SmallestKeys(Math.Min(skip + take, _columns.Ids.Length + 1));
        for (var at = 0; at < (matching?.Count ?? _columns.Ids.Length); at++)
        {
            // What matches but is not here was committed after these columns were asked for.
            if ((matching is null ? at : _columns.IndexOf(matching[at])) is var i && (i < 0 || _columns.WithdrawnAt[i] <= _goneBefore)) continue;
            var band = ClosingBand.Of(_columns.ClosesOn[i], _today);
            var open = _columns.WithdrawnAt[i] == long.MaxValue && band != ClosingBand.Count - 1;
            var missed = Missed(i, band, open);
            if ((missed & (missed - 1)) != 0) continue;
            tally.Add(i, missed, band, open);
            if (missed == 0) keys.Add(((long)(newestFirst ? _columns.Age[i] : Closing(i, open)) << 32) | (uint)i);
        }
        return new ColumnAnswer(Page(keys.Sorted(), skip), tally.Total, tally.Facets(_criteria.Labs), Without(tally));
    }

    private List<WithoutFilter> Without(ColumnTally tally) =>
        [.. tally.Without.Where(w => w.More > 0).Select(w => new WithoutFilter(w.Filter, _criteria.Without(w.Filter), tally.Total + w.More))];

    private static bool Holds(HashSet<string> links, string? name) => name is not null && links.Contains(name);

    private int Missed(int i, int band, bool open) =>
        _labs[_columns.Labs.Codes[i]] | _kinds[_columns.Kinds.Codes[i]] | _lengths[_columns.Lengths.Codes[i]]
        | _months[_columns.Lengths.Codes[i]] | _links[_columns.Links.Codes[i]] | _regions[_columns.Regions.Codes[i]] | _sources[_columns.Sources.Codes[i]] | _languages[_columns.Languages.Codes[i]] | _bands[band]
        | (_criteria.Status == OfferStatus.Any || open == (_criteria.Status == OfferStatus.Open) ? 0 : SearchFilter.Status.Bit());

    // Open ones by rising day, those without deadline behind them; closed ones after all these by falling day, those without
    // deadline last. Day numbers stay under 4 million, so that 1 billion parts the two.
    private int Closing(int i, bool open)
    {
        const int Closed = 2_000_000_000;
        var day = _columns.ClosesOn[i];
        if (open) return day == OfferColumns.Never ? 1_000_000_000 : day;
        return day == OfferColumns.Never ? int.MaxValue : Closed - day;
    }

    private int[] Page(ReadOnlySpan<long> keys, int skip)
    {
        if (skip >= keys.Length) return [];
        var ids = new int[keys.Length - skip];
        for (var n = 0; n < ids.Length; n++) ids[n] = _columns.Ids[(int)keys[skip + n]];
        return ids;
    }
}
