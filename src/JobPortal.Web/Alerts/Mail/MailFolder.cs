using System.Text;
using JobPortal.Web.Data;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>The folder of .eml files: "mail" in the data folder.</summary>
internal sealed class MailFolder(IConfiguration configuration)
{
    private const string Extension = ".eml";

    public string Path { get; } = System.IO.Path.Combine(DataFolder.Of(configuration), "mail");

    /// <summary>The file of a mail. Message-IDs are ours: digits, letters, '.', '-' and '@'.</summary>
    public string FileOf(string messageId) => System.IO.Path.Combine(Path, messageId + Extension);

    /// <summary>The newest first.</summary>
    /// <param name="most">How many at most: each is read.</param>
    public IEnumerable<SavedMail> Newest(int most) => Directory.Exists(Path)
        ? new DirectoryInfo(Path).EnumerateFiles("*" + Extension).OrderByDescending(f => f.LastWriteTimeUtc).Take(most).Select(Read)
        : [];

    /// <summary>Null when the folder has no such file; a name is never taken as a path.</summary>
    public SavedMail? Find(string name) => Directory.Exists(Path)
        && new DirectoryInfo(Path).EnumerateFiles("*" + Extension).FirstOrDefault(f => f.Name == name + Extension) is { } file
        ? Read(file)
        : null;

    private static SavedMail Read(FileInfo file) => SavedMail.Parse(file.Name[..^Extension.Length], File.ReadAllText(file.FullName, Encoding.ASCII));
}
