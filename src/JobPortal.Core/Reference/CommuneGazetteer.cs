namespace JobPortal.Core.Reference;

/// <summary>
/// All French communes, findable by name and by postal code. Read-only, safe from many threads.
/// About 4 MB in memory for 35,014 communes (measured: tests/JobPortal.Benchmarks, <c>resolving</c>).
/// </summary>
public sealed class CommuneGazetteer
{
    private readonly CommuneTable _table;
    private readonly KeyIndex _byName;
    private readonly KeyIndex _byPostalCode;

    private CommuneGazetteer(CommuneTable table)
    {
        _table = table;
        var rows = Enumerable.Range(0, table.Count);
        _byName = new KeyIndex(rows.Select(row => (NameKey(table.Name(row)), row)));
        _byPostalCode = new KeyIndex(rows.SelectMany(row => table.PostalCodes(row).Select(code => (code, row))));
    }

    public int Count => _table.Count;

    /// <summary>
    /// Communes of this name, the most populous first. Accents, case, dashes and "St" for "Saint" do not matter,
    /// nor does the article of "L'Haÿ-les-Roses".
    /// </summary>
    public IReadOnlyList<Commune> FindByName(string name)
    {
        var rows = _byName.Find(NameKey(name));
        return rows.IsEmpty ? [] : Read(rows);
    }

    /// <summary>Communes that share this postal code of five digits, the most populous first.</summary>
    public IReadOnlyList<Commune> FindByPostalCode(string postalCode)
    {
        var rows = _byPostalCode.Find(postalCode);
        return rows.IsEmpty ? [] : Read(rows);
    }

    /// <summary>Names as they are compared: folded, "st" and "ste" written out, apostrophes and dashes as spaces.</summary>
    internal static string NameKey(string name) => string.Join(' ', TextFolding.Fold(name)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(NameWord));

    /// <summary>A folded word as names are compared: "lez" and "les" ("near") change from one publisher to the next.</summary>
    internal static string NameWord(string folded) => folded switch { "st" => "saint", "ste" => "sainte", "lez" => "les", _ => folded };

    /// <param name="communes">communes_fr.csv: insee, nom, codes_postaux (separated by '|' or ' '), dep, dep_nom, region, region_nom, population, lat, lng. Read to its end and closed.</param>
    /// <exception cref="FormatException">A line has another shape; the message gives its number.</exception>
    public static CommuneGazetteer Load(Stream communes) => new(CommuneTable.Read(communes));

    private Commune[] Read(ReadOnlySpan<int> rows)
    {
        var found = new Commune[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            found[i] = _table.Commune(rows[i]);
        return [.. found.OrderByDescending(c => c.Population)];
    }
}
