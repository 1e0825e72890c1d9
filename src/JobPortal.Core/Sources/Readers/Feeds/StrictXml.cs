using System.Xml;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>Reads well-formed XML. Prefixes need no declaration: feeds that lack one are common, and nothing is told by namespace alone.</summary>
internal sealed class StrictXml
{
    private readonly FeedTree _tree = new();
    private int _leftOut;

    /// <summary>What was read before the first mistake; its root is closed when there was none.</summary>
    public static FeedNode? Read(string xml)
    {
        var strict = new StrictXml();
        using var reader = new XmlTextReader(new StringReader(xml))
        {
            Namespaces = false,
            Normalization = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            WhitespaceHandling = WhitespaceHandling.All,
        };
        try
        {
            while (!strict._tree.IsFull && reader.Read()) strict.Take(reader);
        }
        catch (XmlException)
        {
            // What comes after the mistake is the loose reader's.
        }

        strict._tree.EndText();
        return strict._tree.Root;
    }

    private void Take(XmlTextReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            var empty = reader.IsEmptyElement;
            var opened = _tree.Open(reader.Name, Attributes(reader));
            if (empty && opened) _tree.Close();
            else if (!empty && !opened) _leftOut++;
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            if (_leftOut > 0) _leftOut--;
            else _tree.Close();
        }
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            _tree.Text(reader.Value);
        }
    }

    private static List<KeyValuePair<string, string>> Attributes(XmlTextReader reader)
    {
        if (!reader.HasAttributes) return [];
        var attributes = new List<KeyValuePair<string, string>>(reader.AttributeCount);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute()) attributes.Add(new(reader.Name, reader.Value));
        reader.MoveToElement();
        return attributes;
    }
}
