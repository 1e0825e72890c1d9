using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Search.Columns;

/// <summary>Counts offers by their codes while <see cref="ColumnSearch"/> walks over them, then says what each filter shows.</summary>
internal sealed class ColumnTally(OfferColumns columns, ColumnFilters filters)
{
    private readonly int[] _labs = new int[columns.Labs.Length];
    private readonly int[] _kinds = new int[columns.Kinds.Length];
    private readonly int[] _lengths = new int[columns.Lengths.Length];
    private readonly int[] _regions = new int[columns.Regions.Length];
    private readonly int[] _links = new int[columns.Links.Length];
    private readonly int[] _sources = new int[columns.Sources.Length];
    private readonly int[] _languages = new int[columns.Languages.Length];
    private readonly int[] _bands = new int[ClosingBand.Count];
    private readonly int[] _missing = new int[SearchFilters.All + 1];

    /// <summary>By profile, offers that miss nothing but one thing that their profile says.</summary>
    private readonly int[] _missedProfiles = new int[columns.Profiles.Length];
    private readonly int[] _missedSettings = new int[columns.Settings.Length];
    private int _open;
    private int _closed;

    /// <summary>Hits by profile, setting, lab and band: whoever walks counts here itself, since this is where the time goes.</summary>
    public int[] ProfileHits { get; } = new int[columns.Profiles.Length];
    public int[] SettingHits { get; } = new int[columns.Settings.Length];
    public int[] LabHits => _labs;
    public int[] BandHits => _bands;

    public int Total => _missing[0];

    /// <summary>How many more there would be without each filter.</summary>
    public IEnumerable<(SearchFilter Filter, int More)> Without => Enum.GetValues<SearchFilter>().Select(f => (f, _missing[f.Bit()]));

    /// <summary>An offer that misses exactly one filter: it counts beside that filter only.</summary>
    public void AddMiss(int missed, (int Profile, int Setting) codes, int lab, int band)
    {
        if (filters.Profiles[codes.Profile] != 0) _missedProfiles[codes.Profile]++;
        else if (filters.Settings[codes.Setting] != 0) _missedSettings[codes.Setting]++;
        else
        {
            _missing[missed]++;
            if (missed == SearchFilter.Lab.Bit()) _labs[lab]++;
            else if (missed == SearchFilter.Closes.Bit()) _bands[band]++;
        }
    }

    /// <summary>Hits that are all open, or all closed.</summary>
    public void AddHits(int hits, bool open)
    {
        _missing[0] += hits;
        AddStatus(hits, open);
    }

    /// <summary>Offers that miss the status only.</summary>
    public void AddStatusMisses(int misses, bool open)
    {
        _missing[SearchFilter.Status.Bit()] += misses;
        AddStatus(misses, open);
    }

    /// <summary>Once, when all were added.</summary>
    public SearchFacets Facets(IReadOnlyList<string> chosenLabs)
    {
        for (var p = 1; p < ProfileHits.Length; p++)
        {
            var (hits, missed) = (ProfileHits[p], filters.Profiles[p]);
            var misses = _missedProfiles[p];
            if (hits + misses == 0) continue;
            if (misses > 0) _missing[missed] += misses;
            var profile = columns.Profiles[p];
            _kinds[profile.Kind] += hits + (missed == SearchFilter.Kind.Bit() ? misses : 0);
            _lengths[profile.Length] += hits + (missed == SearchFilter.Duration.Bit() ? misses : 0);
            _sources[profile.Sources] += hits + (missed == SearchFilter.Source.Bit() ? misses : 0);
            _languages[profile.Language] += hits + (missed == SearchFilter.Language.Bit() ? misses : 0);
        }
        CountSettings();
        return Counted(chosenLabs);
    }

    private void CountSettings()
    {
        for (var s = 0; s < SettingHits.Length; s++)
        {
            var (hits, misses, missed) = (SettingHits[s], _missedSettings[s], filters.Settings[s]);
            if (hits + misses == 0) continue;
            if (misses > 0) _missing[missed] += misses;
            var setting = columns.Settings[s];
            _regions[setting.Regions] += hits + (missed == SearchFilter.Region.Bit() ? misses : 0);
            _links[setting.Link] += hits + (missed == SearchFilter.Link.Bit() ? misses : 0);
        }
    }

    private void AddStatus(int offers, bool open)
    {
        if (open) _open += offers;
        else _closed += offers;
    }

    private SearchFacets Counted(IReadOnlyList<string> chosenLabs) => new()
    {
        Labs = Labs(chosenLabs),
        Kinds = Each<PositionKind>(k => Sum(columns.Kinds, _kinds, v => v == k)),
        Durations = Each<DurationBucket>(d => Sum(columns.Lengths, _lengths, v => v.In(d))),
        Closes = Each<ClosingWindow>(w => _bands.Where((_, band) => ClosingBand.In(band, w)).Sum()),
        Regions = TallyOrder.MostFirst(Areas().Where(a => !FrenchDepartments.IsCode(a.Value))),
        Departments = TallyOrder.MostFirst(Areas().Where(a => FrenchDepartments.IsCode(a.Value))),
        Links = TallyOrder.Spelled(columns.Links, _links),
        Sources = TallyOrder.MostFirst(columns.Sources.SelectMany((values, code) => values.Select(v => (v, _sources[code])))),
        Languages = TallyOrder.MostFirst(columns.Languages.Select((value, code) => (value, _languages[code])).Where(l => l.value.Length > 0)),
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

    private IEnumerable<(string Value, int Count)> Areas() => columns.Regions.SelectMany((values, code) => values.Select(v => (v, _regions[code])));
}
