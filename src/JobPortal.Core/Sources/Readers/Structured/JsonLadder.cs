using System.Net;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>
/// Reads JSON as sites publish it. A ladder: each rung is tried only when the one before failed, so that what is right is read by the
/// standard and nothing is repaired that is whole.
/// </summary>
internal static partial class JsonLadder
{
    /// <summary>Characters of a block that are read: ten times the biggest one seen, whose description held a picture.</summary>
    public const int MaxLength = 4_000_000;

    private const int MostEncodings = 3;

    /// <summary>The objects and arrays that the text holds, in its order; empty when it holds none.</summary>
    public static IReadOnlyList<StructuredValue> Read(string published)
    {
        var text = (published.Length > MaxLength ? published[..MaxLength] : published).Trim().Trim('\uFEFF');
        if (text.Length == 0) return [];
        if (Whole(text) is { } whole) return whole;
        // The whole block went through an HTML or a JSON encoder: {&quot;@type&quot;:…, {\"@type\":…
        for (var times = 0; times < MostEncodings && EntityEncoded.IsMatch(text); times++)
        {
            text = WebUtility.HtmlDecode(text).Trim();
            if (Whole(text) is { } decoded) return decoded;
        }

        if (SlashEncoded.IsMatch(text)) text = Unescaped(text).Trim();
        return Whole(text) ?? TolerantJson.Roots(text);
    }

    private static IReadOnlyList<StructuredValue>? Whole(string text)
    {
        if (!StrictJson.TryRead(text, out var value)) return null;
        // A JSON string that holds JSON.
        return value is StructuredValue.Text { Value: var inner } && inner.AsSpan().TrimStart() is ['{' or '[', ..]
            ? StrictJson.TryRead(inner, out value) && value is not null ? [value] : TolerantJson.Roots(inner)
            : value is null ? [] : [value];
    }

    private static string Unescaped(string text) => StrictJson.TryRead($"\"{Raw.Replace(text, " ")}\"", out var value) && value is StructuredValue.Text { Value: var inner }
        ? inner
        : text.Replace("\\\"", "\"", StringComparison.Ordinal);

    // "{&quot;@context&quot;", "[ { &#34;@type&#34;", "{&amp;quot;@context", "//<![CDATA[\n{&quot;"
    [GeneratedRegex(@"^[^""'{\[]{0,40}(?:\[CDATA)?[{\[][\s{\[]*&(?:amp;){0,3}(?:quot|#0*34|#x0*22);", RegexOptions.IgnoreCase)]
    private static partial Regex EntityEncoded { get; }

    // "{\"@context\"", "[{ \"@type\""
    [GeneratedRegex(@"^""?\s*[{\[](?:[\s{\[]|\\[nrt])*\\""")]
    private static partial Regex SlashEncoded { get; }

    // what a JSON string may not hold as it is
    [GeneratedRegex(@"[\u0000-\u001F]+|^""|""$")]
    private static partial Regex Raw { get; }
}
