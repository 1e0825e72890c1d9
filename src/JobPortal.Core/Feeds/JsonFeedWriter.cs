using System.Text.Encodings.Web;
using System.Text.Json;

namespace JobPortal.Core.Feeds;

/// <summary>Writes a page of offers as a JSON Feed (jsonfeed.org, version 1.1).</summary>
public static class JsonFeedWriter
{
    public const string ContentType = "application/feed+json; charset=utf-8";
    private const string Version = "https://jsonfeed.org/version/1.1";

    public static byte[] Write(OfferFeed feed)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            json.WriteString("title", feed.Title);
            if (feed.Subtitle is not null) json.WriteString("description", feed.Subtitle);
            json.WriteString("home_page_url", feed.Home);
            json.WriteString("feed_url", feed.Self);
            if (feed.Next is not null) json.WriteString("next_url", feed.Next);
            json.WriteString("language", feed.Language);
            Authors(json, feed.Publisher);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) Write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return file.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        json.WriteString("summary", entry.Summary);
        json.WriteString("content_html", entry.Html);
        json.WriteString("date_published", entry.Published.ToUniversalTime());
        json.WriteString("date_modified", entry.Updated.ToUniversalTime());
        if (entry.Author is not null) Authors(json, entry.Author);
        json.WriteStartArray("tags");
        foreach (var tag in entry.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        if (entry.Language is not null) json.WriteString("language", entry.Language);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
