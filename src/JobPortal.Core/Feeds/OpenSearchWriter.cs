using System.Text;
using System.Xml;

namespace JobPortal.Core.Feeds;

/// <summary>Writes an OpenSearch 1.1 description: browsers then search the portal from their address bar.</summary>
public static class OpenSearchWriter
{
    public const string ContentType = "application/opensearchdescription+xml; charset=utf-8";
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <param name="name">At most 16 characters, by the format.</param>
    /// <param name="search">Whole address of the search page, without a query string.</param>
    /// <param name="feed">Whole address of the Atom feed of a search, without a query string.</param>
    /// <param name="icon">Whole address of an SVG file.</param>
    public static byte[] Write(string name, string description, string language, string search, string feed, string icon)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, name.Length <= 16 ? name : name[..16]);
            xml.WriteElementString("Description", Namespace, description);
            xml.WriteElementString("Language", Namespace, language);
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteStartElement("Image", Namespace);
            xml.WriteAttributeString("type", "image/svg+xml");
            xml.WriteString(icon);
            xml.WriteEndElement();
            Url(xml, "text/html", search + "?q={searchTerms}");
            Url(xml, "application/atom+xml", feed + "?q={searchTerms}");
            xml.WriteEndElement();
        }
        return file.ToArray();
    }

    private static void Url(XmlWriter xml, string type, string template)
    {
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("method", "get");
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }
}
