using System.Collections.Frozen;

namespace JobPortal.Core.Reference;

/// <summary>A département, or an overseas territory that the communes file treats as one.</summary>
/// <param name="Code">"37", "2A", "974".</param>
/// <param name="Name">"Indre-et-Loire".</param>
/// <param name="Region">As offers name it: "Centre-Val de Loire".</param>
public sealed record FrenchDepartment(string Code, string Name, string Region);

/// <summary>
/// The départements by code: a search names them by it, since names are spelt in many ways and some are also a region's. Source: the
/// communes file (licence in NOTICE), which a test compares; here so that a page needs not load 35,000 communes to name one.
/// </summary>
public static class FrenchDepartments
{
    private const string Table = """
        Auvergne-Rhône-Alpes: 01 Ain|03 Allier|07 Ardèche|15 Cantal|26 Drôme|38 Isère|42 Loire|43 Haute-Loire|63 Puy-de-Dôme|69 Rhône|73 Savoie|74 Haute-Savoie
        Bourgogne-Franche-Comté: 21 Côte-d'Or|25 Doubs|39 Jura|58 Nièvre|70 Haute-Saône|71 Saône-et-Loire|89 Yonne|90 Territoire de Belfort
        Bretagne: 22 Côtes-d'Armor|29 Finistère|35 Ille-et-Vilaine|56 Morbihan
        Centre-Val de Loire: 18 Cher|28 Eure-et-Loir|36 Indre|37 Indre-et-Loire|41 Loir-et-Cher|45 Loiret
        Corse: 2A Corse-du-Sud|2B Haute-Corse
        Grand Est: 08 Ardennes|10 Aube|51 Marne|52 Haute-Marne|54 Meurthe-et-Moselle|55 Meuse|57 Moselle|67 Bas-Rhin|68 Haut-Rhin|88 Vosges
        Hauts-de-France: 02 Aisne|59 Nord|60 Oise|62 Pas-de-Calais|80 Somme
        Normandie: 14 Calvados|27 Eure|50 Manche|61 Orne|76 Seine-Maritime
        Nouvelle-Aquitaine: 16 Charente|17 Charente-Maritime|19 Corrèze|23 Creuse|24 Dordogne|33 Gironde|40 Landes|47 Lot-et-Garonne|64 Pyrénées-Atlantiques|79 Deux-Sèvres|86 Vienne|87 Haute-Vienne
        Occitanie: 09 Ariège|11 Aude|12 Aveyron|30 Gard|31 Haute-Garonne|32 Gers|34 Hérault|46 Lot|48 Lozère|65 Hautes-Pyrénées|66 Pyrénées-Orientales|81 Tarn|82 Tarn-et-Garonne
        Pays de la Loire: 44 Loire-Atlantique|49 Maine-et-Loire|53 Mayenne|72 Sarthe|85 Vendée
        Provence-Alpes-Côte d'Azur: 04 Alpes-de-Haute-Provence|05 Hautes-Alpes|06 Alpes-Maritimes|13 Bouches-du-Rhône|83 Var|84 Vaucluse
        Île-de-France: 75 Paris|77 Seine-et-Marne|78 Yvelines|91 Essonne|92 Hauts-de-Seine|93 Seine-Saint-Denis|94 Val-de-Marne|95 Val-d'Oise
        Guadeloupe: 971 Guadeloupe
        Martinique: 972 Martinique
        Guyane: 973 Guyane
        La Réunion: 974 La Réunion
        Saint-Pierre-et-Miquelon: 975 Saint-Pierre-et-Miquelon
        Mayotte: 976 Mayotte
        Saint-Barthélemy: 977 Saint-Barthélemy
        Saint-Martin: 978 Saint-Martin
        Terres australes et antarctiques françaises: 984 Terres australes et antarctiques françaises
        Wallis et Futuna: 986 Wallis et Futuna
        Polynésie française: 987 Polynésie française
        Nouvelle-Calédonie: 988 Nouvelle-Calédonie
        Île de Clipperton: 989 Île de Clipperton
        """;

    private static readonly FrozenDictionary<string, FrenchDepartment> ByCode =
        Table.Split('\n').SelectMany(Read).ToFrozenDictionary(d => d.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<FrenchDepartment> All { get; } = [.. ByCode.Values.OrderBy(d => d.Code, StringComparer.Ordinal)];

    /// <summary>Null for what is no code; "2a" is one.</summary>
    public static FrenchDepartment? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Whether this one of an offer's regions is a département: it holds names of regions and codes of départements.</summary>
    public static bool IsCode(string area) => ByCode.ContainsKey(area);

    // "Bretagne: 22 Côtes-d'Armor|29 Finistère"
    private static IEnumerable<FrenchDepartment> Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return line[(colon + 1)..].Trim().Split('|').Select(d => new FrenchDepartment(d[..d.IndexOf(' ')], d[(d.IndexOf(' ') + 1)..], line[..colon].Trim()));
    }
}
