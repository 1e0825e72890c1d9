namespace JobPortal.Core.Sources.Readers;

/// <summary>Files that an offer links to: those after a label such as "Document attaché", and links that end like a document's name.</summary>
internal static class PageAttachments
{
    private static readonly string[] Extensions = [".pdf", ".doc", ".docx", ".odt", ".rtf", ".ppt", ".pptx", ".zip", ".txt"];

    /// <param name="root">Token that opens the offer's content.</param>
    /// <param name="labelled">Ranges of the text, from and to, that labels call attachments.</param>
    public static IReadOnlyList<RawAttachment> In(PageText page, int root, IReadOnlyList<(int From, int To)> labelled, Func<string, string?> address)
    {
        var found = new List<RawAttachment>();
        for (var t = root; t < page.Tokens[root].Partner; t++)
        {
            var token = page.Tokens[t];
            if (token is not { Kind: PageTokenKind.Open, Element: { LocalName: "a" } link }) continue;
            if (link.GetAttribute("href") is not { } href || address(href) is not { } url || !url.StartsWith("http", StringComparison.Ordinal)) continue;
            var called = labelled.Any(r => token.Start >= r.From && token.Start < r.To);
            if ((called || IsDocument(url)) && found.TrueForAll(a => a.Url != url)) found.Add(new RawAttachment(Name(page.Inside(t), url), url));
        }

        return found;
    }

    /// <summary>The visible name where it is a file's; else the address's last part: "Télécharger" says nothing, and names carry dates.</summary>
    public static string Name(string text, string url)
    {
        if (text.Length > 0 && (IsFileName(text) || !IsDocument(url))) return text;
        var file = Uri.UnescapeDataString(new Uri(url).AbsolutePath);
        return file[(file.LastIndexOf('/') + 1)..] is { Length: > 0 } name ? name : text;
    }

    private static bool IsDocument(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsFileName(uri.AbsolutePath);

    private static bool IsFileName(string text) => Extensions.Any(e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
