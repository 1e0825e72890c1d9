namespace JobPortal.Core.Reference;

/// <summary>
/// Adds the labs of an imported directory to the shipped ones. A lab that is known already, by a unit code or by its name in its town, gets the
/// entry's spellings; the others become labs of their own, without ROR id.
/// </summary>
internal sealed class ImportedLabs
{
    /// <summary>How keys of labs begin that only an import knows.</summary>
    public const string KeyPrefix = "rnsr-";

    /// <summary>"INSA" is six schools: none of them is meant more than the others.</summary>
    private const int Several = -1;

    private readonly List<OrganizationLine> _lines;
    private readonly Dictionary<string, int> _byCode = [];
    private readonly Dictionary<string, int> _byNameAndCity = [];
    private readonly Dictionary<string, int> _bodies = [];
    private readonly Dictionary<string, (float Lat, float Lng)> _cities = [];

    public ImportedLabs(IEnumerable<OrganizationLine> shipped)
    {
        _lines = [.. shipped];
        for (var row = 0; row < _lines.Count; row++)
            Learn(row);
    }

    /// <summary>Entries that completed a lab which was known.</summary>
    public int Completed { get; private set; }

    /// <summary>Entries that became labs of their own.</summary>
    public int Added { get; private set; }

    public OrganizationLine[] Lines => [.. _lines];

    public void Add(DirectoryEntry entry)
    {
        if (Known(entry) is { } row)
        {
            var line = _lines[row];
            _lines[row] = line with { Aliases = [.. line.Aliases, entry.Name, .. entry.Codes], Acronyms = [.. line.Acronyms, .. Acronym(entry)] };
            Completed++;
            return;
        }
        var (lat, lng) = entry.City is { } city && _cities.TryGetValue(OrganizationName.Key(city), out var known) ? known : (float.NaN, float.NaN);
        _lines.Add(new OrganizationLine(KeyPrefix + entry.Number.ToLowerInvariant(), entry.Name, entry.Codes, [.. Acronym(entry)], ["facility"], entry.City ?? "",
            lat, lng, entry.ClosedOn is null ? "active" : "inactive", [.. entry.Parents.Select(Parent).OfType<string>().Distinct()], 0));
        Added++;
        Learn(_lines.Count - 1);
    }

    /// <summary>The row of the one lab that the entry is about; null when none is known.</summary>
    private int? Known(DirectoryEntry entry)
    {
        var rows = entry.Codes.SelectMany(UnitCode.FindAll).Where(code => _byCode.ContainsKey(code.Key)).Select(code => _byCode[code.Key]).Distinct().ToArray();
        if (rows is [var row])
            return row;
        return _byNameAndCity.TryGetValue(NameAndCity(entry.Name, entry.City ?? ""), out var same) ? same : null;
    }

    private void Learn(int row)
    {
        var line = _lines[row];
        foreach (var name in line.Aliases.Append(line.Name))
        {
            foreach (var code in UnitCode.FindAll(name))
                _byCode.TryAdd(code.Key, row);
            _byNameAndCity.TryAdd(NameAndCity(name, line.City), row);
        }
        if (!float.IsNaN(line.Lat))
            _cities.TryAdd(OrganizationName.Key(line.City), (line.Lat, line.Lng));
        if (line.ToRecord(text => text).Level == OrganizationLevel.Lab)
            return;
        foreach (var name in line.Aliases.Concat(line.Acronyms).Append(line.Name).Select(OrganizationName.Key).Where(name => name.Length > 0))
        {
            if (!_bodies.TryGetValue(name, out var other) || other != Several && _lines[other].Status != "active")
                _bodies[name] = row;
            else if (other != row && line.Status == "active")
                _bodies[name] = Several;
        }
    }

    private string? Parent(string name) => _bodies.TryGetValue(OrganizationName.Key(name), out var row) && row != Several ? _lines[row].Ror : null;

    private static string NameAndCity(string name, string city) => OrganizationName.Key(name) + "|" + OrganizationName.Key(city);

    private static IEnumerable<string> Acronym(DirectoryEntry entry) => string.IsNullOrWhiteSpace(entry.Acronym) ? [] : [entry.Acronym];
}
