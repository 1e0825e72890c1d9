using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>Raw text of JSON values. Nothing is interpreted but what has no text form: objects, lists and the clock's numbers.</summary>
internal static partial class DataText
{
    /// <summary>What objects call what they show.</summary>
    private static readonly string[] Showing = ["label", "name", "title", "text", "value", "displayName", "libelle", "fr", "en"];

    private const long FirstSecond = 631_152_000; // 1990-01-01
    private const long LastSecond = 4_133_980_800; // 2101-01-01

    /// <summary>Text without white space around it; numbers as written; objects by their name; null for null and for nothing.</summary>
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => NullIfBlank(String(value)),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => Joined(value.EnumerateArray().Select(Of)),
        JsonValueKind.Object => OfObject(value),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
    };

    /// <summary>A date: seconds or milliseconds since 1970 become ISO 8601, all else stays as it is.</summary>
    public static string Date(string text)
    {
        if (Clock.Match(text) is not { Success: true } clock || !long.TryParse(clock.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return text;
        var seconds = n > LastSecond ? n / 1000 : n;
        return seconds is >= FirstSecond and < LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>One line of plain text: markup and entities that somebody put into a value are gone.</summary>
    public static string Plain(string text, bool lines)
    {
        if (IsPlain(text)) return text;
        // A text without a tag, or with a few plain ones, is no page: reading that takes thirty times as long.
        if (Markup.IsMatch(text)) text = !text.Contains('<', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : PlainMarkup.Text(text) ?? PageText.Of(text).Text;
        return string.Join(lines ? '\n' : ' ', text.ReplaceLineEndings("\n").Split('\n').Select(Collapsed).Where(l => l.Length > 0));
    }

    // Most values are: "Thèse", "Tours", "2026-10-01".
    private static bool IsPlain(string text)
    {
        var after = true;
        foreach (var c in text)
        {
            if (c is '<' or '&' || (char.IsWhiteSpace(c) && (after || c != ' '))) return false;
            after = c == ' ';
        }

        return !after;
    }

    /// <summary>A text of a section as HTML. Some APIs escape their HTML once or twice: what only then holds tags is decoded.</summary>
    public static string Html(string text)
    {
        for (var i = 0; i < 2 && !Tag.IsMatch(text) && Entity.IsMatch(text); i++) text = System.Net.WebUtility.HtmlDecode(text);
        return Tag.IsMatch(text) ? text : PostingParts.Paragraphs(text);
    }

    /// <summary>The text of a JSON string. Half a surrogate pair ("\ud800") is no text: such a string is empty.</summary>
    public static string String(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static string? OfObject(JsonElement value)
    {
        if (SchemaThings.Text(value) is { Length: > 0 } thing) return thing;
        foreach (var key in Showing)
        {
            if (DataPaths.Property(value, key) is { } shown && Of(shown) is { } text) return text;
        }

        return Joined(value.EnumerateObject().Where(p => !DataPaths.Name(p).StartsWith('@') && p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(p => Of(p.Value)));
    }

    private static string? Joined(IEnumerable<string?> texts) => NullIfBlank(string.Join(", ", texts.Where(t => t is not null)));

    private static string? NullIfBlank(string text) => text.Trim() is { Length: > 0 } kept ? kept : null;

    private static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // "1795351800", "1795351800000", "1795351800.123", "/Date(1795351800000+0100)/"
    [GeneratedRegex(@"^(?:/Date\()?(?<n>\d{9,13})(?:\.\d{1,9})?(?:[+-]\d{4})?(?:\)/)?$")]
    private static partial Regex Clock { get; }

    // "<p>", "</p>", "<br/>", "&amp;", "&#233;"
    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,500}>|&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});")]
    private static partial Regex Markup { get; }

    // "<p>", "<br />", "</li>"; not "x < y"
    [GeneratedRegex(@"</?(?:p|br|ul|ol|li|div|span|h[1-6]|strong|b|em|i|u|a|table|tr|td|th|tbody|section|article|blockquote|pre|hr|img|font|dl|dt|dd|sup|sub)(?:\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }

    // "&lt;p&gt;", "&amp;lt;p"
    [GeneratedRegex("&(?:amp;)?(?:lt|#60|#x3c);", RegexOptions.IgnoreCase)]
    private static partial Regex Entity { get; }
}
