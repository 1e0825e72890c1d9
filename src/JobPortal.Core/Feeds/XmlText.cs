using System.Text;
using System.Xml;

namespace JobPortal.Core.Feeds;

/// <summary>Text as XML 1.0 can hold it.</summary>
internal static class XmlText
{
    /// <summary>Without what XML has no way to write, escaped or not: most control characters, halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!XmlConvert.IsXmlChar(text[i])) return Rewritten(text);
        return text;
    }

    private static string Rewritten(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
        return clean.ToString();
    }
}
