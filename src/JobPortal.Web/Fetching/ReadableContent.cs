using System.Net.Mime;

namespace JobPortal.Web.Fetching;

/// <summary>Tells pages, feeds and sitemaps from pictures and archives. Servers call pages many things, so what is surely no text is refused and the rest looked at.</summary>
internal static class ReadableContent
{
    private const int Looked = 1024;
    private static readonly string[] NeverText = ["image/", "audio/", "video/", "font/", "application/pdf", "application/zip", "application/gzip", "application/x-gzip"];

    public static bool Is(PageBody body)
    {
        var media = MediaType(body.ContentType);
        if (media is not null && Array.Exists(NeverText, n => media.StartsWith(n, StringComparison.Ordinal))) return false;
        var known = media is not (null or MediaTypeNames.Application.Octet);
        return known || IsText(body.Bytes);
    }

    /// <summary>"text/html" of "Text/HTML; charset=utf-8"; null when there is none.</summary>
    public static string? MediaType(string? contentType)
    {
        var media = contentType?.Split(';')[0].Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(media) ? null : media;
    }

    // Text has no zero bytes but in UTF-16, which then starts with a byte order mark.
    private static bool IsText(byte[] bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || !bytes.AsSpan(0, Math.Min(bytes.Length, Looked)).Contains((byte)0);
}
