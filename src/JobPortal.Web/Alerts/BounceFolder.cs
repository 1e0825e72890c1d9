using System.Text;
using JobPortal.Web.Data;

namespace JobPortal.Web.Alerts;

/// <summary>
/// The folder that reports of failed delivery are dropped in: <c>Mail:Bounces:Folder</c>, else <c>inbox/bounces</c> in the data folder. Files
/// end in .eml, or lie in the <c>new</c> or <c>cur</c> of a maildir. What was read goes to <c>done</c>, and is deleted after a month.
/// </summary>
internal sealed class BounceFolder(IConfiguration configuration)
{
    /// <summary>Files of one run; the rest is for the next.</summary>
    private const int MostFiles = 500;

    /// <summary>Characters that are read: what failed stands before the mail that came back.</summary>
    private const int MostRead = 1_000_000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Path { get; } = configuration["Mail:Bounces:Folder"] is { Length: > 0 } folder
        ? System.IO.Path.GetFullPath(folder)
        : System.IO.Path.Combine(DataFolder.Of(configuration), "inbox", "bounces");

    private string Done => System.IO.Path.Combine(Path, "done");

    public IReadOnlyList<FileInfo> Waiting() => [.. Folders().Where(f => f.Folder.Exists)
        .SelectMany(f => f.Folder.EnumerateFiles(f.Pattern)).OrderBy(f => f.LastWriteTimeUtc).Take(MostFiles)];

    /// <summary>Each byte as a character.</summary>
    public static async Task<string> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.FullName, Encoding.Latin1);
        var buffer = new char[MostRead];
        var read = await reader.ReadBlockAsync(buffer, cancellationToken);
        return new string(buffer, 0, read);
    }

    public void PutAway(FileInfo file)
    {
        Directory.CreateDirectory(Done);
        file.MoveTo(System.IO.Path.Combine(Done, file.Name), overwrite: true);
    }

    /// <summary>Deletes what was read long ago: it holds addresses.</summary>
    public void Forget(DateTimeOffset now)
    {
        if (!Directory.Exists(Done)) return;
        foreach (var file in new DirectoryInfo(Done).EnumerateFiles().Where(f => f.LastWriteTimeUtc < (now - Kept).UtcDateTime)) file.Delete();
    }

    private (DirectoryInfo Folder, string Pattern)[] Folders() =>
    [
        (new DirectoryInfo(Path), "*.eml"), (new DirectoryInfo(System.IO.Path.Combine(Path, "new")), "*"), (new DirectoryInfo(System.IO.Path.Combine(Path, "cur")), "*"),
    ];
}
