using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>Where the text (and the offer's own place) says that the organization is.</summary>
internal sealed class Surroundings
{
    /// <summary>Labs give the city of their university or the town that they stand in: Strasbourg and Illkirch, Paris and Palaiseau.</summary>
    private const double NearKilometres = 40;

    private const double KilometresPerDegree = 111.2;

    private readonly List<(string Name, float Latitude, float Longitude)> _cities = [];
    private readonly HashSet<int> _words = [];

    private Surroundings()
    {
    }

    /// <summary>ISO code of a foreign country that the text names without naming France; else null.</summary>
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

    public static Surroundings Read(AffiliationText text, string? cityHint, OrganizationDirectory directory, Func<int, bool> isTaken)
    {
        var found = new Surroundings();
        found.ReadCities(text, directory, isTaken);
        found.ReadCountries(text, isTaken);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Folded is "cedex" or "campus" or "f" or "fr" || text.Raw(i) is { Length: 5 or 2 } digits && !digits.ContainsAnyExceptInRange('0', '9'))
                found._words.Add(i);
        }
        if (cityHint is not null)
            found.ReadCities(new AffiliationText(cityHint), directory, _ => false, isHint: true);
        return found;
    }

    private void ReadCities(AffiliationText text, OrganizationDirectory directory, Func<int, bool> isTaken, bool isHint = false)
    {
        for (var first = 0; first < text.Count; first++)
        {
            if (text.Keys[first].Length == 0 || !isHint && !char.IsUpper(text.Raw(first)[0]) || isTaken(first))
                continue;
            var (last, rows) = PhraseFinder.Longest(directory.Indexes.Cities, text, first, wordsToCross: int.MaxValue);
            if (rows.Length == 0)
                continue;
            var record = directory[rows[0]];
            _cities.Add((record.City, record.Position.Latitude, record.Position.Longitude));
            for (; !isHint && first < last; first++)
                _words.Add(first);
            if (!isHint)
                _words.Add(last);
            first = last;
        }
    }

    /// <summary>A country ends a segment: "Ontario", "75005 Paris, France".</summary>
    private void ReadCountries(AffiliationText text, Func<int, bool> isTaken)
    {
        var codes = new HashSet<string>();
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var (first, last) = text.Segment(segment);
            if (!CountryNames.MayEndWith(text[last].Folded) || isTaken(last))
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
        ForeignCountry = codes.Contains("FR") ? null : codes.FirstOrDefault();
    }
}
