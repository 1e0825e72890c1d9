using System.Text;
using System.Text.Json;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) as the elements that it would be in XML.</summary>
internal static class JsonFeed
{
    /// <summary>Values of one feed: 5,000 items with 20 each. 2.5 million numbers took 800 MB.</summary>
    private const int MostValues = 100_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The feed; null for JSON that is none, or no JSON.</summary>
    public static FeedNode? Read(ReadOnlySpan<char> text)
    {
        try
        {
            // Through bytes: half of a surrogate pair becomes U+FFFD there, and an exception in the parser.
            var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
            using var document = JsonDocument.Parse(bytes.AsMemory(0, Encoding.UTF8.GetBytes(text, bytes)), Options);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? Whole(root)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half of a surrogate pair.
            return null;
        }
    }

    private static FeedNode Whole(JsonElement root)
    {
        var left = MostValues;
        var feed = Of("feed", root, ref left);
        feed.Closed = left > 0;
        return feed;
    }

    private static FeedNode Of(string name, JsonElement value, ref int left)
    {
        var node = FeedNode.Element(name, "", TypeOf(name));
        node.Closed = true;
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                if (left > 0 && property.Name is { Length: > 0 } inside) AddTo(node, inside, property.Value, ref left);
            }
        }
        else if (value.ValueKind == JsonValueKind.String)
        {
            node.Add(FeedNode.Text(value.GetString()!));
        }
        else if (value.ValueKind == JsonValueKind.Number)
        {
            node.Add(FeedNode.Text(value.GetRawText()));
        }

        return node;
    }

    private static void AddTo(FeedNode node, string name, JsonElement value, ref int left)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            // "items" is a list of item, "tags" of tags: elements carry the name of one of them.
            var one = name == "items" ? "item" : name;
            foreach (var element in value.EnumerateArray())
            {
                if (left-- <= 0) break;
                node.Add(Of(one, element, ref left));
            }
        }
        else
        {
            left--;
            node.Add(Of(name, value, ref left));
        }
    }

    private static KeyValuePair<string, string>[] TypeOf(string name) => name switch
    {
        "content_text" => [new("type", "text")],
        "content_html" => [new("type", "html")],
        _ => [],
    };
}
