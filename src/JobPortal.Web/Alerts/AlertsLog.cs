using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts;

/// <summary>Addresses are personal data: logs hold ids only.</summary>
internal static partial class AlertsLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Id} ({Purpose}) was sent at attempt {Attempt}")]
    public static partial void MailSent(ILogger logger, long id, MailPurpose purpose, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} ({Purpose}) was not sent at attempt {Attempt} and will be tried again: {Reason}")]
    public static partial void MailPostponed(ILogger logger, long id, MailPurpose purpose, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} ({Purpose}) is given up: {Reason}")]
    public static partial void MailRefused(ILogger logger, long id, MailPurpose purpose, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} could not be sent in time; what it said is said anew if it is still true")]
    public static partial void MailStale(ILogger logger, long id);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} reminders were queued")]
    public static partial void RemindersQueued(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} digests were queued; {Searches} watched searches were looked at")]
    public static partial void DigestsQueued(ILogger logger, int count, int searches);

    [LoggerMessage(Level = LogLevel.Error, Message = "A mail could not be made; the round goes on with the others")]
    public static partial void LetterFailed(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be started at once; what is queued goes with its next run")]
    public static partial void OutboxNotStarted(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Nothing is sent to an address any more: {Reason} {Status}")]
    public static partial void AddressStopped(ILogger logger, StopReason reason, string? status);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} addresses were stopped by reports of failed delivery")]
    public static partial void BouncesRead(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} reports of failed delivery name no mail that was sent and are ignored")]
    public static partial void BouncesIgnored(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} addresses were asked whether their alerts are still wanted")]
    public static partial void RenewalsAsked(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Address limit reached: no further confirmation mail to this address today")]
    public static partial void AddressLimit(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscription limit reached for one network: {Prefix}")]
    public static partial void NetworkLimit(ILogger logger, string prefix);
}
