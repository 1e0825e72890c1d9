using System.Text;
using JobPortal.Web.Data;

namespace JobPortal.Web.Alerts;

/// <summary>
/// The folder that reports of failed delivery are dropped in: <c>Mail:Bounces:Folder</c>, else <c>inbox/bounces</c> in the data folder. Files
/// end in .eml, or lie in the <c>new</c> or <c>cur</c> of a maildir. What was read goes to <c>done</c>, what was not believed to <c>ignored</c>, and both are
/// deleted after a month.
/// </summary>
internal sealed class BounceFolder(IConfiguration configuration)
{
    /// <summary>Files of one run; the rest is for the next.</summary>
    private const int MostFiles = 500;

    /// <summary>Characters that are read: what failed stands before the mail that came back.</summary>
    private const int MostRead = 1_000_000;

    /// <summary>Days for which files that were read are kept.</summary>
    public const int KeptDays = 30;

    public string Path { get; } = configuration["Mail:Bounces:Folder"] is { Length: > 0 } folder
        ? System.IO.Path.GetFullPath(folder)
        : System.IO.Path.Combine(DataFolder.Of(configuration), "inbox", "bounces");

    private string Done => System.IO.Path.Combine(Path, "done");

    private string Ignored => System.IO.Path.Combine(Path, "ignored");

    /// <summary>Reports of <see cref="KeptDays"/> days that name no mail of ours: forged, or of a server that returns nothing.</summary>
    public int CountIgnored() => Directory.Exists(Ignored) ? Directory.EnumerateFiles(Ignored).Count() : 0;

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

    /// <param name="isBelieved">False for a report that names no mail of ours.</param>
    public void PutAway(FileInfo file, bool isBelieved)
    {
        var folder = isBelieved ? Done : Ignored;
        Directory.CreateDirectory(folder);
        file.MoveTo(System.IO.Path.Combine(folder, file.Name), overwrite: true);
    }

    /// <summary>Deletes what was read long ago: it holds addresses.</summary>
    public void Forget(DateTimeOffset now)
    {
        foreach (var folder in new[] { Done, Ignored }.Where(Directory.Exists))
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(f => f.LastWriteTimeUtc < now.AddDays(-KeptDays).UtcDateTime)) file.Delete();
    }

    private (DirectoryInfo Folder, string Pattern)[] Folders() =>
    [
        (new DirectoryInfo(Path), "*.eml"), (new DirectoryInfo(System.IO.Path.Combine(Path, "new")), "*"), (new DirectoryInfo(System.IO.Path.Combine(Path, "cur")), "*"),
    ];
}
