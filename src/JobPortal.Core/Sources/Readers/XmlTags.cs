namespace JobPortal.Core.Sources.Readers;

/// <summary>A look at XML before a parser reads it.</summary>
internal static class XmlTags
{
    /// <summary>Attributes of one element; the most seen are 20. 700,000 took a parser 11 s and 450 MB.</summary>
    private const int MostAttributes = 1_000;

    /// <summary>Whether an element has more attributes than a parser should be given. One pass; what looks like a tag in a text counts too.</summary>
    public static bool HoldTooMuch(ReadOnlySpan<char> xml)
    {
        while (xml.IndexOf('<') is >= 0 and var start)
        {
            xml = xml[(start + 1)..];
            var end = xml.IndexOfAny('<', '>');
            var tag = end < 0 ? xml : xml[..end];
            if (tag.Length > 2 * MostAttributes && tag.Count('=') > MostAttributes) return true;
            xml = xml[tag.Length..];
        }

        return false;
    }
}
