using System.Security.Cryptography;

namespace JobPortal.Core.Feeds;

/// <summary>
/// Weak entity tags (RFC 9110, section 8.8.3): the same content, whatever its compression. Whether what a client has is still good is told
/// by the tag, and by the date only when it sent no tag (section 13.2.2).
/// </summary>
public static class EntityTag
{
    /// <summary>Of the bytes of an answer.</summary>
    public static string Of(ReadOnlySpan<byte> content) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(content)[..12])}\"";

    /// <param name="ifNoneMatch">The header as sent; null without one.</param>
    /// <param name="ifModifiedSince">Null without one, and when it is no date.</param>
    public static bool IsStillGood(string? ifNoneMatch, DateTimeOffset? ifModifiedSince, string tag, DateTimeOffset modified)
    {
        if (string.IsNullOrWhiteSpace(ifNoneMatch)) return ifModifiedSince is { } since && Second(modified) <= since;
        return ifNoneMatch.Split(',').Select(t => t.Trim()).Any(t => t == "*" || Opaque(t) == Opaque(tag));
    }

    /// <summary>As HTTP dates are: without fractions.</summary>
    public static DateTimeOffset Second(DateTimeOffset at) => new(at.UtcDateTime.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    private static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
