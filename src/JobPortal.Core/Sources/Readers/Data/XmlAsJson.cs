using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>
/// XML as JSON, so that one kind of path reads both: an element is its text, or an object of its children by local name (a list where there
/// are several of one name), its attributes as "@name" and its own text as "#text".
/// </summary>
internal static partial class XmlAsJson
{
    /// <summary>500,000 tags of an element each take 100 MB.</summary>
    private const int MostTags = 500_000;

    private sealed class Open(string name)
    {
        public string Name { get; } = name;
        public JsonObject Children { get; } = [];
        public List<string> Text { get; } = [];
    }

    // No entity is read from anywhere, and none that the document defines is expanded.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
        CheckCharacters = false,
    };

    public static (JsonDocument? Document, Rejection? Rejected) Read(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(HtmlEntity.Replace(text, m => WebUtility.HtmlDecode(m.Value))), Settings);
            return text.AsSpan().Count('<') <= MostTags && !XmlTags.HoldTooMuch(text) && Tree(reader) is { } tree
                ? DataDocument.Parse(tree.ToJsonString())
                : (null, Malformed("it nests too deep, has too many tags or attributes, or is empty"));
        }
        catch (XmlException e)
        {
            return (null, Malformed(e.Message));
        }
    }

    private static JsonObject? Tree(XmlReader reader)
    {
        var root = new Open("");
        var open = new Stack<Open>([root]);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when open.Count >= DataDocument.MaxDepth / 2:
                    return null;
                case XmlNodeType.Element:
                    var element = new Open(reader.LocalName);
                    open.Push(element);
                    var empty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute()) element.Children["@" + reader.LocalName] = reader.Value;
                    if (empty) Close(open);
                    break;
                case XmlNodeType.EndElement:
                    Close(open);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek().Text.Add(reader.Value);
                    break;
            }
        }

        return root.Children.Count > 0 ? root.Children : null;
    }

    private static void Close(Stack<Open> open)
    {
        var closed = open.Pop();
        var text = string.Concat(closed.Text).Trim();
        if (closed.Children.Count > 0 && text.Length > 0) closed.Children["#text"] = text;
        JsonNode value = closed.Children.Count > 0 ? closed.Children : JsonValue.Create(text);
        var siblings = open.Peek().Children;
        if (!siblings.TryGetPropertyValue(closed.Name, out var there)) siblings[closed.Name] = value;
        else if (there is JsonArray list) list.Add(value);
        else
        {
            // In its place: to take one of 100,000 names out moves all that follow.
            var several = new JsonArray();
            siblings[closed.Name] = several;
            several.Add(there);
            several.Add(value);
        }
    }

    // "&nbsp;", "&eacute;": HTML's, which many feeds use and XML does not know; not XML's own five.
    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos);)[a-zA-Z]{2,10};")]
    private static partial Regex HtmlEntity { get; }

    private static Rejection Malformed(string why) => new(RejectionReason.Malformed, $"The answer is no XML: {why}");
}
