using JobPortal.Core.Offers;

namespace JobPortal.Core.Search;

/// <summary>Counts offers by their codes while <see cref="ColumnSearch"/> walks over them, then says what each filter shows.</summary>
internal sealed class ColumnTally(OfferColumns columns)
{
    private readonly int[] _labs = columns.Labs.NewCounts();
    private readonly int[] _kinds = columns.Kinds.NewCounts();
    private readonly int[] _lengths = columns.Lengths.NewCounts();
    private readonly int[] _regions = columns.Regions.NewCounts();
    private readonly int[] _sources = columns.Sources.NewCounts();
    private readonly int[] _languages = columns.Languages.NewCounts();
    private readonly int[] _bands = new int[ClosingBand.Count];
    private readonly int[] _missing = new int[SearchFilters.All + 1];
    private int _open;
    private int _closed;

    public int Total => _missing[0];

    /// <summary>How many more there would be without each filter.</summary>
    public IEnumerable<(SearchFilter Filter, int More)> Without => Enum.GetValues<SearchFilter>().Select(f => (f, _missing[f.Bit()]));

    /// <param name="i">The offer's place in the columns.</param>
    /// <param name="missed">At most one filter: the offer counts beside that filter only.</param>
    public void Add(int i, int missed, int band, bool open)
    {
        _missing[missed]++;
        if ((missed & ~SearchFilter.Lab.Bit()) == 0) _labs[columns.Labs.Codes[i]]++;
        if ((missed & ~SearchFilter.Kind.Bit()) == 0) _kinds[columns.Kinds.Codes[i]]++;
        if ((missed & ~SearchFilter.Duration.Bit()) == 0) _lengths[columns.Lengths.Codes[i]]++;
        if ((missed & ~SearchFilter.Closes.Bit()) == 0) _bands[band]++;
        if ((missed & ~SearchFilter.Region.Bit()) == 0) _regions[columns.Regions.Codes[i]]++;
        if ((missed & ~SearchFilter.Source.Bit()) == 0) _sources[columns.Sources.Codes[i]]++;
        if ((missed & ~SearchFilter.Language.Bit()) == 0) _languages[columns.Languages.Codes[i]]++;
        if ((missed & ~SearchFilter.Status.Bit()) != 0) return;
        if (open) _open++;
        else _closed++;
    }

    public SearchFacets Facets(IReadOnlyList<string> chosenLabs) => new()
    {
        Labs = Labs(chosenLabs),
        Kinds = Each<PositionKind>(k => Sum(columns.Kinds, _kinds, v => v == k)),
        Durations = Each<DurationBucket>(d => Sum(columns.Lengths, _lengths, v => v.In(d))),
        Closes = Each<ClosingWindow>(w => _bands.Where((_, band) => ClosingBand.In(band, w)).Sum()),
        Regions = MostFirst(columns.Regions.Values.SelectMany((values, code) => values.Select(v => (v, _regions[code])))),
        Sources = MostFirst(columns.Sources.Values.SelectMany((values, code) => values.Select(v => (v, _sources[code])))),
        Languages = MostFirst(columns.Languages.Values.Select((value, code) => (value, _languages[code])).Where(l => l.value.Length > 0)),
        Statuses = [new(OfferStatus.Open, _open), new(OfferStatus.Closed, _closed), new(OfferStatus.Any, _open + _closed)],
    };

    private List<LabFacet> Labs(IReadOnlyList<string> chosen)
    {
        var counted = columns.Labs.Values.Select((id, code) => (Lab: columns.LabsById.GetValueOrDefault(id), Count: _labs[code]));
        return [.. counted.Where(l => l is { Lab: not null, Count: > 0 })
            .OrderByDescending(l => chosen.Contains(l.Lab!.Slug)).ThenByDescending(l => l.Count).ThenBy(l => l.Lab!.Id)
            .Take(SearchFacets.MaxLabs + chosen.Count)
            .Select(l => new LabFacet(l.Lab!.Slug, l.Lab.Name, l.Count))
            .OrderByDescending(l => l.Count).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }

    private static List<FacetValue<T>> Each<T>(Func<T, int> count) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new FacetValue<T>(v, count(v)))];

    private static int Sum<T>(CodedColumn<T> column, int[] counts, Func<T, bool> holds) where T : notnull =>
        column.Values.Select((value, code) => counts[code] > 0 && holds(value) ? counts[code] : 0).Sum();

    private static List<FacetValue<string>> MostFirst(IEnumerable<(string Value, int Count)> counts)
    {
        Dictionary<string, int> sums = new(StringComparer.Ordinal);
        foreach (var (value, count) in counts)
            if (count > 0) sums[value] = sums.GetValueOrDefault(value) + count;
        return [.. sums.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetValue<string>(c.Key, c.Value))];
    }
}
