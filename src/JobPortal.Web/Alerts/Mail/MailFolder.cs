using JobPortal.Web.Data;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>The folder of .eml files: "mail" in the data folder.</summary>
internal sealed class MailFolder(IConfiguration configuration)
{
    public string Path { get; } = System.IO.Path.Combine(DataFolder.Of(configuration), "mail");

    /// <summary>The file of a mail. Message-IDs are ours: digits, letters, '.', '-' and '@'.</summary>
    public string FileOf(string messageId) => System.IO.Path.Combine(Path, messageId + ".eml");
}
