using System.Text.Json;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>Things that schema.org writes as objects, as the text that people would write: addresses and amounts.</summary>
internal static class SchemaThings
{
    private static readonly string[] AddressParts = ["streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry"];

    /// <summary>Null for an object that is neither.</summary>
    public static string? Text(JsonElement thing) => Address(thing) ?? Amount(thing);

    // {"@type": "Place", "address": {"postalCode": …, "addressLocality": …}}
    private static string? Address(JsonElement place)
    {
        var address = DataPaths.Property(place, "address") is { ValueKind: JsonValueKind.Object } inner ? inner : place;
        var parts = AddressParts.Select(p => DataPaths.Property(address, p) is { } part ? DataText.Of(part) : null).ToArray();
        if (parts.All(p => p is null)) return null;
        string?[] written = [parts[0], string.Join(' ', new[] { parts[1], parts[2] }.Where(p => p is not null)), parts[3], parts[4]];
        return string.Join(", ", written.Where(p => !string.IsNullOrEmpty(p)));
    }

    // {"@type": "MonetaryAmount", "currency": "EUR", "value": {"minValue": 2000, "maxValue": 2300, "unitText": "MONTH"}}
    private static string? Amount(JsonElement salary)
    {
        if (DataPaths.Property(salary, "currency") is null) return null;
        var value = DataPaths.Property(salary, "value") is { ValueKind: JsonValueKind.Object } inner ? inner : salary;
        var range = string.Join(" - ", Parts(value, "minValue", "maxValue"));
        if (range.Length == 0) range = string.Join(" - ", Parts(value, "min", "max"));
        if (range.Length == 0) range = Parts(value, "value").FirstOrDefault() ?? "";
        var period = Parts(value, "unitText", "period", "interval").FirstOrDefault();
        return string.Join(' ', new[] { range, Parts(salary, "currency").FirstOrDefault(), period }.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static IEnumerable<string> Parts(JsonElement from, params IEnumerable<string> keys) =>
        keys.Select(k => DataPaths.Property(from, k) is { } part ? DataText.Of(part) : null).OfType<string>();
}
