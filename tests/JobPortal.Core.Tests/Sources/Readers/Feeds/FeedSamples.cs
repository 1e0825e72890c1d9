using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers.Feeds;

/// <summary>Reads a feed as one source would; all of it is invented.</summary>
internal static class FeedSamples
{
    public const string Home = "https://board.example/";

    public static SourceDefinition Alone { get; } = new()
    {
        Name = "board",
        Title = "Board",
        Home = new Uri(Home),
        BaseUrl = new Uri(Home),
        Reader = "feed",
    };

    public static SourceDefinition Behind { get; } = Alone with { DetailReader = "labelledText" };

    public static ReadResult Read(string text, SourceDefinition? source = null, string url = Home + "jobs/feed.xml", PageRole role = PageRole.List) =>
        new FeedReader().Read(source ?? Alone, new FetchedPage(new Uri(url), role, text, "application/xml"));

    public static string Rss(string items, string channel = "") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Board</title><link>https://board.example/</link>{channel}{items}</channel></rss>";

    public static string Atom(string entries, string feed = "") =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Board</title><id>urn:board</id><updated>2026-09-01T10:00:00Z</updated>{feed}{entries}</feed>";

    /// <summary>The one posting of a feed that has nothing wrong with it.</summary>
    public static RawPosting One(string text, SourceDefinition? source = null, string url = Home + "jobs/feed.xml")
    {
        var read = Read(text, source, url);
        read.Rejected.ShouldBeNull(text);
        return read.Postings.ShouldHaveSingleItem(text);
    }

    public static string? Of(this RawPosting posting, string field) => posting[field]?.Value;

    public static string Text(this RawPosting posting) => string.Join(" | ", posting.Sections.Select(s => $"{s.Heading}: {PageText.Of(s.Html).Text.Trim()}")).Replace('\n', ' ');
}
