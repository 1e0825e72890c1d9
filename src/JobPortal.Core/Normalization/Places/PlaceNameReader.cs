using System.Globalization;
using System.Text.RegularExpressions;
using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Places;

/// <summary>
/// Reads places written without a postal code: "TOULOUSE", "PARIS 05", "Tours et Orléans", "Campus de la Doua", "Lausanne, Switzerland".
/// A part of a line counts only when it is a place from end to end, so that prose gives none.
/// </summary>
internal sealed partial class PlaceNameReader(CommuneChooser chooser)
{
    /// <summary>The places of one line, in its order; a foreign country takes the whole line.</summary>
    public IReadOnlyList<Place> ReadLine(string line)
    {
        var parts = Separators.Split(line).Select(p => p.Trim()).Where(p => p.Length > 0).ToArray();
        var countries = parts.Select(CountryOf).OfType<string>().Distinct().ToArray();
        if (countries.FirstOrDefault(c => c != "FR") is { } foreign)
            return countries.Length == 1 ? [new Place { Raw = line, Country = foreign }] : [];
        var areas = parts.Select(p => TextFolding.Fold(p)).ToArray();
        var street = PostalAddressReader.Street.Match(line) is { Success: true } match ? match.Value.Trim() : null;
        var read = parts.Select(part => Read(part, areas)).OfType<Found>().ToArray();
        Place[] found = [.. read.Where(f => !Array.Exists(read, other => other.Commune != f.Commune && IsAreaOf(other.Commune, f))).Select(f => f.Place).DistinctBy(p => (p.Commune, p.PostalCode))];
        if (found.Length == 1)
            return [found[0] with { Raw = line, Street = street }];
        return found.Length > 0 || countries.Length == 0 ? found : [new Place { Raw = line, Country = "FR" }];
    }

    private sealed record Found(Place Place, Commune Commune);

    /// <summary>"Poitiers, Vienne": the department of the one, not the town of that name.</summary>
    private static bool IsAreaOf(Commune other, Found found) =>
        TextFolding.Fold(found.Place.Raw) is var key && (key == TextFolding.Fold(other.DepartmentName) || key == TextFolding.Fold(other.Region)) && other.Department != found.Commune.Department;

    private Found? Read(string part, string[] areas)
    {
        var cut = Cedex.Replace(part, "").Trim();
        var arrondissement = Arrondissement.Match(cut);
        if (arrondissement.Success && PostalCodeOf(arrondissement) is { } code)
            return chooser.ByName(TextFolding.Fold(arrondissement.Groups["city"].Value)) is { } city ? new Found(PlaceFactory.InCommune(city, part, code), city) : null;
        var text = new PlaceText(cut);
        if (text.Count is 0 or > CommuneChooser.MostWords || !text.IsCapitalized(0) && !cut.StartsWith("campus", StringComparison.OrdinalIgnoreCase))
            return null;
        var key = text.Key(0, text.Count);
        var commune = chooser.ByName(key) ?? areas.Select(area => chooser.ByNameAndArea(key, area)).FirstOrDefault(c => c is not null) ?? CampusIn(text);
        return commune is null || IsArea(key, areas, commune) ? null : new Found(PlaceFactory.InCommune(commune, part, null), commune);
    }

    /// <summary>"Tours (Indre-et-Loire)": a part that only says where another one is gives no place ("Paris" is both and does).</summary>
    private static bool IsArea(string key, string[] areas, Commune commune) =>
        areas.Length > 1 && key == TextFolding.Fold(commune.DepartmentName) && key != TextFolding.Fold(commune.Name);

    /// <summary>"Campus de la Doua"; but "Place Jussieu" and "Rue de Luminy" are streets of any town.</summary>
    private Commune? CampusIn(PlaceText text)
    {
        if (PostalAddressReader.Street.IsMatch(text.Text))
            return null;
        for (var from = 0; from < text.Count; from++)
        {
            if (text.Longest(from, Campuses.MostWords, chooser.Campus).Found is { } commune)
                return commune;
        }
        return null;
    }

    private static string? CountryOf(string part) => CountryNames.Find(TextFolding.Fold(part));

    /// <summary>Paris 1–20, Lyon 1–9, Marseille 1–16 have a postal code each.</summary>
    private static string? PostalCodeOf(Match arrondissement)
    {
        var number = int.Parse(arrondissement.Groups["n"].Value, CultureInfo.InvariantCulture);
        var (prefix, most) = TextFolding.Fold(arrondissement.Groups["city"].Value) switch
        {
            "paris" => ("750", 20),
            "lyon" => ("690", 9),
            "marseille" => ("130", 16),
            var other => throw new InvalidOperationException($"The pattern let {other} through."),
        };
        return number >= 1 && number <= most ? prefix + number.ToString("00", CultureInfo.InvariantCulture) : null;
    }

    // "Lyon / Grenoble", "Tours et Orléans", "Lausanne, Switzerland", "Brest (29)", "Orsay • Essonne", "Tours - France"; not "Clermont-Ferrand"
    [GeneratedRegex(@"\s*[,;/|()•·:\[\]]\s*|\s+[-–—]\s+|\s+(?:et|and|ou|or|&)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Separators { get; }

    // "STRASBOURG CEDEX", "PARIS CEDEX 05", "ST ETIENNE DU ROUVRAY CEDE" (the source cuts)
    [GeneratedRegex(@"\bCEDE?X?\b\s*\d{0,2}\s*$", RegexOptions.IgnoreCase)]
    internal static partial Regex Cedex { get; }

    // "PARIS 05", "Paris 5e", "Lyon 3ème", "Paris 1er arrondissement", "Paris Ve" is left alone
    [GeneratedRegex(@"^(?<city>Paris|Lyon|Marseille)\s*,?\s*(?<n>\d{1,2})\s*(?:er|[eè]me|e|è|th|st|nd|rd)?\s*(?:arr(?:ondissement|t|dt)?\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Arrondissement { get; }
}
