using System.Diagnostics.CodeAnalysis;

namespace JobPortal.Core.Normalization.Html;

/// <summary>Which addresses an offer's text may link to.</summary>
internal static class SafeUrl
{
    private const int LongestUrl = 2_000;

    /// <summary>The address, made absolute and canonical; null unless it is http(s) and names no person's e-mail and no password.</summary>
    public static string? Of(string? href, Uri? page = null)
    {
        if (href is null || href.Length > LongestUrl || !TryCreate(href.Trim(), page, out var url))
            return null;
        if (url is not { Scheme: "http" or "https", UserInfo: "", Host.Length: > 0 })
            return null;
        // What does not survive being written and read again is not an address.
        if (!Uri.TryCreate(url.AbsoluteUri, UriKind.Absolute, out var again) || again.AbsoluteUri != url.AbsoluteUri)
            return null;
        return ContactFinder.Find(Uri.UnescapeDataString(url.AbsoluteUri)).Count > 0 ? null : url.AbsoluteUri;
    }

    // On Linux "/offres" alone would be the file /offres.
    private static bool TryCreate(string href, Uri? page, [NotNullWhen(true)] out Uri? url) => page is null
        ? Uri.TryCreate(href, UriKind.Absolute, out url)
        : Uri.TryCreate(page, href, out url);
}
