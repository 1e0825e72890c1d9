using System.Runtime.CompilerServices;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Search.Columns;

/// <summary>Counts offers by their codes while <see cref="ColumnSearch"/> walks over them, then says what each filter shows.</summary>
internal sealed class ColumnTally(OfferColumns columns)
{
    private readonly int[] _labs = new int[columns.Labs.Length];
    private readonly int[] _kinds = new int[columns.Kinds.Length];
    private readonly int[] _lengths = new int[columns.Lengths.Length];
    private readonly int[] _regions = new int[columns.Regions.Length];
    private readonly int[] _sources = new int[columns.Sources.Length];
    private readonly int[] _languages = new int[columns.Languages.Length];
    private readonly int[] _profiles = new int[columns.Profiles.Length];
    private readonly int[] _bands = new int[ClosingBand.Count];
    private readonly int[] _missing = new int[SearchFilters.All + 1];
    private int _open;
    private int _closed;

    public int Total => _missing[0];

    /// <summary>How many more there would be without each filter.</summary>
    public IEnumerable<(SearchFilter Filter, int More)> Without => Enum.GetValues<SearchFilter>().Select(f => (f, _missing[f.Bit()]));

    /// <param name="i">The offer's place in the block.</param>
    /// <param name="missed">At most one filter: the offer counts beside that filter only.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ColumnBlock block, int i, int missed, int band, bool open)
    {
        _missing[missed]++;
        if (missed == 0)
        {
            AddHit(block, i, band, open);
            return;
        }
        AddMiss(block, i, missed, band, open);
    }

    private void AddMiss(ColumnBlock block, int i, int missed, int band, bool open)
    {
        // First, since nearly all that is left out is closed.
        if (missed == SearchFilter.Status.Bit())
        {
            if (open) _open++;
            else _closed++;
            return;
        }
        var profile = columns.Profiles[block.Profiles[i]];
        if (missed == SearchFilter.Lab.Bit()) _labs[block.Labs[i]]++;
        if (missed == SearchFilter.Kind.Bit()) _kinds[profile.Kind]++;
        if (missed == SearchFilter.Duration.Bit()) _lengths[profile.Length]++;
        if (missed == SearchFilter.Closes.Bit()) _bands[band]++;
        if (missed == SearchFilter.Region.Bit()) _regions[profile.Regions]++;
        if (missed == SearchFilter.Source.Bit()) _sources[profile.Sources]++;
        if (missed == SearchFilter.Language.Bit()) _languages[profile.Language]++;
    }

    // Most offers that are tried are hits: they count everywhere, without asking.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddHit(ColumnBlock block, int i, int band, bool open)
    {
        _profiles[block.Profiles[i]]++;
        _labs[block.Labs[i]]++;
        _bands[band]++;
        if (open) _open++;
        else _closed++;
    }

    /// <summary>Once, when all were added.</summary>
    public SearchFacets Facets(IReadOnlyList<string> chosenLabs)
    {
        for (var p = 1; p < _profiles.Length; p++)
        {
            if (_profiles[p] == 0) continue;
            var profile = columns.Profiles[p];
            _kinds[profile.Kind] += _profiles[p];
            _lengths[profile.Length] += _profiles[p];
            _regions[profile.Regions] += _profiles[p];
            _sources[profile.Sources] += _profiles[p];
            _languages[profile.Language] += _profiles[p];
        }
        return Counted(chosenLabs);
    }

    private SearchFacets Counted(IReadOnlyList<string> chosenLabs) => new()
    {
        Labs = Labs(chosenLabs),
        Kinds = Each<PositionKind>(k => Sum(columns.Kinds, _kinds, v => v == k)),
        Durations = Each<DurationBucket>(d => Sum(columns.Lengths, _lengths, v => v.In(d))),
        Closes = Each<ClosingWindow>(w => _bands.Where((_, band) => ClosingBand.In(band, w)).Sum()),
        Regions = MostFirst(columns.Regions.SelectMany((values, code) => values.Select(v => (v, _regions[code])))),
        Sources = MostFirst(columns.Sources.SelectMany((values, code) => values.Select(v => (v, _sources[code])))),
        Languages = MostFirst(columns.Languages.Select((value, code) => (value, _languages[code])).Where(l => l.value.Length > 0)),
        Statuses = [new(OfferStatus.Open, _open), new(OfferStatus.Closed, _closed), new(OfferStatus.Any, _open + _closed)],
    };

    // The chosen ones, then those that count most: only so many are kept while going through all.
    private List<LabFacet> Labs(IReadOnlyList<string> chosen)
    {
        var (shown, most) = (new List<int>(), new SmallestKeys(SearchFacets.MaxLabs + chosen.Count));
        for (var code = 0; code < _labs.Length; code++)
        {
            if (_labs[code] == 0 || columns.LabsByCode[code] is not { } lab) continue;
            if (chosen.Count > 0 && chosen.Contains(lab.Slug)) shown.Add(code);
            else most.Add(((long)(int.MaxValue - _labs[code]) << 32) | (uint)lab.Id);
        }
        var labs = shown.Select(code => (Lab: columns.LabsByCode[code]!, Count: _labs[code])).ToList();
        foreach (var key in most.Sorted()[..Math.Min(most.Sorted().Length, SearchFacets.MaxLabs + chosen.Count - shown.Count)])
            labs.Add((columns.AllLabs.ById[(int)(uint)key], int.MaxValue - (int)(key >> 32)));
        return [.. labs.Select(l => new LabFacet(l.Lab.Slug, l.Lab.Name, l.Count)).OrderByDescending(l => l.Count).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }

    private static List<FacetValue<T>> Each<T>(Func<T, int> count) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new FacetValue<T>(v, count(v)))];

    private static int Sum<T>(T[] values, int[] counts, Func<T, bool> holds) where T : notnull =>
        values.Select((value, code) => counts[code] > 0 && holds(value) ? counts[code] : 0).Sum();

    private static List<FacetValue<string>> MostFirst(IEnumerable<(string Value, int Count)> counts)
    {
        Dictionary<string, int> sums = new(StringComparer.Ordinal);
        foreach (var (value, count) in counts)
            if (count > 0) sums[value] = sums.GetValueOrDefault(value) + count;
        return [.. sums.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetValue<string>(c.Key, c.Value))];
    }
}
