using JobPortal.Core.Alerts.Mail;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>
/// Writes each mail as one .eml file, named by its Message-ID: a mail sent twice is one file. The default, so that the portal
/// works without a mail server.
/// </summary>
internal sealed class FolderSender(MailFolder folder) : IEmailSender
{
    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Path);
        var path = folder.FileOf(message.MessageId);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(unfinished, MessageWriter.Write(message), cancellationToken);
            // A rename is atomic: whoever reads the folder never sees half a mail.
            File.Move(unfinished, path, overwrite: true);
            return new DeliveryOutcome.Delivered();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DeliveryOutcome.Postponed($"The mail folder cannot be written: {e.Message}");
        }
    }
}
