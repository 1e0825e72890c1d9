using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Ingestion;

/// <summary>
/// The content hash of a posting: equal hashes need no work. It covers what was read, not the page around it: a new menu, a nonce in a
/// script, another class on a paragraph or another host change nothing.
/// </summary>
public static partial class PostingHash
{
    /// <summary>SHA-256 in lower-case hex, 64 characters.</summary>
    public static string Of(RawPosting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in posting.Fields) Add(hash, 'f', field.Name, Collapsed(field.Value));
        foreach (var section in posting.Sections) Add(hash, 's', Collapsed(section.Heading), Essence(section.Html));
        foreach (var attachment in posting.Attachments) Add(hash, 'a', Collapsed(attachment.Name), PathOf(attachment.Url));
        // A text that was read later than the page makes another posting: its deadline may stand in it.
        foreach (var text in posting.Attachments.Select(a => a.Text).OfType<string>()) Add(hash, 't', "", Collapsed(text));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Lengths stand before values: ("ab", "c") and ("a", "bc") differ.
    private static void Add(IncrementalHash hash, char kind, string name, string value) =>
        hash.AppendData(Encoding.UTF8.GetBytes($"{kind}{name.Length}:{name}{value.Length}:{value}"));

    private static string Collapsed(string text) => WhiteSpace.Replace(text, " ").Trim();

    // Attributes go but for a link's address: ids and classes are the page's, the words and the structure are the posting's.
    private static string Essence(string html) =>
        Collapsed(Tag.Replace(html, m => Href.Match(m.Value) is { Success: true } href ? $"<{m.Groups["name"].Value} {PathOf(href.Groups["url"].Value)}>" : $"<{m.Groups["name"].Value}>"));

    private static string PathOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.PathAndQuery : url;

    // "\u00a0\n"
    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }

    // <p class="a">, </li>, <br/>, <a href='x>y'>
    [GeneratedRegex("""<(?<name>/?[A-Za-z][A-Za-z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>""")]
    private static partial Regex Tag { get; }

    // href="https://example.org/a"
    [GeneratedRegex("""\shref\s*=\s*["']?(?<url>[^"'\s>]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Href { get; }
}
