using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>Names of labs in the process beside its index, folded once and not anew for each letter that somebody types.</summary>
internal sealed class LabTypeAhead(NpgsqlDataSource database)
{
    private const string All = "select id, slug, coalesce(acronym, ''), name, city from organizations where merged_into_id is null";

    private volatile Names? _names;
    private volatile OpenCounts? _open;

    /// <param name="Of">The labs of an index: another object as soon as one lab changed.</param>
    private sealed record Names(LabRows Of, IReadOnlyList<Entry> Entries);

    private sealed record OpenCounts(OfferIndex Of, DateOnly Today, IReadOnlyDictionary<int, int> ByLab);

    /// <param name="Words">Folded, a space before each.</param>
    private sealed record Entry(int Id, LabSuggestion Shown, string Acronym, string Words, int Length);

    /// <param name="words">Folded, at least one.</param>
    /// <param name="today">The day in Paris.</param>
    public async Task<IReadOnlyList<LabSuggestion>> SuggestAsync(OfferIndex index, string[] words, DateOnly today, CancellationToken cancellationToken)
    {
        var names = await NamesAsync(index.Columns.AllLabs, cancellationToken);
        var open = OpenByLab(index, today);
        var beginnings = Array.ConvertAll(words, w => ' ' + w);
        return
        [
            .. names.Where(n => Array.TrueForAll(beginnings, b => n.Words.Contains(b, StringComparison.Ordinal)))
                .Select(n => (Name: n, Open: open.GetValueOrDefault(n.Id)))
                .OrderByDescending(n => words.Contains(n.Name.Acronym)).ThenByDescending(n => n.Open)
                .ThenBy(n => n.Name.Length).ThenBy(n => n.Name.Shown.Slug, StringComparer.Ordinal)
                .Take(LabDirectory.MaxSuggestions).Select(n => n.Name.Shown with { Open = n.Open }),
        ];
    }

    private IReadOnlyDictionary<int, int> OpenByLab(OfferIndex index, DateOnly today)
    {
        if (_open is { } known && ReferenceEquals(known.Of, index) && known.Today == today) return known.ByLab;
        return (_open = new OpenCounts(index, today, index.Columns.OpenByLab(today))).ByLab;
    }

    private async Task<IReadOnlyList<Entry>> NamesAsync(LabRows labs, CancellationToken cancellationToken)
    {
        if (_names is { } known && ReferenceEquals(known.Of, labs)) return known.Entries;
        await using var command = database.CreateCommand(All);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<Entry> entries = [];
        while (await rows.ReadAsync(cancellationToken))
            entries.Add(Read(rows.GetInt32(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetString(4)));
        return (_names = new Names(labs, entries)).Entries;
    }

    private static Entry Read(int id, string slug, string acronym, string name, string? city) => new(
        id, new LabSuggestion(slug, LabName.Whole(acronym, name), city, 0), acronym.ToLowerInvariant(), ' ' + TextFolding.Words($"{acronym} {name} {city}"), name.Length);
}
