using System.Globalization;
using System.Text;
using System.Xml;

namespace JobPortal.Core.Feeds;

/// <summary>A page of the site that exists in every language.</summary>
/// <param name="Addresses">Whole addresses by ISO 639-1 code; the first is the default.</param>
/// <param name="Modified">Null when it is not known.</param>
public sealed record SitemapPage(IReadOnlyList<(string Language, string Url)> Addresses, DateTimeOffset? Modified);

/// <summary>Writes sitemaps (sitemaps.org, 0.9): an index and its parts, with the other languages of each page.</summary>
public static class SitemapWriter
{
    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>Most addresses that a part may hold, by the protocol.</summary>
    public const int MostUrls = 50_000;

    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static byte[] WriteIndex(IEnumerable<(string Url, DateTimeOffset? Modified)> parts) => Write("sitemapindex", xml =>
    {
        foreach (var (url, modified) in parts)
        {
            xml.WriteStartElement("sitemap", Sitemap);
            Place(xml, url, modified);
            xml.WriteEndElement();
        }
    });

    /// <summary>Each page once for each of its languages.</summary>
    public static byte[] WritePart(IEnumerable<SitemapPage> pages) => Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in pages)
            foreach (var (_, url) in page.Addresses)
            {
                xml.WriteStartElement("url", Sitemap);
                Place(xml, url, page.Modified);
                foreach (var (language, other) in page.Addresses) Alternate(xml, language, other);
                Alternate(xml, "x-default", page.Addresses[0].Url);
                xml.WriteEndElement();
            }
    });

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Sitemap);
            content(xml);
            xml.WriteEndElement();
        }
        return file.ToArray();
    }

    private static void Place(XmlWriter xml, string url, DateTimeOffset? modified)
    {
        xml.WriteElementString("loc", Sitemap, url);
        if (modified is { } at) xml.WriteElementString("lastmod", Sitemap, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static void Alternate(XmlWriter xml, string language, string url)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}
