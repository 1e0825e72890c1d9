using System.Globalization;

namespace JobPortal.Core.Reference;

/// <summary>Countries and well-known foreign provinces by their French and English names.</summary>
public static class CountryNames
{
    /// <summary>ISO 3166-1 alpha-2, then the folded names. Countries whose offers or affiliations reach French boards.</summary>
    private const string Table = """
        FR france
        DE germany|allemagne|deutschland|bavaria|baviere
        CH switzerland|suisse|schweiz
        BE belgium|belgique|belgie
        LU luxembourg
        NL netherlands|the netherlands|pays bas|nederland
        GB united kingdom|royaume uni|uk|england|angleterre|scotland|ecosse|wales|pays de galles|great britain|grande bretagne|northern ireland
        IE ireland|irlande
        ES spain|espagne|espana
        PT portugal
        IT italy|italie|italia
        AT austria|autriche|osterreich
        DK denmark|danemark
        SE sweden|suede
        NO norway|norvege
        FI finland|finlande
        IS iceland|islande
        PL poland|pologne
        CZ czech republic|czechia|republique tcheque|tchequie
        SK slovakia|slovaquie
        HU hungary|hongrie
        RO romania|roumanie
        BG bulgaria|bulgarie
        GR greece|grece
        HR croatia|croatie
        SI slovenia|slovenie
        RS serbia|serbie
        EE estonia|estonie
        LV latvia|lettonie
        LT lithuania|lituanie
        UA ukraine
        RU russia|russie|russian federation
        TR turkey|turquie|turkiye
        CY cyprus|chypre
        MT malta|malte
        MC monaco
        US united states|united states of america|usa|u s a|etats unis|etats unis d amerique|alabama|alaska|arizona|arkansas|california|californie|colorado|connecticut|delaware|florida|floride|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine usa|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|pennsylvanie|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|virginie|wisconsin|wyoming|district of columbia
        CA canada|quebec|ontario|british columbia|alberta|manitoba|nova scotia|saskatchewan|new brunswick|nouveau brunswick|newfoundland
        EC ecuador|equateur
        VE venezuela
        UY uruguay
        PY paraguay
        BO bolivia|bolivie
        CR costa rica
        PA panama
        GT guatemala
        HN honduras
        NI nicaragua
        SV el salvador
        CU cuba
        HT haiti
        DO dominican republic|republique dominicaine
        JM jamaica|jamaique
        PR puerto rico|porto rico
        AL albania|albanie
        BA bosnia and herzegovina|bosnie herzegovine
        BY belarus|bielorussie
        MD moldova|moldavie
        ME montenegro
        MK north macedonia|macedonia|macedoine
        XK kosovo
        GE georgia|georgie
        AM armenia|armenie
        AZ azerbaijan|azerbaidjan
        KZ kazakhstan
        UZ uzbekistan|ouzbekistan
        KG kyrgyzstan|kirghizistan
        MN mongolia|mongolie
        PK pakistan
        BD bangladesh
        LK sri lanka
        NP nepal
        MM myanmar|birmanie
        AF afghanistan
        SY syria|syrie
        JO jordan|jordanie
        PS palestine
        KW kuwait|koweit
        OM oman
        BH bahrain|bahrein
        YE yemen
        LY libya|libye
        SD sudan|soudan
        TD chad|tchad
        NE niger
        CF central african republic|republique centrafricaine
        CG republic of the congo|congo|republique du congo
        MR mauritania|mauritanie
        GN guinea|guinee
        GW guinea bissau|guinee bissau
        GM gambia|gambie
        GH ghana
        RW rwanda
        BI burundi
        UG uganda|ouganda
        TZ tanzania|tanzanie
        MZ mozambique
        ZM zambia|zambie
        ZW zimbabwe
        NA namibia|namibie
        BW botswana
        AO angola
        DJ djibouti
        KM comoros|comores
        MU mauritius|ile maurice
        SC seychelles
        FJ fiji|fidji
        PG papua new guinea
        LI liechtenstein
        AD andorra|andorre
        SM san marino|saint marin
        VA vatican
        MX mexico|mexique
        BR brazil|bresil|brasil
        AR argentina|argentine
        CL chile|chili
        CO colombia|colombie
        PE peru|perou
        JP japan|japon
        CN china|chine|people s republic of china
        HK hong kong
        TW taiwan
        KR south korea|coree du sud|republic of korea|korea|coree
        IN india|inde
        SG singapore|singapour
        MY malaysia|malaisie
        TH thailand|thailande
        VN vietnam|viet nam
        KH cambodia|cambodge
        LA laos
        ID indonesia|indonesie
        PH philippines
        AU australia|australie
        NZ new zealand|nouvelle zelande
        IL israel
        LB lebanon|liban
        IR iran
        IQ iraq|irak
        SA saudi arabia|arabie saoudite
        AE united arab emirates|emirats arabes unis
        QA qatar
        EG egypt|egypte
        MA morocco|maroc
        DZ algeria|algerie
        TN tunisia|tunisie
        SN senegal
        CI ivory coast|cote d ivoire
        CM cameroon|cameroun
        BF burkina faso
        ML mali
        BJ benin
        TG togo
        GA gabon
        CD democratic republic of the congo|republique democratique du congo
        MG madagascar
        ZA south africa|afrique du sud
        KE kenya
        NG nigeria
        ET ethiopia|ethiopie
        """;

    private static readonly Dictionary<string, string> Codes = Parse();

    private static readonly HashSet<string> LastWords = [.. Codes.Keys.Select(name => name[(name.LastIndexOf(' ') + 1)..])];

    /// <summary>Whether a country's name ends with this folded word: most texts need no further look.</summary>
    internal static bool MayEndWith(string word) => LastWords.Contains(word);

    /// <summary>The longest name, in words.</summary>
    public const int MostWords = 5;

    /// <summary>ISO 3166-1 alpha-2 code of a name folded by <see cref="TextFolding.Fold"/>; null when it names no country.</summary>
    public static string? Find(string folded) => Codes.GetValueOrDefault(folded);

    /// <summary>A country's first English name, by its ISO 3166-1 alpha-2 code in capitals.</summary>
    internal static IReadOnlyDictionary<string, string> ByCode { get; } = Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToDictionary(line => line[..2], line => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(line[3..].Split('|')[0]));

    private static Dictionary<string, string> Parse() => Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(line => line[3..].Split('|').Select(name => (name, code: line[..2])))
        .ToDictionary(pair => pair.name, pair => pair.code);
}
