using System.Globalization;

namespace JobPortal.Core.Reference;

/// <summary>What a file of the national directory holds.</summary>
/// <param name="Entries">One a lab; of several lines of one number the last.</param>
/// <param name="Problems">Lines that were left out, each with its number and why; a missing column as line 1.</param>
public sealed record DirectoryReading(IReadOnlyList<DirectoryEntry> Entries, IReadOnlyList<string> Problems);

/// <summary>
/// Reads the national directory of labs (RNSR) as its CSV files come: separated by ';', ',' or tabs, with the column names of several years,
/// several labels or parents in one field. Columns about people are not read. Never throws.
/// </summary>
public static class DirectoryCsv
{
    /// <summary>What columns are called, folded (<see cref="TextFolding.Fold"/>).</summary>
    private static readonly Dictionary<string, string[]> Columns = new()
    {
        ["number"] = ["numero national de structure", "numero national structure", "numero national", "numero rnsr", "id rnsr", "rnsr", "numero de structure", "numero", "num nat struct"],
        ["name"] = ["libelle", "libelle de la structure", "libelle structure", "nom de la structure", "intitule", "nom"],
        ["acronym"] = ["sigle", "sigle de la structure", "acronyme"],
        ["labels"] = ["label numero", "labels", "label", "label et numero", "code unite", "codes unite", "code de l unite", "label s"],
        ["labelTypes"] = ["type de label", "types de label", "type label", "label type", "type d unite"],
        ["labelNumbers"] = ["numero de label", "numeros de label", "numero label", "numero d unite", "numero de l unite"],
        ["parents"] = ["tutelles", "tutelle", "tutelle s", "etablissements tutelles", "etablissement de rattachement", "sigles des tutelles"],
        ["city"] = ["commune", "ville"],
        ["postalCode"] = ["code postal", "cp"],
        ["closedOn"] = ["date de fermeture", "date fermeture", "date de fin", "fermee le", "annee de fermeture"],
    };

    private static readonly string[] Required = ["number", "name"];
    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd/MM/yyyy", "yyyy/MM/dd", "dd-MM-yyyy"];
    private static readonly char[] PartsOfField = [';', '|', '\n'];

    /// <param name="text">Decoded; a byte order mark is left out.</param>
    public static DirectoryReading Read(string text)
    {
        var rows = CsvRows.Read(text.TrimStart('\uFEFF'));
        if (rows.Count == 0)
            return new DirectoryReading([], ["line 1: the file is empty"]);
        var places = Places(rows[0].Fields);
        var missing = Required.Where(column => !places.ContainsKey(column)).ToArray();
        if (missing.Length > 0)
            return new DirectoryReading([], [.. missing.Select(column => $"line 1: no column is called \"{string.Join("\", \"", Columns[column].Take(3))}\"")]);
        var (entries, problems) = (new Dictionary<string, DirectoryEntry>(), new List<string>());
        foreach (var (line, fields) in rows.Skip(1))
        {
            string Field(string column) => places.TryGetValue(column, out var at) && at < fields.Count ? fields[at].Trim() : "";
            var number = string.Concat(Field("number").Where(char.IsLetterOrDigit)).ToUpperInvariant();
            if (number.Length is 0 or > 20 || Field("name").Length == 0)
                problems.Add($"line {line}: no {(Field("name").Length == 0 ? "name" : "number")}");
            else
                entries[number] = Entry(number, Field);
        }
        return new DirectoryReading([.. entries.Values], problems);
    }

    private static DirectoryEntry Entry(string number, Func<string, string> field) => new()
    {
        Number = number,
        Name = field("name"),
        Acronym = field("acronym") is { Length: > 0 } acronym ? acronym : null,
        Codes = [.. Labels(field).SelectMany(UnitCode.FindAll).Select(code => code.Key.ToUpperInvariant()).Distinct()],
        Parents = [.. Parts(field("parents")).Distinct()],
        City = field("city") is { Length: > 0 } city ? city : null,
        PostalCode = field("postalCode") is { Length: > 0 } code ? code : null,
        ClosedOn = Day(field("closedOn")),
    };

    /// <summary>"UMR 5506; EA 3634" in one column, or "UMR;EA" and "5506;3634" in two.</summary>
    private static IEnumerable<string> Labels(Func<string, string> field) => Parts(field("labels"))
        .Concat(Parts(field("labelTypes")).Zip(Parts(field("labelNumbers")), (type, number) => $"{type} {number}"));

    private static string[] Parts(string field) => field.Split(PartsOfField, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly? Day(string text)
    {
        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1900 ? new DateOnly(year, 12, 31) : null;
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> header)
    {
        var folded = header.Select(name => TextFolding.Fold(name)).ToList();
        // In the order of the names: "numero" may be another column of a file that has "numero national".
        return Columns.Select(c => (c.Key, At: c.Value.Select(name => folded.IndexOf(name)).FirstOrDefault(at => at >= 0, -1)))
            .Where(c => c.At >= 0).ToDictionary(c => c.Key, c => c.At);
    }
}
