using JobPortal.Core.Reference;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Places of work as one line each: "2 rue Exemple, 37200 Tours, Centre-Val de Loire, France".</summary>
internal static class StructuredPlaces
{
    /// <param name="employer">The employer's name, which some sites give as the name of the place too; null when unknown.</param>
    public static IEnumerable<string> Of(StructuredReading reading, IReadOnlyList<StructuredValue> places, string? employer) =>
        places.SelectMany(p => Lines(reading, p, employer, 0)).Distinct();

    private static string[] Lines(StructuredReading reading, StructuredValue place, string? employer, int depth)
    {
        if (place is not StructuredValue.Item item) return reading.Line(place) is { } text ? [text] : [];
        // Place → address, one or several; an address given as the place itself; "address" inside "address" is real.
        if (depth < 3 && reading.Values(item, "address", "location") is { Count: > 0 } addresses)
        {
            var read = addresses.SelectMany(a => Lines(reading, a, employer, depth + 1)).ToArray();
            if (read.Length > 0) return read;
        }

        if (Address(reading, item) is { Length: > 0 } address) return [address];
        // A building in a town: the address is the town's.
        var around = depth < 3 ? reading.Values(item, "containedinplace").OfType<StructuredValue.Item>().Where(p => p["address"] is not null).SelectMany(p => Lines(reading, p, employer, depth + 1)).ToArray() : [];
        return around.Length > 0 ? around : reading.Line(item, "name", "@text") is { } name && name != employer ? [name] : [];
    }

    private static string Address(StructuredReading reading, StructuredValue.Item address)
    {
        var country = Country(reading, address);
        var street = reading.Line(address, "streetaddress");
        var town = Town(reading.Line(address, "postalcode"), Locality(reading, address), country);
        var region = reading.Line(address, "addressregion");
        var parts = new List<string?> { street, town, region, country };
        // "12 rue X, 75005 Paris, France" as the street says the rest already.
        return string.Join(", ", parts.Where((p, i) => p is not null && !parts.Take(i).Any(before => before is not null && Says(before, p))));
    }

    private static string? Locality(StructuredReading reading, StructuredValue.Item address) =>
        reading.Lines(address, "addresslocality") is { Count: > 0 } towns ? string.Join(", ", towns) : null;

    private static string? Town(string? code, string? town, string? country)
    {
        // A number has lost the zero of "06000".
        if (code is { Length: 4 } && country == "France" && code.All(char.IsAsciiDigit)) code = "0" + code;
        if (code is null || town is null) return code ?? town;
        return town.Contains(code, StringComparison.Ordinal) ? town : $"{code} {town}";
    }

    // A code is a country here and nowhere else: "CA" may be California in a text.
    private static string? Country(StructuredReading reading, StructuredValue.Item address)
    {
        var published = reading.Values(address, "addresscountry").Select(v => v is StructuredValue.Item item ? reading.Line(item, "name", "identifier", "alternatename", "@text") : reading.Line(v))
            .OfType<string>().FirstOrDefault();
        return published is null ? null : CountryCodes.NameOf(published) ?? published;
    }

    private static bool Says(string before, string part)
    {
        var at = before.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(before[at - 1])) && (at + part.Length == before.Length || !char.IsLetterOrDigit(before[at + part.Length]));
    }
}
