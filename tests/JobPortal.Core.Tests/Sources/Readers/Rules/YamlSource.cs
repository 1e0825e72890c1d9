using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

/// <summary>Sources written in a test, and harvests of pages that a test wrote.</summary>
internal static class YamlSource
{
    public static SourceDefinition Of(string yaml, string name = "board") => SourceDefinitionParser.Parse(name + ".yml", yaml) switch
    {
        SourceParse.Parsed parsed => parsed.Source,
        SourceParse.Invalid invalid => throw new InvalidOperationException(string.Join('\n', invalid.Problems)),
        _ => throw new InvalidOperationException(),
    };

    public static IReadOnlyList<SourceProblem> Problems(string yaml) =>
        SourceDefinitionParser.Parse("board.yml", yaml) is SourceParse.Invalid invalid ? invalid.Problems : [];

    public static ReadResult Read(SourceDefinition source, string path, PageRole role, string text, string? trail = null, string? mediaType = null) =>
        SourceReaders.Of(source).Read(source, new FetchedPage(SourceAddress.Of(source, path), role, text, mediaType) { Trail = trail });

    /// <summary>Walks a source as the ingestor does: each request once, what it says is known and its trail handed on.</summary>
    /// <param name="serve">The page of a request; null for one that is not there.</param>
    public static (List<RawPosting> Postings, List<string> Asked, List<string> Told) Harvest(SourceDefinition source, Func<PageRequest, string?> serve)
    {
        var (postings, asked, told) = (new List<RawPosting>(), new List<string>(), new List<string>());
        var reader = SourceReaders.Of(source);
        var todo = new Queue<PageRequest>(reader.StartPages(source));
        while (todo.TryDequeue(out var request) && asked.Count < 100)
        {
            var key = request.Url.PathAndQuery + (request.Content is { } content ? " " + content.Text : "");
            if (asked.Contains(key)) continue;
            asked.Add(key);
            if (serve(request) is not { } text) continue;
            var read = reader.Read(source, new FetchedPage(request.Url, request.Role, text, null) { Known = request.Known, Trail = request.Trail });
            postings.AddRange(read.Postings);
            told.AddRange(read.Notes);
            if (read.Rejected is { } why) told.Add($"{why.Reason}: {why.Detail}");
            read.Wanted.ToList().ForEach(todo.Enqueue);
        }

        return (postings, asked, told);
    }

    /// <summary>A posting as text, for comparison with the whole of what was expected.</summary>
    public static string Snapshot(RawPosting posting) => string.Join('\n', new[] { $"{posting.Identity} <{posting.Url}>" }
        .Concat(posting.Fields.Select(f => $"{f.Name}: {f.Value.Replace("\n", " | ")}"))
        .Concat(posting.Sections.Select(s => $"# {s.Heading}: {s.Html}"))
        .Concat(posting.Attachments.Select(a => $"@ {a.Name} <{a.Url}>")));
}
