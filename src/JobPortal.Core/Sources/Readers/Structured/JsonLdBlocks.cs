using AngleSharp.Html.Dom;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>The JSON-LD of a page: one broken block leaves the others whole.</summary>
internal static class JsonLdBlocks
{
    /// <summary>Blocks that are read: a page has one to ten.</summary>
    private const int MostBlocks = 100;

    /// <summary>Everything that the page's blocks hold, in the order of the page.</summary>
    public static IReadOnlyList<StructuredValue> In(IHtmlDocument document)
    {
        var scripts = DocumentWalk.Elements(document).Where(e => e.LocalName == "script").Take(1_000).ToArray();
        var left = JsonLadder.MaxLength;
        var values = new List<StructuredValue>();
        foreach (var script in scripts.Where(s => IsJsonLd(s.GetAttribute("type"))).Take(MostBlocks))
        {
            var text = script.TextContent;
            if ((left -= text.Length) < 0 && values.Count > 0) break;
            values.AddRange(JsonLadder.Read(text));
        }

        return values;
    }

    // "application/ld+json", "application/ld+json; charset=utf-8", "Application/LD+JSON", "application/json+ld", "text/ld+json"
    private static bool IsJsonLd(string? type) =>
        type is not null && type.Contains("json", StringComparison.OrdinalIgnoreCase) && type.Contains("ld", StringComparison.OrdinalIgnoreCase);
}
