using System.Runtime.CompilerServices;

namespace JobPortal.Core.Search.Columns;

/// <summary>
/// What an offer misses of one search, as bits of <see cref="SearchFilter"/>. Each filter was tried once for each value of its column, so
/// that trying an offer is looking up and adding.
/// </summary>
internal sealed class ColumnFilters
{
    // Misses two filters, so that it counts nowhere.
    private const int NoOffer = 3;

    private readonly SearchCriteria _criteria;
    private readonly int[] _labs;
    private readonly int[] _profiles;
    private readonly int[] _links;
    private readonly bool _asksForLinks;
    private readonly int[] _bands;
    private readonly (int Open, int Closed) _status;

    public ColumnFilters(OfferColumns columns, SearchCriteria criteria)
    {
        _criteria = criteria;
        var labs = criteria.Labs.Count == 0 ? [] : Labs(columns, criteria.Labs);
        _labs = Misses(columns.Labs, SearchFilter.Lab, criteria.Labs.Count, labs.Contains);
        var kinds = Misses(columns.Kinds, SearchFilter.Kind, criteria.Kinds.Count, criteria.Kinds.Contains);
        int[] lengths = [.. columns.Lengths.Select(Length)];
        var regions = Misses(columns.Regions, SearchFilter.Region, criteria.Regions.Count, r => r.Any(criteria.Regions.Contains));
        var sources = Misses(columns.Sources, SearchFilter.Source, criteria.Sources.Count, s => s.Any(criteria.Sources.Contains));
        var languages = Misses(columns.Languages, SearchFilter.Language, criteria.Languages.Count, criteria.Languages.Contains);
        var links = criteria.Links.Select(l => l.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        _links = Misses(columns.Links, SearchFilter.Link, links.Count, l => Holds(links, l.Action) || Holds(links, l.Network));
        _asksForLinks = links.Count > 0;
        _profiles = new int[columns.Profiles.Length];
        _profiles[0] = NoOffer;
        for (var i = 1; i < _profiles.Length; i++)
        {
            var p = columns.Profiles[i];
            _profiles[i] = kinds[p.Kind] | lengths[p.Length] | regions[p.Regions] | sources[p.Sources] | languages[p.Language];
        }
        _bands = [.. Enumerable.Range(0, ClosingBand.Count).Select(b => criteria.Closes is { } w && !ClosingBand.In(b, w) ? SearchFilter.Closes.Bit() : 0)];
        _status = (criteria.Status == OfferStatus.Closed ? SearchFilter.Status.Bit() : 0, criteria.Status == OfferStatus.Open ? SearchFilter.Status.Bit() : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Missed(ColumnBlock block, int i, int band, bool open) =>
        _profiles[block.Profiles[i]] | _labs[block.Labs[i]] | _bands[band] | (open ? _status.Open : _status.Closed)
        | (_asksForLinks ? _links[block.Links[i]] : 0);

    private static HashSet<int> Labs(OfferColumns columns, IReadOnlyList<string> slugs)
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
