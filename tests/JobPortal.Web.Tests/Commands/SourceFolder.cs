using JobPortal.Web.Tests.Ingestion;

namespace JobPortal.Web.Tests.Commands;

/// <summary>A folder of source files, and the settings under which a command reads it.</summary>
internal sealed class SourceFolder : IDisposable
{
    private const string Board = """
        title: Board
        home: https://board.example/
        reader: labelledText
        start:
          - list: /offres/
        links:
          detail: [/event/*]
          list: [/offres/page/*]
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-sources-");

    public SourceFolder() => Save("board.yml", Board);

    public string Path => _folder.FullName;

    public Dictionary<string, string> Settings { get; } = [];

    public static SourceFolder For(GeneratedBoard board, string connectionString)
    {
        var folder = new SourceFolder();
        folder.Settings["Sources__Folder"] = folder.Path;
        folder.Settings["ConnectionStrings__JobPortal"] = connectionString;
        folder.Add("board", board);
        return folder;
    }

    public void Add(string source, GeneratedBoard board)
    {
        Save(source + ".yml", Board);
        Settings[$"Sources__{source}__BaseUrl"] = board.Site.Url.AbsoluteUri;
        Settings[$"Sources__{source}__AllowPrivateHosts__0"] = board.Site.Pair;
    }

    public void Save(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Dispose() => _folder.Delete(recursive: true);
}
