using System.Text;
using System.Text.Json;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>JSON as its standard has it, but for comments and commas before a closing bracket.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = TolerantJson.MaxDepth,
    };

    /// <summary>The value; false when the text is no JSON, nests too deep or holds more values than anybody means.</summary>
    public static bool TryRead(string text, out StructuredValue? value)
    {
        value = null;
        try
        {
            // Lone surrogates become U+FFFD; JsonDocument refuses them in a string.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Options);
            var budget = TolerantJson.MaxValues;
            value = Of(document.RootElement, ref budget);
            return budget >= 0;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escaped half of a surrogate pair ("\ud83d"), which cannot be a .NET string there.
            return false;
        }
    }

    private static StructuredValue? Of(JsonElement element, ref int budget) => --budget < 0 ? null : element.ValueKind switch
    {
        JsonValueKind.Object => OfObject(element, ref budget),
        JsonValueKind.Array => OfArray(element, ref budget),
        JsonValueKind.String => new StructuredValue.Text(element.GetString()!),
        JsonValueKind.Number => new StructuredValue.Number(element.GetRawText()),
        JsonValueKind.True => new StructuredValue.Truth(true),
        JsonValueKind.False => new StructuredValue.Truth(false),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
    };

    private static StructuredValue.Item OfObject(JsonElement element, ref int budget)
    {
        var properties = new List<StructuredProperty>();
        foreach (var property in element.EnumerateObject())
        {
            if (Of(property.Value, ref budget) is { } value) properties.Add(new StructuredProperty(property.Name, value));
        }

        return new StructuredValue.Item(properties);
    }

    private static StructuredValue.List OfArray(JsonElement element, ref int budget)
    {
        var items = new List<StructuredValue>();
        foreach (var item in element.EnumerateArray())
        {
            if (Of(item, ref budget) is { } value) items.Add(value);
        }

        return new StructuredValue.List(items);
    }
}
