using System.Diagnostics;
using JobPortal.Core.Sources;

namespace JobPortal.Benchmarks.Reading;

/// <summary>How many detail pages one core reads in a second, from decoded text to raw posting. Bar: 300; aim: 600.</summary>
internal static class ReadingBenchmark
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    public static int Run()
    {
        foreach (var name in new[] { "cnrs", "madics", "sample", "sample-microdata" })
        {
            if (Load(name) is not { Count: > 0 } pages) continue;
            _ = Rounds(pages, Warm);
            var (count, seconds) = Rounds(pages, Measured);
            var kilobytes = pages.Average(p => p.Page.Text.Length) / 1024;
            Console.WriteLine($"reading {name}: {count / seconds:F0} pages/s on one core ({pages.Count} pages of {kilobytes:F1} KB on average)");
        }

        return 0;
    }

    // Time of the processor, not of the wall: on a busy machine three seconds of the wall did not warm the JIT up (441 instead of 1,236 pages/s).
    private static (int Pages, double Seconds) Rounds(List<(SourceDefinition Source, FetchedPage Page)> pages, TimeSpan time)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var count = 0;
        while (Process.GetCurrentProcess().TotalProcessorTime - before < time)
        {
            foreach (var (source, page) in pages)
            {
                if (SourceReaders.Of(source).Read(source, page).Postings.Count != 1) throw new InvalidOperationException($"{page.Url} was not read");
                count++;
            }
        }

        return (count, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }

    private static List<(SourceDefinition Source, FetchedPage Page)> Load(string name)
    {
        var sources = Path.Combine(AppContext.BaseDirectory, "sources");
        var file = Path.Combine(sources, name + ".yml");
        if (SourceDefinitionParser.Parse(file, File.ReadAllText(file)) is not SourceParse.Parsed { Source: var source }) return [];
        var folder = source.Archive is { } archive ? Path.Combine(sources, archive) : Board(name);
        if (folder is null) return [];
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".html" or ".aspx")
            .Select(f => (source, new FetchedPage(new Uri(source.Home, Path.GetRelativePath(folder, f)), PageRole.Detail, File.ReadAllText(f), null)))
            .Where(p => SourceReaders.Of(source).Read(source, p.Item2).Postings.Count == 1)];
    }

    private static string? Board(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var board = Path.Combine(at.FullName, "shared", "boards", name);
            if (Directory.Exists(board)) return board;
        }

        return null;
    }
}
