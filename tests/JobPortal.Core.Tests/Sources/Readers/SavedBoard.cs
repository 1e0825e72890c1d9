using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>Harvests a folder of saved pages with a shipped source, as the ingestor would over HTTP.</summary>
internal sealed class SavedBoard
{
    private const string Host = "127.0.0.1:8090";

    public SourceDefinition Source { get; }
    public List<RawPosting> Postings { get; } = [];
    public List<PageRequest> Missing { get; } = [];
    public List<(Uri Url, Rejection Why)> Rejected { get; } = [];
    public Dictionary<string, string> Pages { get; } = [];

    private SavedBoard(string folder, SourceDefinition source, DateOnly today)
    {
        Source = source;
        var reader = SourceReaders.Of(source);
        var todo = new Queue<PageRequest>(reader.StartPages(source));
        var seen = new HashSet<Uri>();
        while (todo.TryDequeue(out var wanted))
        {
            if (!seen.Add(wanted.Url)) continue;
            if (Load(folder, wanted.Url, today) is not { } text)
            {
                Missing.Add(wanted);
                continue;
            }

            var result = reader.Read(source, new FetchedPage(wanted.Url, wanted.Role, text, null));
            result.Wanted.ToList().ForEach(todo.Enqueue);
            Postings.AddRange(result.Postings);
            foreach (var posting in result.Postings) Pages[posting.Identity] = text;
            if (result.Rejected is { } why) Rejected.Add((wanted.Url, why));
        }
    }

    /// <param name="board">Folder under ../shared/boards, and name of the source file.</param>
    public static SavedBoard Harvest(string board) =>
        new(Path.Combine(Folders.Boards!, board), Shipped(board) with { BaseUrl = new Uri($"http://{Host}/") }, new DateOnly(2023, 6, 1));

    /// <param name="name">Name of a shipped source with an archive of its own.</param>
    public static SavedBoard Sample(string name, DateOnly today) => new(Path.Combine(Folders.Sources, Shipped(name).Archive!), Shipped(name), today);

    public static SourceDefinition Shipped(string name)
    {
        var file = Path.Combine(Folders.Sources, name + ".yml");
        return SourceDefinitionParser.Parse(file, File.ReadAllText(file)).ShouldBeOfType<SourceParse.Parsed>().Source;
    }

    private static string? Load(string folder, Uri url, DateOnly today)
    {
        var path = Path.Combine(folder, Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/'));
        if (Directory.Exists(path)) path = Path.Combine(path, "index.html");
        return File.Exists(path) ? DatePlaceholders.Expand(File.ReadAllText(path).Replace("{host}", Host), today) : null;
    }
}
