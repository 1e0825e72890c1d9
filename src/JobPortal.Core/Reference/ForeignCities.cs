namespace JobPortal.Core.Reference;

/// <summary>
/// Large cities abroad, for affiliations that leave their country out: "Hôpital Saint-Antoine, Bruxelles". Folded names in French and English;
/// those that are also French communes are villages there.
/// </summary>
internal static class ForeignCities
{
    private const string Table = """
        BE bruxelles|brussels|liege|louvain la neuve|namur|gand|ghent|gent|anvers|antwerp|leuven|mons|hasselt|gembloux|charleroi|tournai|ixelles|diepenbeek
        CH geneve|geneva|lausanne|zurich|berne|bern|neuchatel|fribourg|lugano|basel|bale|st gallen|winterthur|villigen
        CA montreal|sherbrooke|toronto|ottawa|vancouver|trois rivieres|moncton|calgary|edmonton|winnipeg|rimouski|chicoutimi
        GB london|londres|cambridge|oxford|edinburgh|edimbourg|glasgow|manchester|birmingham|bristol|leeds|sheffield|southampton|cardiff|belfast|warwick|coventry|durham|york|newcastle|nottingham|leicester|liverpool|exeter|st andrews|aberdeen|dundee|lancaster|swansea
        IE dublin
        DE berlin|munich|munchen|hamburg|hambourg|heidelberg|frankfurt|francfort|bonn|cologne|koln|stuttgart|dresden|leipzig|karlsruhe|saarbrucken|garching|mainz|freiburg|aachen|gottingen|tubingen|marburg|bochum|dortmund|dusseldorf|darmstadt|erlangen|regensburg|wurzburg|konstanz|jena|rostock|kiel|bremen|hannover|hanover|braunschweig|potsdam|bielefeld|kassel|kaiserslautern|duisburg
        IT rome|roma|milan|milano|turin|torino|bologna|bologne|padova|padoue|florence|firenze|pisa|naples|napoli|trieste|genova|pavia|pavie|siena|sienne|trento|udine|perugia|bari|palermo|catania|cagliari|modena|parma|ferrara|verona|venezia|venice|venise
        ES madrid|barcelona|barcelone|valencia|sevilla|seville|granada|bilbao|zaragoza|gijon|salamanca|santiago de compostela|malaga|alicante|murcia|oviedo|vigo|girona|tarragona|pamplona|san sebastian|leioa
        PT lisboa|lisbon|lisbonne|coimbra|porto|braga|aveiro|evora
        NL amsterdam|rotterdam|utrecht|leiden|delft|eindhoven|groningen|nijmegen|maastricht|wageningen|tilburg|the hague|enschede
        AT vienna|vienne autriche|wien|innsbruck|graz|salzburg
        DK copenhagen|copenhague|aarhus|aalborg|odense|lyngby
        SE stockholm|uppsala|lund|gothenburg|goteborg|linkoping|umea|malmo|lulea
        NO oslo|bergen|trondheim|tromso
        FI helsinki|turku|tampere|oulu|jyvaskyla|espoo
        PL warsaw|varsovie|krakow|cracovie|wroclaw|poznan|gdansk|lodz|gliwice|lublin|katowice|torun
        CZ prague|praha|brno|olomouc|ostrava
        HU budapest|szeged|debrecen|pecs
        RO bucharest|bucarest|cluj napoca|iasi|timisoara|craiova
        GR athens|athenes|thessaloniki|patras|heraklion|ioannina
        RU moscow|moscou|saint petersburg|dubna|novosibirsk
        UA kyiv|kiev|kharkiv
        TR istanbul|ankara|izmir
        US boston|new york|chicago|los angeles|san francisco|berkeley|stanford|princeton|philadelphia|seattle|baltimore|bethesda|houston|atlanta|pittsburgh|san diego|washington|washington dc|new orleans|ann arbor|austin|new haven|ithaca|chapel hill|minneapolis|madison|boulder|denver|tucson|pasadena|santa barbara|irvine|cleveland|columbus|detroit|miami|gainesville|nashville
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
        IN new delhi|delhi|mumbai|bombay|bangalore|chennai|kolkata|hyderabad|pune|kanpur|kharagpur
        VN hanoi|ho chi minh city
        KH phnom penh
        AU sydney|melbourne|brisbane|canberra|adelaide|perth
        NZ auckland|wellington
        IL jerusalem|tel aviv|haifa|rehovot
        LB beirut|beyrouth
        IR tehran|teheran
        EG cairo|le caire|alexandrie|alexandria
        MA rabat|casablanca|fes|marrakech|tetouan|agadir|oujda|meknes|kenitra|settat
        DZ alger|algiers|oran|constantine|tlemcen|annaba|bejaia|blida|setif|batna|mostaganem|tizi ouzou
        TN tunis|sfax|sousse|monastir|la marsa|gabes|kairouan|bizerte
        SN dakar|thies
        CI abidjan|yamoussoukro
        CM yaounde|douala
        BF ouagadougou
        ML bamako
        GA libreville
        CD kinshasa
        MG antananarivo
        ZA cape town|johannesburg|pretoria
        KE nairobi
        SK bratislava
        SI ljubljana
        HR zagreb
        RS belgrade|beograd
        BG sofia
        MK skopje
        AL tirana
        BA sarajevo
        CY nicosia|nicosie
        EE tallinn|tartu
        LV riga
        LT vilnius|kaunas
        BY minsk
        GE tbilisi
        AM yerevan|erevan
        AZ baku|bakou
        KZ almaty
        UZ tashkent
        IS reykjavik
        LU esch sur alzette|belval
        PK karachi|lahore|islamabad
        BD dhaka
        ID jakarta|bandung
        PH manila|manille
        TH bangkok
        MY kuala lumpur
        SA riyadh|riyad|jeddah|djeddah
        QA doha
        AE abu dhabi|dubai
        IQ baghdad|bagdad
        SY damas|damascus
        JO amman
        NG lagos|ibadan|abuja
        GH accra
        ET addis ababa|addis abeba
        UG kampala
        GN conakry
        TG lome
        BJ cotonou|abomey calavi
        NE niamey
        MR nouakchott
        TD n djamena|ndjamena
        RW kigali
        HT port au prince
        CU la havane|havana
        VE caracas
        """;

    private static readonly Dictionary<string, string> Codes = Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(line => line[3..].Split('|').Select(name => (name, code: line[..2])))
        .ToDictionary(pair => pair.name, pair => pair.code);

    /// <summary>Words for kinds of bodies in the languages of the neighbours, folded.</summary>
    private static readonly HashSet<string> ForeignWords =
    [
        "universita", "universitat", "universidad", "universidade", "universiteit", "universitet", "universitetet", "uniwersytet", "univerzita", "univerzitet", "universitatea", "universitas",
        "hochschule", "fachhochschule", "dipartimento", "departamento", "fakultat", "facultad", "faculdade", "facolta", "politecnico", "politecnica", "istituto", "instituto",
        "klinik", "klinikum", "universitatsklinikum", "ospedale", "azienda", "policlinico", "forschungszentrum", "lehrstuhl", "fur", "degli", "della", "laboratorio", "centro", "escuela", "escola", "vrije", "rijksuniversiteit",
    ];

    /// <summary>Whether it is a word for a university, department or hospital that no French body has in its name.</summary>
    public static bool IsForeignWord(string folded) => ForeignWords.Contains(folded);

    /// <summary>ISO 3166-1 alpha-2 code of the country of a folded city name; null when the table lacks it.</summary>
    public static string? CountryOf(string folded) => Codes.GetValueOrDefault(folded);
}
