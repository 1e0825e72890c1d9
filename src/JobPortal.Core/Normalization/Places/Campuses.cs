using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Places;

/// <summary>
/// Campuses and science parks that offers name instead of the commune they stand in. Only names that mean one place in France;
/// the commune is the one of the campus's postal address.
/// </summary>
internal static class Campuses
{
    /// <summary>Folded name, then the commune and its postal code.</summary>
    private const string Table = """
        la doua|Villeurbanne|69100
        lyontech la doua|Villeurbanne|69100
        porte des alpes|Bron|69500
        sophia antipolis|Valbonne|06560
        luminy|Marseille|13009
        campus saint charles|Marseille|13003
        campus jussieu|Paris|75005
        jussieu|Paris|75005
        pierre et marie curie campus|Paris|75005
        campus pierre et marie curie|Paris|75005
        campus des cordeliers|Paris|75006
        campus des grands moulins|Paris|75013
        campus condorcet|Aubervilliers|93300
        campus de beaulieu|Rennes|35000
        campus beaulieu|Rennes|35000
        campus de villejean|Rennes|35000
        ker lann|Bruz|35170
        cite scientifique|Villeneuve-d'Ascq|59650
        haute borne|Villeneuve-d'Ascq|59650
        plateau de saclay|Saclay|91400
        plateau du moulon|Gif-sur-Yvette|91190
        l orme des merisiers|Saint-Aubin|91190
        orme des merisiers|Saint-Aubin|91190
        campus d orsay|Orsay|91400
        campus polytechnique|Palaiseau|91120
        campus de l ecole polytechnique|Palaiseau|91120
        cite descartes|Champs-sur-Marne|77420
        polygone scientifique|Grenoble|38000
        campus de saint martin d heres|Saint-Martin-d'Hères|38400
        inovallee|Montbonnot-Saint-Martin|38330
        savoie technolac|Le Bourget-du-Lac|73370
        rangueil|Toulouse|31400
        campus du mirail|Toulouse|31100
        auzeville|Auzeville-Tolosane|31320
        campus triolet|Montpellier|34090
        la gaillarde|Montpellier|34000
        lavalette|Montpellier|34090
        cadarache|Saint-Paul-lès-Durance|13115
        marcoule|Chusclan|30200
        europole de l arbois|Aix-en-Provence|13100
        technopole du madrillet|Saint-Étienne-du-Rouvray|76800
        madrillet|Saint-Étienne-du-Rouvray|76800
        campus de grandmont|Tours|37200
        parc de grandmont|Tours|37200
        campus de la source|Orléans|45100
        les cezeaux|Aubière|63170
        campus des cezeaux|Aubière|63170
        technopole brest iroise|Plouzané|29280
        poulmic|Lanvéoc|29160
        lanveoc poulmic|Lanvéoc|29160
        campus de ker lann|Bruz|35170
        campus de l esplanade|Strasbourg|67000
        cronenbourg|Strasbourg|67200
        illkirch|Illkirch-Graffenstaden|67400
        technopole de metz|Metz|57070
        brabois|Vandœuvre-lès-Nancy|54500
        campus de la chantrerie|Nantes|44300
        campus lombarderie|Nantes|44300
        le futuroscope|Chasseneuil-du-Poitou|86360
        futuroscope|Chasseneuil-du-Poitou|86360
        evry courcouronnes|Évry-Courcouronnes|91000
        evry|Évry-Courcouronnes|91000
        """;

    private static readonly Dictionary<string, (string Commune, string PostalCode)> ByName = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('|'))
        .ToDictionary(parts => CommuneGazetteer.NameKey(parts[0]), parts => (parts[1], parts[2]));

    /// <summary>The longest name, in words.</summary>
    public const int MostWords = 5;

    /// <summary>The commune of a campus by its folded name; null when it is none.</summary>
    public static Commune? Find(string folded, CommuneGazetteer gazetteer) => ByName.TryGetValue(folded, out var at)
        ? gazetteer.FindByPostalCode(at.PostalCode).FirstOrDefault(c => c.Name == at.Commune)
        : null;

    /// <summary>Every row, for the test that each commune exists under its postal code.</summary>
    public static IEnumerable<string> Names => ByName.Keys;
}
