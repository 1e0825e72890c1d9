using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// The sources of this installation: the YAML files of <c>Sources:Folder</c> (default: <c>sources/</c> beside the program) with the
/// operator's settings over them. A file that is wrong is told and left out; the others work.
/// </summary>
internal sealed class SourceCatalog
{
    private readonly SortedDictionary<string, SourceDefinition> _sources = new(StringComparer.Ordinal);

    private SourceCatalog(string folder, string inboxes) => (Folder, Inboxes) = (folder, inboxes);

    public string Folder { get; }

    /// <summary>Where the drop folders of sources are that have no <c>Sources:&lt;name&gt;:Folder</c> of their own.</summary>
    private string Inboxes { get; }

    /// <summary>By name.</summary>
    public IReadOnlyCollection<SourceDefinition> All => _sources.Values;

    /// <summary>Those that the schedule harvests.</summary>
    public IEnumerable<SourceDefinition> Enabled => All.Where(s => s.Enabled);

    /// <summary>The schedule harvests sample sources and no other.</summary>
    public bool OnlySamples => Enabled.Any() && Enabled.All(s => s.Audience == SourceAudience.Sample);

    /// <summary>What is wrong with files and settings; empty when nothing is.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; private set; } = [];

    public SourceDefinition? Find(string name) => _sources.GetValueOrDefault(name);

    /// <summary>The folder of a source's saved pages: the one of its name beside its file, else its archive; null when it has neither.</summary>
    public string? SamplesOf(SourceDefinition source) =>
        Path.Combine(Folder, source.Name) is { } beside && Directory.Exists(beside) ? beside : source.Archive;

    /// <param name="development">Sample sources are then on and real ones off, unless a setting says otherwise.</param>
    public static SourceCatalog Load(IConfiguration configuration, bool development)
    {
        var settings = configuration.GetSection("Sources");
        var catalog = new SourceCatalog(
            Path.GetFullPath(settings["Folder"] ?? Path.Combine(AppContext.BaseDirectory, "sources")), Path.Combine(DataFolder.Of(configuration), "inbox"));
        var problems = new List<SourceProblem>();
        foreach (var file in Files(catalog.Folder, problems)) catalog.Add(file, settings, development, problems);
        catalog.Problems = problems;
        return catalog;
    }

    private static IEnumerable<string> Files(string folder, List<SourceProblem> problems)
    {
        if (Directory.Exists(folder))
            return Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".yml" or ".yaml").Order(StringComparer.Ordinal);
        problems.Add(new SourceProblem(folder, 1, "there is no such folder: set Sources:Folder to the folder of the source files"));
        return [];
    }

    private void Add(string file, IConfigurationSection settings, bool development, List<SourceProblem> problems)
    {
        switch (Parse(file))
        {
            case SourceParse.Invalid invalid:
                problems.AddRange(invalid.Problems.Select(p => p with { File = file }));
                break;
            case SourceParse.Parsed parsed when _sources.ContainsKey(parsed.Source.Name):
                problems.Add(new SourceProblem(file, 1, $"another file defines the source '{parsed.Source.Name}' already"));
                break;
            case SourceParse.Parsed parsed:
                var source = InFolder(parsed.Source, development);
                _sources.Add(source.Name, SourceSettings.Apply(source, settings.GetSection(source.Name), problems));
                break;
        }
    }

    private static SourceParse Parse(string file)
    {
        try
        {
            return SourceDefinitionParser.Parse(Path.GetFileName(file), File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SourceParse.Invalid([new SourceProblem(file, 1, e.Message)]);
        }
    }

    private SourceDefinition InFolder(SourceDefinition source, bool development) => source with
    {
        Archive = source switch
        {
            { Inbox: true } => Path.Combine(Inboxes, source.Name),
            { Archive: { } archive } => Path.GetFullPath(Path.Combine(Folder, archive)),
            _ => null,
        },
        Enabled = source.Enabled && source.Audience switch
        {
            SourceAudience.Real => !development,
            SourceAudience.Sample => development,
        },
    };
}
