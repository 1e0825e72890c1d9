using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>Adds up the rows of <see cref="SearchStatement"/> into hits, total and counts.</summary>
internal sealed class FacetCounts
{
    private const int OpenBit = 1 << 8;
    private readonly int[] _kinds = new int[Enum.GetValues<PositionKind>().Length];
    private readonly int[] _durations = new int[Enum.GetValues<DurationBucket>().Length];
    private readonly int[] _bands = new int[7];
    private readonly Dictionary<string, int> _languages = [];
    private readonly Dictionary<string, int> _regions = [];
    private readonly Dictionary<string, int> _sources = [];
    private readonly List<LabFacet> _labs = [];
    private readonly List<(int Place, int Id)> _hits = [];
    private int _open;
    private int _closed;

    public int Total { get; private set; }
    public int[] HitIds => [.. _hits.OrderBy(h => h.Place).Select(h => h.Id)];

    public async Task ReadAsync(NpgsqlDataReader rows, CancellationToken cancellationToken)
    {
        while (await rows.ReadAsync(cancellationToken))
            switch (rows.GetInt32(0))
            {
                case 0: _hits.Add((rows.GetInt32(7), rows.GetInt32(1))); break;
                case 1: AddGroup(rows); break;
                case 2: AddEach(_regions, rows); break;
                case 3: AddEach(_sources, rows); break;
                case 4: AddLab(rows); break;
            }
    }

    public SearchFacets Facets() => new()
    {
        Labs = [.. _labs.OrderByDescending(l => l.Count).ThenBy(l => l.Name, StringComparer.Ordinal)],
        Kinds = [.. Enum.GetValues<PositionKind>().Select(k => new FacetValue<PositionKind>(k, _kinds[(int)k]))],
        Durations = [.. Enum.GetValues<DurationBucket>().Select(d => new FacetValue<DurationBucket>(d, _durations[(int)d]))],
        Closes = [.. Enum.GetValues<ClosingWindow>().Select(c => new FacetValue<ClosingWindow>(c, Closing(c)))],
        Regions = MostFirst(_regions),
        Sources = MostFirst(_sources),
        Languages = MostFirst(_languages),
        Statuses = [new(OfferStatus.Open, _open), new(OfferStatus.Closed, _closed), new(OfferStatus.Any, _open + _closed)],
    };

    private void AddGroup(NpgsqlDataReader row)
    {
        var n = (int)row.GetInt64(4);
        var miss = (Facets)row.GetInt32(5);
        var bits = row.GetInt32(6);
        var names = row.GetString(2).Split('/');
        if (miss == Search.Facets.None) Total += n;
        if (Counts(miss, Search.Facets.Kind)) _kinds[(int)Enum.Parse<PositionKind>(names[0])] += n;
        if (Counts(miss, Search.Facets.Closes)) _bands[row.GetInt32(1)] += n;
        if (Counts(miss, Search.Facets.Language) && names[1].Length > 0) Add(_languages, names[1], n);
        if (Counts(miss, Search.Facets.Status) && (bits & OpenBit) != 0) _open += n;
        if (Counts(miss, Search.Facets.Status) && (bits & OpenBit) == 0) _closed += n;
        if (!Counts(miss, Search.Facets.Duration)) return;
        for (var d = 0; d < _durations.Length; d++)
            if ((bits & (1 << d)) != 0) _durations[d] += n;
    }

    private static bool Counts(Facets miss, Facets own) => miss == Search.Facets.None || miss == own;

    private static void AddEach(Dictionary<string, int> counts, NpgsqlDataReader row)
    {
        foreach (var value in row.GetFieldValue<string[]>(3)) Add(counts, value, (int)row.GetInt64(4));
    }

    private void AddLab(NpgsqlDataReader row)
    {
        var names = row.GetFieldValue<string[]>(3);
        _labs.Add(new LabFacet(row.GetString(2), LabName.Brief(names[0], names[1], names[2]), (int)row.GetInt64(4)));
    }

    private static void Add(Dictionary<string, int> counts, string value, int n) => counts[value] = counts.GetValueOrDefault(value) + n;

    private int Closing(ClosingWindow window) => window switch
    {
        ClosingWindow.Within7Days => _bands[0],
        ClosingWindow.Within14Days => _bands[0] + _bands[1],
        ClosingWindow.Within30Days => _bands[0] + _bands[1] + _bands[2],
        ClosingWindow.Within90Days => _bands[0] + _bands[1] + _bands[2] + _bands[3],
        ClosingWindow.NoDeadline => _bands[4],
    };

    private static List<FacetValue<string>> MostFirst(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetValue<string>(c.Key, c.Value))];
}
