namespace JobPortal.Core.Sources.Readers;

/// <summary>Addresses that the links of a page lead to.</summary>
internal static class PageAddress
{
    private const string Mail = "mailto:";

    /// <summary>The absolute address of a link at the source's own home, or of a mailbox; null for what is neither.</summary>
    public static string? Of(SourceDefinition source, Uri page, string href)
    {
        if (href.TrimStart().StartsWith(Mail, StringComparison.OrdinalIgnoreCase)) return href.Trim();
        return SourceAddress.Resolve(source, page, href) is { } uri ? SourceAddress.Public(source, uri).AbsoluteUri : null;
    }

    /// <summary>A value with the mailboxes that its links lead to and its text does not show: "Jane Doe" becomes "Jane Doe j@x.org".</summary>
    public static string WithMail(PageText page, string value, int from, int to)
    {
        for (var t = FirstTokenAt(page, from); t < page.Tokens.Count && page.Tokens[t].Start < to; t++)
        {
            if (page.Tokens[t] is not { Kind: PageTokenKind.Open, Element: { LocalName: "a" } link } || page.Tokens[t].Start < from) continue;
            if (link.GetAttribute("href")?.Trim() is not { } href || !href.StartsWith(Mail, StringComparison.OrdinalIgnoreCase)) continue;
            var address = Uri.UnescapeDataString(href[Mail.Length..].Split('?')[0]).Trim();
            if (address.Contains('@', StringComparison.Ordinal) && !value.Contains(address, StringComparison.OrdinalIgnoreCase)) value = $"{value} {address}".Trim();
        }

        return value;
    }

    // Tokens stand in the order of their offsets.
    private static int FirstTokenAt(PageText page, int offset)
    {
        var (low, high) = (0, page.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (page.Tokens[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
