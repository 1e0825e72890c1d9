namespace JobPortal.Core.Search.Columns;

/// <summary>
/// What an offer misses of one search, as bits of <see cref="SearchFilter"/>. Each filter was tried once for each value of its column, so
/// that trying an offer is looking up and adding.
/// </summary>
internal sealed class ColumnFilters
{
    private readonly SearchCriteria _criteria;
    private readonly int[] _labs;
    private readonly int[] _kinds;
    private readonly int[] _lengths;
    private readonly int[] _regions;
    private readonly int[] _sources;
    private readonly int[] _languages;
    private readonly int[] _links;
    private readonly int[] _bands;
    private readonly (int Open, int Closed) _status;

    public ColumnFilters(OfferColumns columns, SearchCriteria criteria)
    {
        _criteria = criteria;
        var labs = columns.AllLabs.ById.Values.Where(l => criteria.Labs.Contains(l.Slug)).Select(l => l.Id).ToHashSet();
        labs.UnionWith(criteria.Labs.Where(columns.AllLabs.FormerSlugs.ContainsKey).Select(slug => columns.AllLabs.FormerSlugs[slug]));
        _labs = Misses(columns.Labs, SearchFilter.Lab, criteria.Labs.Count, labs.Contains);
        _kinds = Misses(columns.Kinds, SearchFilter.Kind, criteria.Kinds.Count, criteria.Kinds.Contains);
        _lengths = [.. columns.Lengths.Select(Length)];
        _regions = Misses(columns.Regions, SearchFilter.Region, criteria.Regions.Count, r => r.Any(criteria.Regions.Contains));
        _sources = Misses(columns.Sources, SearchFilter.Source, criteria.Sources.Count, s => s.Any(criteria.Sources.Contains));
        _languages = Misses(columns.Languages, SearchFilter.Language, criteria.Languages.Count, criteria.Languages.Contains);
        var links = criteria.Links.Select(l => l.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        _links = Misses(columns.Links, SearchFilter.Link, links.Count, l => Holds(links, l.Action) || Holds(links, l.Network));
        _bands = [.. Enumerable.Range(0, ClosingBand.Count).Select(b => criteria.Closes is { } w && !ClosingBand.In(b, w) ? SearchFilter.Closes.Bit() : 0)];
        _status = (criteria.Status == OfferStatus.Closed ? SearchFilter.Status.Bit() : 0, criteria.Status == OfferStatus.Open ? SearchFilter.Status.Bit() : 0);
    }

    public int Missed(ColumnBlock block, int i, int band, bool open) =>
        _labs[block.Labs[i]] | _kinds[block.Kinds[i]] | _lengths[block.Lengths[i]] | _regions[block.Regions[i]] | _sources[block.Sources[i]]
        | _languages[block.Languages[i]] | _links[block.Links[i]] | _bands[band] | (open ? _status.Open : _status.Closed);

    private static int[] Misses<T>(T[] values, SearchFilter filter, int chosen, Func<T, bool> matches) =>
        chosen == 0 ? new int[values.Length] : [.. values.Select(v => matches(v) ? 0 : filter.Bit())];

    private static bool Holds(HashSet<string> links, string? name) => name is not null && links.Contains(name);

    private int Length(OfferLength length) =>
        (_criteria.Durations.Count == 0 || _criteria.Durations.Any(length.In) ? 0 : SearchFilter.Duration.Bit())
        | (length.Within(_criteria.MinMonths, _criteria.MaxMonths) ? 0 : SearchFilter.Months.Bit());
}
