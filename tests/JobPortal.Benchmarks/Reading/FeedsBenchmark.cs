using System.Diagnostics;
using System.Text;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Benchmarks.Reading;

/// <summary>How many items of feeds and how many mails one core reads in a second, from text to raw posting. All of them are made up here.</summary>
internal static class FeedsBenchmark
{
    private const int Items = 100;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);
    private static readonly SourceDefinition Source = new()
    {
        Name = "board",
        Title = "Board",
        Home = new Uri("https://board.example/"),
        BaseUrl = new Uri("https://board.example/"),
        Reader = "feed",
    };

    public static int Run()
    {
        var rss = $"<rss version=\"2.0\"><channel><title>B</title>{string.Concat(Enumerable.Range(1, Items).Select(Item))}</channel></rss>";
        Show("well-formed feed", "items", new FeedReader(), Page(rss, "application/rss+xml"), Items);
        Show("broken feed", "items", new FeedReader(), Page(rss.Replace("<guid>", "<guid><b>", StringComparison.Ordinal), "application/rss+xml"), Items);
        Show("plain mail", "mails", new MailReader(), Page(Mail("text/plain", Text), "message/rfc822"), 1);
        Show("HTML mail", "mails", new MailReader(), Page(Mail("text/html", Html), "message/rfc822"), 1);
        var box = string.Concat(Enumerable.Range(1, Items).Select(n => $"From a@lab.example Fri Jul 31 10:00:00 2026\r\n{Mail("text/plain", Text).Replace("<1@", $"<{n}@", StringComparison.Ordinal)}\r\n\r\n"));
        Show("mailbox", "mails", new MailReader(), Page(box, "application/mbox"), Items);
        return 0;
    }

    private static string Text => string.Concat(Enumerable.Repeat("Laboratoire : LIRIS, Lyon\r\nDurée : 36 mois\r\n\r\nSujet :\r\n", 1))
        + string.Concat(Enumerable.Repeat("Les rivières forment des graphes dont on étudiera la forme, la dynamique\r\net les crues, à partir de mesures anciennes et nouvelles.\r\n\r\n", 12));

    private static string Html => $"<html><body><p>{Text.Replace("\r\n\r\n", "</p><p>", StringComparison.Ordinal).Replace("\r\n", "<br>", StringComparison.Ordinal)}</p></body></html>";

    private static string Item(int n) =>
        $"<item><title>Thèse {n}</title><link>https://board.example/{n}</link><guid>{n}</guid><pubDate>Fri, 31 Jul 26 23:24:34 +0200</pubDate><description><![CDATA[{Html}]]></description></item>";

    private static string Mail(string type, string body) =>
        Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($"From: a@lab.example\r\nSubject: =?utf-8?Q?Th=C3=A8se?= en graphes\r\nDate: Fri, 31 Jul 2026 10:00:00 +0200\r\nMessage-ID: <1@lab.example>\r\nContent-Type: {type}; charset=utf-8\r\n\r\n{body}"));

    private static FetchedPage Page(string text, string type) => new(new Uri("https://board.example/x"), PageRole.Detail, text, type);

    private static void Show(string what, string unit, ISourceReader reader, FetchedPage page, int expected)
    {
        _ = Rounds(reader, page, expected, Warm);
        var (pages, seconds) = Rounds(reader, page, expected, Measured);
        Console.WriteLine($"{what}: {pages * expected / seconds:F0} {unit}/s on one core ({page.Text.Length / expected / 1024.0:F1} KB each)");
    }

    // Time of the processor, not of the wall: the machine may be busy.
    private static (int Pages, double Seconds) Rounds(ISourceReader reader, FetchedPage page, int expected, TimeSpan time)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var count = 0;
        for (; Process.GetCurrentProcess().TotalProcessorTime - before < time; count++)
            if (reader.Read(Source, page).Postings.Count != expected) throw new InvalidOperationException("not read");
        return (count, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }
}
