using System.Diagnostics;
using JobPortal.Core.Normalization;
using JobPortal.Core.Sources;

namespace JobPortal.Benchmarks.Normalizing;

/// <summary>
/// Real pages read and normalized per second of one core. Counts processor time of this process, so that other work on
/// the machine does not change the figure.
/// </summary>
internal static class NormalizingBenchmark
{
    public static int Run(int rounds)
    {
        if (Boards() is not { } boards)
        {
            Console.Error.WriteLine("The saved boards (../shared/boards) are not here.");
            return 1;
        }

        var pages = (List<(SourceDefinition Source, FetchedPage Page)>)[.. Pages(boards, "cnrs", "Offres", "*.aspx"), .. Pages(boards, "madics", "event", "index.html")];
        var normalizer = new PostingNormalizer();
        Once(pages, normalizer); // the tables of organizations and communes are loaded, and methods compiled
        var (reading, normalizing) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < rounds; round++)
        {
            var (read, normalized) = Once(pages, normalizer);
            reading += read;
            normalizing += normalized;
        }

        Report("reading", pages.Count * rounds, reading);
        Report("normalizing", pages.Count * rounds, normalizing);
        Report("both", pages.Count * rounds, reading + normalizing);
        return 0;
    }

    private static (TimeSpan Reading, TimeSpan Normalizing) Once(List<(SourceDefinition Source, FetchedPage Page)> pages, PostingNormalizer normalizer)
    {
        var start = Used();
        var postings = pages.SelectMany(p => SourceReaders.Of(p.Source).Read(p.Source, p.Page).Postings.Select(posting => (p.Source, posting))).ToList();
        var read = Used();
        foreach (var (source, posting) in postings)
            normalizer.Normalize(posting, new(source, new DateOnly(2023, 6, 1)));
        return (read - start, Used() - read);
    }

    private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

    private static void Report(string what, int pages, TimeSpan used) =>
        Console.WriteLine($"{what,-12} {pages / used.TotalSeconds,8:F0} pages/s per core   {used.TotalMilliseconds / pages,6:F2} ms a page");

    private static IEnumerable<(SourceDefinition Source, FetchedPage Page)> Pages(string boards, string board, string folder, string pattern)
    {
        var yaml = Path.Combine(Sources(), board + ".yml");
        var source = ((SourceParse.Parsed)SourceDefinitionParser.Parse(yaml, File.ReadAllText(yaml))).Source;
        return Directory.EnumerateFiles(Path.Combine(boards, board, folder), pattern, SearchOption.AllDirectories)
            .Select(path => (source, new FetchedPage(new Uri(source.BaseUrl, Path.GetRelativePath(Path.Combine(boards, board), path)), PageRole.Detail, File.ReadAllText(path), "text/html")));
    }

    private static string? Boards() => Above(Path.Combine("shared", "boards"));

    private static string Sources() => Above(Path.Combine("src", "JobPortal.Web", "sources")) ?? throw new DirectoryNotFoundException("src/JobPortal.Web/sources");

    private static string? Above(string entry)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, entry)))
                return Path.Combine(folder.FullName, entry);
        return null;
    }
}
