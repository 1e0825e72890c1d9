namespace JobPortal.Web.Fetching;

internal static partial class FetchingLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "{Source}: {From} leads from https to http: {To}")]
    public static partial void Downgraded(this ILogger logger, string source, Uri from, Uri to);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "{Source}: {Url} asks to wait {Wait}")]
    public static partial void Waiting(this ILogger logger, string source, Uri url, TimeSpan wait);
}
