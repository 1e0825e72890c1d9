using System.Globalization;
using System.Text;

namespace JobPortal.Core.Reference;

/// <summary>
/// The rows of communes_fr.csv without an object for each: a commune becomes one when it is found. The 45 arrondissements
/// of Paris, Lyon and Marseille are left out, since addresses name the city and its codes stand in the city's own row.
/// </summary>
internal sealed class CommuneTable
{
    private const double UnitsPerDegree = 1e5;
    private const int ColumnCount = 10;
    private const int Unknown = int.MinValue;

    private readonly List<Row> _rows = [];
    private readonly List<int> _postalCodes = [];
    private readonly List<Department> _departments = [];
    private string _names = "";

    private readonly record struct Row(int Name, int Postal, int Population, int Latitude, int Longitude, byte NameLength, byte PostalCount, byte Department);

    private sealed record Department(string Code, string Name, string Region);

    public int Count => _rows.Count;

    public string Name(int row) => _names.Substring(_rows[row].Name, _rows[row].NameLength);

    public IEnumerable<string> PostalCodes(int row) => _postalCodes.GetRange(_rows[row].Postal, _rows[row].PostalCount)
        .Select(code => code.ToString("00000", CultureInfo.InvariantCulture));

    public Commune Commune(int row)
    {
        var department = _departments[_rows[row].Department];
        return new Commune(Name(row), department.Code, department.Name, department.Region, _rows[row].Population,
            [.. PostalCodes(row)], Degrees(_rows[row].Latitude), Degrees(_rows[row].Longitude));
    }

    public static CommuneTable Read(Stream stream)
    {
        var table = new CommuneTable();
        var names = new StringBuilder();
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var columns = line.Split(',');
            if (columns.Length != ColumnCount)
                throw new FormatException($"Line {number} of the communes has {columns.Length} columns, not {ColumnCount}.");
            if (!columns[1].EndsWith(" Arrondissement", StringComparison.Ordinal))
                table.Add(columns, names);
        }
        table._names = names.ToString();
        table._rows.TrimExcess();
        table._postalCodes.TrimExcess();
        return table;
    }

    private void Add(string[] columns, StringBuilder names)
    {
        var codes = columns[2].Split('|', StringSplitOptions.RemoveEmptyEntries);
        _ = int.TryParse(columns[7], CultureInfo.InvariantCulture, out var population);
        _rows.Add(new Row(names.Length, _postalCodes.Count, population, Units(columns[8]), Units(columns[9]),
            (byte)columns[1].Length, (byte)codes.Length, DepartmentRow(columns)));
        names.Append(columns[1]);
        foreach (var code in codes)
            _postalCodes.Add(int.Parse(code, CultureInfo.InvariantCulture));
    }

    /// <summary>The file is sorted by department, so the one wanted is nearly always the last.</summary>
    private byte DepartmentRow(string[] columns)
    {
        var at = _departments.FindLastIndex(d => d.Code == columns[3]);
        if (at >= 0)
            return (byte)at;
        _departments.Add(new Department(columns[3], columns[4], columns[6]));
        return (byte)(_departments.Count - 1);
    }

    private static int Units(string degrees) =>
        double.TryParse(degrees, CultureInfo.InvariantCulture, out var value) ? (int)Math.Round(value * UnitsPerDegree) : Unknown;

    private static double? Degrees(int units) => units == Unknown ? null : units / UnitsPerDegree;
}
