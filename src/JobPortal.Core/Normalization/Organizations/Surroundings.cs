using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>Where the text (and the offer's own place) says that the organization is.</summary>
internal sealed class Surroundings
{
    /// <summary>Labs give the city of their university or the town that they stand in: Strasbourg and Illkirch, Paris and Palaiseau.</summary>
    public const double NearKilometres = 40;

    private const int MostWordsOfACity = 3;
    private const double KilometresPerDegree = 111.2;

    private readonly List<(string Name, float Latitude, float Longitude)> _cities = [];
    private readonly HashSet<int> _words = [];

    private Surroundings()
    {
    }

    /// <summary>ISO code of a foreign country that the text names without naming France, or a word of a foreign language; else null.</summary>
    public string? ForeignCountry { get; private set; }

    public bool HasCities => _cities.Count > 0;

    /// <summary>Whether a word is part of a city, a country, a postal code or "CEDEX".</summary>
    public bool Holds(int word) => _words.Contains(word);

    /// <summary>The organization's own city when it is named, else one that is near; null when none is.</summary>
    public string? CityNear(OrganizationRecord record)
    {
        if (_cities.Exists(c => c.Name == record.City))
            return record.City;
        foreach (var (name, latitude, longitude) in _cities)
        {
            if (Kilometres((latitude, longitude), record.Position) <= NearKilometres)
                return name;
        }
        return null;
    }

    public static double Kilometres((float Latitude, float Longitude) a, (float Latitude, float Longitude) b)
    {
        var north = a.Latitude - b.Latitude;
        var east = (a.Longitude - b.Longitude) * Math.Cos(a.Latitude * Math.PI / 180);
        return KilometresPerDegree * Math.Sqrt(north * north + east * east);
    }

    /// <param name="cities">All that the text names; those inside a name do not count.</param>
    public static Surroundings Read(AffiliationText text, string? cityHint, OrganizationDirectory directory, List<TextCity> cities, Func<int, bool> isTaken)
    {
        var found = new Surroundings();
        var end = -1;
        foreach (var city in cities.Where(c => c.First > end && !isTaken(c.First)))
        {
            found.Add(directory[city.Row]);
            found._words.UnionWith(Enumerable.Range(city.First, city.Last - city.First + 1));
            end = city.Last;
        }
        found.ReadCountries(text, isTaken);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Folded is "cedex" or "campus" or "f" or "fr" || text.Raw(i) is { Length: 5 or 2 } digits && !digits.ContainsAnyExceptInRange('0', '9'))
                found._words.Add(i);
        }
        if (cityHint is not null)
            TextCities.Find(new AffiliationText(cityHint), directory, isHint: true).ForEach(city => found.Add(directory[city.Row]));
        return found;
    }

    private void Add(OrganizationRecord record) => _cities.Add((record.City, record.Position.Latitude, record.Position.Longitude));

    /// <summary>"place d'Italie", "12 rue de Suède".</summary>
    private static bool IsStreet(string word) => char.IsAsciiDigit(word[0]) || word is "place" or "rue" or "avenue" or "av" or "boulevard" or "bd" or "cours" or "quai" or "allee" or "chemin" or "faubourg" or "square";

    /// <summary>"Bruxelles", "University of Florence", "Dipartimento di Fisica": a foreign town, a university of one, or words that no French body has.</summary>
    private static string? Abroad(AffiliationText text, int first, int last)
    {
        if (last - first <= MostWordsOfACity && ForeignCities.CountryOf(string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => text[i].Folded))) is { } country)
            return country;
        for (var i = first; i <= last; i++)
        {
            if (ForeignCities.IsForeignWord(text[i].Folded))
                return text[i].Folded;
            if (i < last && text.Keys[i] is "universite" or "college" && ForeignCities.CountryOf(text[last].Folded) is { } its)
                return its;
            if (i > first && text.Keys[i] is "universite" && ForeignCities.CountryOf(text[i - 1].Folded) is { } before)
                return before;
        }
        return null;
    }

    /// <summary>A country ends a segment: "Ontario", "75005 Paris, France".</summary>
    private void ReadCountries(AffiliationText text, Func<int, bool> isTaken)
    {
        var codes = new HashSet<string>();
        string? abroad = null;
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var (first, last) = text.Segment(segment);
            abroad ??= isTaken(last) ? null : Abroad(text, first, last);
            if (!CountryNames.MayEndWith(text[last].Folded) || isTaken(last) || IsStreet(text[first].Folded))
                continue;
            for (var from = Math.Max(first, last - CountryNames.MostWords + 1); from <= last; from++)
            {
                if (CountryNames.Find(string.Join(' ', Enumerable.Range(from, last - from + 1).Select(i => text[i].Folded))) is not { } code)
                    continue;
                codes.Add(code);
                _words.UnionWith(Enumerable.Range(from, last - from + 1));
                break;
            }
        }
        ForeignCountry = codes.Contains("FR") ? null : codes.FirstOrDefault() ?? (HasCities ? null : abroad);
    }
}
