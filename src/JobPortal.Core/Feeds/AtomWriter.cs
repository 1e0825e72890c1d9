using System.Globalization;
using System.Xml;

namespace JobPortal.Core.Feeds;

/// <summary>Writes a page of offers as an Atom feed (RFC 4287) with the links of a paged feed (RFC 5005, section 3).</summary>
public static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(OfferFeed feed)
    {
        using var file = new MemoryStream();
        // Text holds characters that XML has no way to write: they go, the offer stays.
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Text(xml, "id", feed.Id);
            Text(xml, "title", feed.Title);
            if (feed.Subtitle is not null) Text(xml, "subtitle", feed.Subtitle);
            Text(xml, "updated", Instant(feed.Updated));
            Person(xml, feed.Publisher);
            Link(xml, "self", "application/atom+xml", feed.Self);
            Link(xml, "first", "application/atom+xml", feed.First);
            if (feed.Previous is not null) Link(xml, "previous", "application/atom+xml", feed.Previous);
            if (feed.Next is not null) Link(xml, "next", "application/atom+xml", feed.Next);
            if (feed.Last is not null) Link(xml, "last", "application/atom+xml", feed.Last);
            Link(xml, "alternate", "text/html", feed.Home);
            foreach (var entry in feed.Entries) Write(xml, entry);
            xml.WriteEndElement();
        }
        return file.ToArray();
    }

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Text(xml, "published", Instant(entry.Published));
        Text(xml, "updated", Instant(entry.Updated));
        if (entry.Author is not null) Person(xml, entry.Author);
        Link(xml, "alternate", "text/html", entry.Url);
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", Clean(tag));
            xml.WriteEndElement();
        }
        Text(xml, "summary", entry.Summary);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        if (entry.Language is not null) xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.WriteString(Clean(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Clean(address));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Atom, Clean(value));

    private static string Clean(string text) => XmlText.Clean(text);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
