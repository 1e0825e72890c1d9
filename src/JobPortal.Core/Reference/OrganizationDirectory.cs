namespace JobPortal.Core.Reference;

/// <summary>
/// The known research organizations, findable by name, alias, acronym and unit code. Read-only, safe from many threads.
/// About 5 MB in memory for 4,604 records (measured: tests/JobPortal.Benchmarks, <c>resolving</c>).
/// </summary>
public sealed class OrganizationDirectory
{
    private readonly OrganizationRecord[] _records;
    private readonly Dictionary<string, int> _rowByKey;
    private readonly HashSet<string> _commonWords;

    private OrganizationDirectory(OrganizationRecord[] records, Dictionary<string, int> rowByKey, OrganizationIndexes indexes, HashSet<string> commonWords)
    {
        _records = records;
        _rowByKey = rowByKey;
        _commonWords = commonWords;
        Indexes = indexes;
    }

    public int Count => _records.Length;

    internal OrganizationIndexes Indexes { get; }

    /// <summary>The organization with this key (the last part of its ROR id); null when unknown.</summary>
    public OrganizationRecord? Find(string key) => _rowByKey.TryGetValue(key, out var row) ? _records[row] : null;

    /// <summary>The organizations directly above; none for an unknown key.</summary>
    public IReadOnlyList<OrganizationRecord> ParentsOf(string key) => Find(key) is { } record ? [.. record.Parents.Select(row => _records[row])] : [];

    /// <summary>The organizations directly under it, by name; none for an unknown key.</summary>
    public IReadOnlyList<OrganizationRecord> ChildrenOf(string key) => _rowByKey.TryGetValue(key, out var row)
        ? [.. _records.Where(r => r.Parents.Contains(row)).OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)]
        : [];

    internal int RowOf(string key) => _rowByKey[key];

    /// <summary>Whether an acronym is also a French word ("LIRE", "TRACES"): alone it proves nothing.</summary>
    public bool IsCommonWord(string folded) => _commonWords.Contains(folded);

    internal OrganizationRecord this[int row] => _records[row];

    /// <summary>Whether <paramref name="ancestor"/> stands above <paramref name="row"/>, at most three levels up.</summary>
    internal bool IsUnder(int row, int ancestor, int levels = 3)
    {
        foreach (var parent in _records[row].Parents)
        {
            if (parent == ancestor || levels > 1 && parent != row && IsUnder(parent, ancestor, levels - 1))
                return true;
        }
        return false;
    }

    /// <param name="organizations">organizations_fr.jsonl: one JSON object a line. Read to its end and closed.</param>
    /// <param name="commonWords">acronyms_to_ignore.csv: a heading, then one word a line. Read to its end and closed.</param>
    /// <param name="spellings">organization_spellings.csv: a heading, then "key;spelling" a line. Read to its end and closed.</param>
    /// <param name="imported">Labs of an operator's import, beside the others.</param>
    /// <exception cref="System.Text.Json.JsonException">A line is not such an object.</exception>
    public static OrganizationDirectory Load(Stream organizations, Stream? commonWords = null, Stream? spellings = null, IEnumerable<DirectoryEntry>? imported = null)
    {
        var shared = new Dictionary<string, string>();
        var added = spellings is null ? null : Lines(spellings).Skip(1).Select(line => line.Split(';', 2)).ToLookup(pair => pair[0], pair => pair[^1]);
        var lines = ReadLines(organizations)
            .Select(line => added is null ? line : line with { Aliases = [.. line.Aliases, .. added[OrganizationLine.KeyOf(line.Ror)]] }).ToArray();
        if (imported is not null)
        {
            var labs = new ImportedLabs(lines);
            foreach (var entry in imported)
                labs.Add(entry);
            lines = labs.Lines;
        }
        var records = Array.ConvertAll(lines, line => line.ToRecord(text => shared.TryGetValue(text, out var same) ? same : shared[text] = text));
        var rowByKey = new Dictionary<string, int>(records.Length);
        for (var row = 0; row < records.Length; row++)
            rowByKey.TryAdd(records[row].Key, row);
        for (var row = 0; row < records.Length; row++)
        {
            records[row].Parents = [.. lines[row].Parents.Select(OrganizationLine.KeyOf)
                .Where(rowByKey.ContainsKey).Select(key => rowByKey[key]).Distinct()];
        }
        var words = commonWords is null ? [] : Lines(commonWords).Skip(1).Select(w => TextFolding.Fold(w)).ToHashSet();
        return new OrganizationDirectory(records, rowByKey, OrganizationIndexes.Build(lines), words);
    }

    internal static IEnumerable<OrganizationLine> ReadLines(Stream organizations) => Lines(organizations).Select(OrganizationLineContext.Read);

    private static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return line;
        }
    }
}
