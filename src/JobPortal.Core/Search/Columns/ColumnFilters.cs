namespace JobPortal.Core.Search.Columns;

/// <summary>
/// What an offer misses of one search, as bits of <see cref="SearchFilter"/>. Each filter was tried once for each value of its column, so
/// that trying an offer is looking up and adding.
/// </summary>
internal sealed class ColumnFilters
{
    private readonly SearchCriteria _criteria;

    public ColumnFilters(OfferColumns columns, SearchCriteria criteria)
    {
        _criteria = criteria;
        var labs = criteria.Labs.Count == 0 ? [] : LabIds(columns, criteria.Labs);
        Labs = Misses(columns.Labs, SearchFilter.Lab, criteria.Labs.Count, labs.Contains);
        (Profiles, Settings) = (ProfileMisses(columns), SettingMisses(columns));
        Bands = [.. Enumerable.Range(0, ClosingBand.Count).Select(b => criteria.Closes is { } w && !ClosingBand.In(b, w) ? SearchFilter.Closes.Bit() : 0)];
        AreNone = criteria.Labs.Count == 0 && criteria.Closes is null && Array.TrueForAll(Profiles[1..], m => m == 0) && Array.TrueForAll(Settings, m => m == 0);
    }

    /// <summary>By the number of a lab, a profile, a setting and a band.</summary>
    public int[] Labs { get; }
    public int[] Profiles { get; }
    public int[] Settings { get; }
    public int[] Bands { get; }

    /// <summary>Nothing but the status leaves an offer out.</summary>
    public bool AreNone { get; }

    /// <summary>Whether the status leaves out the open ones, or the closed ones.</summary>
    public bool LeavesOut(bool open) => _criteria.Status == (open ? OfferStatus.Closed : OfferStatus.Open);

    private int[] ProfileMisses(OfferColumns columns)
    {
        var kinds = Misses(columns.Kinds, SearchFilter.Kind, _criteria.Kinds.Count, _criteria.Kinds.Contains);
        int[] lengths = [.. columns.Lengths.Select(Length)];
        var sources = Misses(columns.Sources, SearchFilter.Source, _criteria.Sources.Count, s => s.Any(_criteria.Sources.Contains));
        var languages = Misses(columns.Languages, SearchFilter.Language, _criteria.Languages.Count, _criteria.Languages.Contains);
        var profiles = new int[columns.Profiles.Length];
        for (var i = 1; i < profiles.Length; i++)
        {
            var p = columns.Profiles[i];
            profiles[i] = kinds[p.Kind] | lengths[p.Length] | sources[p.Sources] | languages[p.Language];
        }
        return profiles;
    }

    private int[] SettingMisses(OfferColumns columns)
    {
        var regions = Misses(columns.Regions, SearchFilter.Region, _criteria.Regions.Count, r => r.Any(_criteria.Regions.Contains));
        var asked = _criteria.Links.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var links = Misses(columns.Links, SearchFilter.Link, asked.Count, l => Holds(asked, l.Action) || Holds(asked, l.Network));
        return [.. columns.Settings.Select(s => regions[s.Regions] | links[s.Link])];
    }

    private static HashSet<int> LabIds(OfferColumns columns, IReadOnlyList<string> slugs)
    {
        var labs = columns.AllLabs.ById.Values.Where(l => slugs.Contains(l.Slug)).Select(l => l.Id).ToHashSet();
        labs.UnionWith(slugs.Where(columns.AllLabs.FormerSlugs.ContainsKey).Select(slug => columns.AllLabs.FormerSlugs[slug]));
        return labs;
    }

    private static int[] Misses<T>(T[] values, SearchFilter filter, int chosen, Func<T, bool> matches) =>
        chosen == 0 ? new int[values.Length] : [.. values.Select(v => matches(v) ? 0 : filter.Bit())];

    private static bool Holds(HashSet<string> links, string? name) => name is not null && links.Contains(name);

    private int Length(OfferLength length) =>
        (_criteria.Durations.Count == 0 || _criteria.Durations.Any(length.In) ? 0 : SearchFilter.Duration.Bit())
        | (length.Within(_criteria.MinMonths, _criteria.MaxMonths) ? 0 : SearchFilter.Months.Bit());
}
