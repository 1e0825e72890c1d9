using System.Text;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources;

/// <summary>
/// Turns a page's bytes into text: byte order mark, then the Content-Type header, then the page's own declaration, then a guess
/// (WHATWG Encoding and HTML standards). Never throws: bytes that are wrong in the chosen charset become U+FFFD.
/// </summary>
public static partial class PageDecoder
{
    // HTML asks for the first 1024 bytes; pages with a long comment before their meta are real.
    private const int DeclarationLimit = 4096;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Decodes a page.</summary>
    /// <param name="body">The bytes, after transfer decoding.</param>
    /// <param name="contentType">The Content-Type header as sent, such as "text/html; charset=ISO-8859-1"; null when there was none.</param>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        if (IsBytes(contentType)) return Encoding.Latin1.GetString(body);
        if (ByteOrderMark(body) is { } marked) return marked.Encoding.GetString(body[marked.Length..]);
        var declared = FromHeader(contentType) ?? FromDeclaration(body);
        var facts = Utf8Facts.Of(body);
        // Non-ASCII text is valid UTF-8 by accident practically never: a legacy charset in the header is then the server's default, not the page's.
        if (facts.IsMultiByteUtf8 && declared is not { CodePage: 1200 or 1201 }) return Utf8.GetString(body);
        if (declared is null or { CodePage: 65001 } && facts.IsMostlyBroken) declared = FromDeclaration(body) is { CodePage: not 65001 } own ? own : CharsetLabel.Windows1252;
        return (declared ?? Utf8).GetString(body);
    }

    /// <summary>Whether each part of it has a charset of its own, so that it is handed on as bytes, one character for one byte: mail.</summary>
    public static bool IsBytes(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() is "message/rfc822" or "application/mbox";

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        _ => null,
    };

    private static Encoding? FromHeader(string? contentType) =>
        contentType is not null && CharsetParameter.Match(contentType) is { Success: true } match ? CharsetLabel.Find(match.Groups["label"].Value) : null;

    private static Encoding? FromDeclaration(ReadOnlySpan<byte> body)
    {
        var head = Comment.Replace(Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationLimit)]), "");
        if (XmlProlog.Match(head) is { Success: true } prolog) return Readable(CharsetLabel.Find(prolog.Groups["label"].Value));
        foreach (Match meta in Meta.Matches(head))
        {
            if (MetaCharset.Match(meta.Value) is { Success: true } charset && CharsetLabel.Find(charset.Groups["label"].Value) is { } found) return Readable(found);
        }
        return null;
    }

    // A declaration that was read as ASCII cannot stand in UTF-16: the HTML standard then takes UTF-8.
    private static Encoding? Readable(Encoding? declared) => declared is { CodePage: 1200 or 1201 } ? Utf8 : declared;

    // "text/html; charset=utf-8", "text/html;charset="ISO-8859-1"", "text/xml; CHARSET = 'latin1'"
    [GeneratedRegex("""charset\s*=\s*["']?\s*(?<label>[^\s"';,]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetParameter { get; }

    // <meta charset=utf-8>, <META http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
    [GeneratedRegex("""<meta[\s/](?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Meta { get; }

    // charset="utf-8" of either form; not data-charset=
    [GeneratedRegex("""(?<![\w-])charset\s*=\s*["']?\s*(?<label>[^\s"'/>;]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset { get; }

    // <?xml version="1.0" encoding='ISO-8859-1'?>
    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<label>[^"']+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex XmlProlog { get; }

    // <!-- <meta charset="latin1"> -->
    [GeneratedRegex("<!--.*?(-->|$)", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }
}
