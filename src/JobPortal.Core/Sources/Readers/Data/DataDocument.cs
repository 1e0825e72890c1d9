using System.Text;
using System.Text.Json;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>Makes JSON of what an API answers: JSON as sites write it, JSON inside an HTML page, or XML.</summary>
internal static class DataDocument
{
    /// <summary>Ten levels are usual, state that a page embeds has forty.</summary>
    public const int MaxDepth = 128;

    /// <summary>As many as the fetcher lets through: 5 million numbers in as many take 200 MB to read.</summary>
    private const int MostCharacters = 10_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    // "for(;;);" and the like stand before JSON that must not be run as a script.
    private static readonly string[] Guards = [")]}'", "for(;;);", "while(1);", "while (1);"];

    /// <summary>The document, to be disposed of, or why there is none.</summary>
    public static (JsonDocument? Document, Rejection? Rejected) Read(SourceDefinition source, FetchedPage page, CssSelector? embedded)
    {
        if (page.Text.Length > MostCharacters) return (null, Malformed($"The answer is larger than {MostCharacters:N0} characters."));
        var text = page.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (embedded is not null && text is ['<', ..])
        {
            if (EmbeddedIn(source, page, embedded) is not { } inside) return (null, Trouble(source, page, $"The page has no '{embedded.Text}'."));
            text = inside;
        }

        foreach (var guard in Guards)
        {
            if (text.StartsWith(guard, StringComparison.Ordinal)) text = text[guard.Length..].TrimStart();
        }

        if (text is ['<', ..]) return IsPage(text) ? (null, Trouble(source, page, "The answer is a page, not data.")) : XmlAsJson.Read(text);
        return text.Length == 0 ? (null, Malformed("The answer is empty.")) : Parse(text);
    }

    /// <summary>JSON with comments, trailing commas and raw line breaks in texts, which real sites write.</summary>
    public static (JsonDocument? Document, Rejection? Rejected) Parse(string text)
    {
        try
        {
            // Through bytes: half a surrogate pair in a string becomes U+FFFD instead of an exception.
            return (JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Lenient), null);
        }
        catch (JsonException first)
        {
            try
            {
                return (JsonDocument.Parse(Encoding.UTF8.GetBytes(RawBreaks.Escape(text)), Lenient), null);
            }
            catch (JsonException)
            {
                return (null, Malformed($"The answer is no JSON: {first.Message}"));
            }
        }
    }

    private static string? EmbeddedIn(SourceDefinition source, FetchedPage page, CssSelector embedded)
    {
        var (selected, _) = Selecting.SelectedPage.Of(source, page, []);
        var script = selected?.Elements.In(embedded).Select(e => e.TextContent).FirstOrDefault(t => t.AsSpan().ContainsAny('{', '['));
        // "window.__STATE__ = {…};"
        return script is null ? null : script[script.AsSpan().IndexOfAny('{', '[')..].TrimEnd(';', ' ', '\n', '\r', '\t');
    }

    private static bool IsPage(string text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(0, Math.Min(text.Length, 2_000)).Contains("<body", StringComparison.OrdinalIgnoreCase);

    private static Rejection Trouble(SourceDefinition source, FetchedPage page, string otherwise) =>
        Selecting.SelectedPage.Of(source, page, []) is { Page: { } selected } && PageTrouble.Of(source, selected.Text) is { } trouble ? trouble : Malformed(otherwise);

    private static Rejection Malformed(string why) => new(RejectionReason.Malformed, why);
}
