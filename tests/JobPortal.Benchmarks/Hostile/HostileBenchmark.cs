using System.Diagnostics;
using System.Globalization;
using JobPortal.Core.Sources;

namespace JobPortal.Benchmarks.Hostile;

/// <summary>
/// What each reader takes for each hostile shape, in each role, at 50 million characters and just below the readers' own limits. Each pair of reader and shape
/// has a process of its own: the time of its processor, and its greatest working set above what it had with the page in memory. Bars: 2 s, 256 MB, no exception.
/// <c>hostile</c> measures all (half an hour), <c>hostile READER</c> one, <c>hostile READER SHAPE</c> one pair in this process.
/// </summary>
internal static class HostileBenchmark
{
    private const double MostSeconds = 2;
    private const double MostMegabytes = 256;
    private static readonly int[] Lengths = [50_000_000, 11_900_000, 9_900_000, 4_900_000];

    private static readonly Dictionary<string, string> Sources = new()
    {
        ["labelledText"] = "title: B\nhome: https://b.example/\nreader: labelledText\nstart: [{ list: /jobs }]\nlinks: { detail: [/jobs/*] }",
        ["jobPosting"] = "title: B\nhome: https://b.example/\nreader: jobPosting\nstart: [{ list: /jobs }]\nlinks: { detail: [/jobs/*] }",
        ["feed"] = "title: B\nhome: https://b.example/\nreader: feed\nstart: [{ list: /feed }]",
        ["selectors"] = """
            title: B
            home: https://b.example/
            reader: selectors
            start: [{ list: /jobs }]
            selectors:
              list: { item: "li, p", link: "h3 a, a", fields: { hiringOrganization: .lab } }
              detail: { content: main, remove: [nav], fields: { title: h1, jobDuration: { select: p, regex: "([0-9]+ ans)" } }, pairs: { row: dl, term: dt, value: dd }, sections: h2 }
            """,
        ["jsonApi"] = "title: G\npreset: greenhouse\naccount: x",
        ["personio"] = "title: P\npreset: personio\naccount: x",
        ["table"] = "title: T\nhome: https://b.example/\nreader: table\nstart: [{ list: /t.csv }]",
        ["mail"] = "title: M\nhome: https://b.example/\nreader: mail\nstart: [{ list: /mails }]",
    };

    public static int Run(string[] what)
    {
        if (what is [var one, var shape]) return Measure(one, shape);
        var over = 0;
        foreach (var reader in Sources.Keys.Where(name => what.Length == 0 || name == what[0]))
            foreach (var name in HostileShapes.All.Keys.Concat(HostileWholes.Shapes)) over += InItsOwnProcess(reader, name);
        Console.WriteLine($"hostile: {over} over the bars of {MostSeconds} s and {MostMegabytes} MB");
        return over;
    }

    private static int InItsOwnProcess(string reader, string shape)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["hostile", reader, shape]))!;
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : 1;
    }

    private static int Measure(string reader, string shape)
    {
        var source = ((SourceParse.Parsed)SourceDefinitionParser.Parse("b.yml", Sources[reader])).Source;
        foreach (var role in Roles(reader)) Read(source, role, shape, HostileShapes.Page(shape, 20_000));
        var worst = 0;
        foreach (var length in Lengths)
        {
            var page = HostileShapes.Page(shape, length);
            foreach (var role in Roles(reader)) worst |= Read(source, role, shape, page) is var (seconds, megabytes, found) && Say(reader, shape, role, length, seconds, megabytes, found) ? 1 : 0;
        }

        return worst;
    }

    // All readers read sitemaps alike.
    private static PageRole[] Roles(string reader) => reader == "labelledText" ? Enum.GetValues<PageRole>() : [PageRole.List, PageRole.Detail];

    private static bool Say(string reader, string shape, PageRole role, int length, double seconds, double megabytes, string found)
    {
        var isOver = seconds > MostSeconds || megabytes > MostMegabytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isOver ? "OVER" : "    ")} {reader,-12} {role,-8} {shape,-26} {length / 1e6,5:F1} M {seconds,6:F2} s {megabytes,6:F0} MB  {found}"));
        return isOver;
    }

    private static (double Seconds, double Megabytes, string Found) Read(SourceDefinition source, PageRole role, string shape, string text)
    {
        var media = shape.StartsWith("mailbox", StringComparison.Ordinal) ? "application/mbox"
            : shape.StartsWith("mail", StringComparison.Ordinal) ? "message/rfc822"
            : shape == "list of files" ? "text/uri-list" : null;
        var page = new FetchedPage(new Uri(source.Home, "/jobs/1"), role, text, media);
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Status("VmRSS:");
        // 5 starts the greatest working set anew (proc(5)).
        File.WriteAllText("/proc/self/clear_refs", "5");
        var time = Process.GetCurrentProcess().TotalProcessorTime;
        var read = SourceReaders.Of(source).Read(source, page);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - time).TotalSeconds;
        var found = $"{read.Postings.Count} postings, {read.Wanted.Count} pages{(read.Rejected is { } why ? ", " + why.Reason : "")}";
        return (seconds, (Status("VmHWM:") - before) / 1024.0, found);
    }

    private static long Status(string name) =>
        long.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
