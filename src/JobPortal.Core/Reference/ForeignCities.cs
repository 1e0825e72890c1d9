namespace JobPortal.Core.Reference;

/// <summary>
/// Large cities abroad, for affiliations that leave their country out: "Hôpital Saint-Antoine, Bruxelles". Folded names in French and English;
/// those that are also French communes are villages there.
/// </summary>
internal static class ForeignCities
{
    private const string Table = """
        BE bruxelles|brussels|liege|louvain la neuve|namur|gand|ghent|gent|anvers|antwerp|leuven
        CH geneve|geneva|lausanne|zurich|berne|bern|neuchatel|fribourg|lugano|basel|bale
        CA montreal|sherbrooke|toronto|ottawa|vancouver|trois rivieres|moncton|calgary|edmonton|winnipeg|rimouski|chicoutimi
        GB london|londres|cambridge|oxford|edinburgh|edimbourg|glasgow|manchester|birmingham|bristol|leeds|sheffield|southampton|cardiff|belfast
        IE dublin
        DE berlin|munich|munchen|hamburg|hambourg|heidelberg|frankfurt|francfort|bonn|cologne|koln|stuttgart|dresden|leipzig|karlsruhe|saarbrucken|garching|mainz|freiburg|aachen
        IT rome|roma|milan|milano|turin|torino|bologna|bologne|padova|padoue|florence|firenze|pisa|naples|napoli|trieste|genova
        ES madrid|barcelona|barcelone|valencia|sevilla|seville|granada|bilbao|zaragoza|gijon
        PT lisboa|lisbon|lisbonne|coimbra
        NL amsterdam|rotterdam|utrecht|leiden|delft|eindhoven|groningen|nijmegen|maastricht|wageningen
        AT vienna|vienne autriche|wien|innsbruck|graz|salzburg
        DK copenhagen|copenhague|aarhus
        SE stockholm|uppsala|lund|gothenburg|goteborg
        NO oslo|bergen|trondheim
        FI helsinki|turku|tampere
        PL warsaw|varsovie|krakow|cracovie|wroclaw|poznan|gdansk
        CZ prague|praha|brno
        HU budapest
        RO bucharest|bucarest|cluj napoca|iasi
        GR athens|athenes|thessaloniki
        RU moscow|moscou|saint petersburg|dubna|novosibirsk
        UA kyiv|kiev|kharkiv
        TR istanbul|ankara|izmir
        US boston|new york|chicago|los angeles|san francisco|berkeley|stanford|princeton|philadelphia|seattle|baltimore|bethesda|houston|atlanta|pittsburgh|san diego|washington|washington dc|new orleans
        MX mexico city|mexico
        BR sao paulo|rio de janeiro|brasilia
        AR buenos aires
        CL santiago
        CO bogota
        PE lima
        EC quito
        UY montevideo
        JP tokyo|kyoto|osaka|nagoya|sendai|tsukuba
        CN beijing|pekin|shanghai|nanjing|wuhan|guangzhou|shenzhen|hangzhou
        TW taipei
        KR seoul|daejeon
        IN new delhi|delhi|mumbai|bombay|bangalore|chennai|kolkata|hyderabad
        VN hanoi|ho chi minh city
        KH phnom penh
        AU sydney|melbourne|brisbane|canberra|adelaide|perth
        NZ auckland|wellington
        IL jerusalem|tel aviv|haifa|rehovot
        LB beirut|beyrouth
        IR tehran|teheran
        EG cairo|le caire|alexandrie|alexandria
        MA rabat|casablanca|fes|marrakech|tetouan|agadir|oujda
        DZ alger|algiers|oran|constantine|tlemcen|annaba|bejaia
        TN tunis|sfax|sousse|monastir|la marsa
        SN dakar
        CI abidjan|yamoussoukro
        CM yaounde|douala
        BF ouagadougou
        ML bamako
        GA libreville
        CD kinshasa
        MG antananarivo
        ZA cape town|johannesburg|pretoria
        KE nairobi
        """;

    private static readonly Dictionary<string, string> Codes = Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(line => line[3..].Split('|').Select(name => (name, code: line[..2])))
        .ToDictionary(pair => pair.name, pair => pair.code);

    /// <summary>ISO 3166-1 alpha-2 code of the country of a folded city name; null when the table lacks it.</summary>
    public static string? CountryOf(string folded) => Codes.GetValueOrDefault(folded);
}
