using System.Text;

namespace JobPortal.Web.Data;

/// <summary>Text as PostgreSQL takes it: no U+0000, and no half of a surrogate pair (a source that cuts at 50 characters may cut an emoji).</summary>
internal static class StorableText
{
    public static string Of(string text) =>
        text.Contains('\0', StringComparison.Ordinal) || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Rewritten(text) : text;

    public static string? OrNull(string? text) => text is null ? null : Of(text);

    // EnumerateRunes gives U+FFFD for a lone surrogate.
    private static string Rewritten(string text)
    {
        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0) storable.Append(rune);
        return storable.ToString();
    }
}
