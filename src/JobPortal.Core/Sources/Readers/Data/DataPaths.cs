using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>Follows paths into JSON.</summary>
internal static class DataPaths
{
    /// <summary>All values that a path leads to: several only where it says <c>[*]</c> or <c>[key=value]</c>.</summary>
    public static IEnumerable<JsonElement> Select(JsonElement root, DataPath path)
    {
        // Keys alone lead to one value or, as mostly, to none: 20 paths of 50,000 offers are followed without a sequence for each step.
        var (at, steps) = (root, 0);
        for (; steps < path.Steps.Count && path.Steps[steps] is DataStep.Key key; steps++)
        {
            if (Property(at, key.Name) is not { } inside) return [];
            at = inside;
        }

        IEnumerable<JsonElement> found = new[] { at };
        foreach (var step in path.Steps.Skip(steps)) found = found.SelectMany(value => Step(value, step));
        return found;
    }

    /// <summary>The members of a list; a value that is none, alone.</summary>
    public static IEnumerable<JsonElement> Spread(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    /// <summary>A value by its key: as written, else in upper case or lower; null when there is none.</summary>
    public static JsonElement? Property(JsonElement value, string key)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        JsonElement? other = null;
        foreach (var property in value.EnumerateObject())
        {
            // The last of two keys that are the same counts, as in a browser.
            var (same, alike) = Compared(property, key);
            if (same || (other is null && alike)) other = property.Value;
        }

        return other;
    }

    // Without making a text of each key: of 50,000 offers with twenty paths each that was half of the time.
    private static (bool Same, bool Alike) Compared(JsonProperty property, string key)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (Ascii.IsValid(raw) && Ascii.IsValid(key) && !raw.Contains((byte)'\\')) return (Ascii.Equals(raw, key), Ascii.EqualsIgnoreCase(raw, key));
        var name = Name(property);
        return (name == key, name.Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A key; half a surrogate pair is no text, and such a key is empty.</summary>
    public static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static IEnumerable<JsonElement> Step(JsonElement value, DataStep step) => step switch
    {
        DataStep.Key key => Property(value, key.Name) is { } found ? [found] : [],
        DataStep.All => Children(value),
        DataStep.At at => Child(value, at.Index),
        DataStep.Where where => Children(value).Where(c => Property(c, where.Name) is { } said && where.Value.Equals(DataText.Of(said), StringComparison.OrdinalIgnoreCase)),
        _ => [],
    };

    // One thing where there may be several is written without a list by some, and always in XML.
    private static IEnumerable<JsonElement> Children(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Object when IsMap(value) => value.EnumerateObject().Select(p => p.Value),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value],
    };

    // An object of objects, or of lists, is a map; one with a text or a number is a thing.
    private static bool IsMap(JsonElement value) =>
        value.EnumerateObject().Any() && value.EnumerateObject().All(p => p.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array);

    private static IEnumerable<JsonElement> Child(JsonElement value, int index)
    {
        if (value.ValueKind != JsonValueKind.Array) return index is 0 or -1 && value.ValueKind != JsonValueKind.Null ? [value] : [];
        var at = index < 0 ? value.GetArrayLength() + index : index;
        return at >= 0 && at < value.GetArrayLength() ? [value[at]] : [];
    }
}
