namespace JobPortal.Web.Admin;

internal static partial class AdminLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Development: sign in with {Link}")]
    public static partial void SignIn(ILogger logger, Uri link);
}
