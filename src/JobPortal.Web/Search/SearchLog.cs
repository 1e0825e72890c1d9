namespace JobPortal.Web.Search;

internal static partial class SearchLog
{
    [LoggerMessage(1, LogLevel.Information, "Searches are answered in the process: {Offers} offers, {Megabytes} MB, ready after {Milliseconds} ms ({From}).")]
    public static partial void IndexReady(this ILogger logger, int offers, long megabytes, long milliseconds, string from);

    [LoggerMessage(2, LogLevel.Warning, "The snapshot of the index is not used and made anew: {Reason}.")]
    public static partial void SnapshotRefused(this ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "The index could not be brought up to date; it answers as of before, and tries again.")]
    public static partial void FollowingFailed(this ILogger logger, Exception problem);

    [LoggerMessage(4, LogLevel.Warning, "The snapshot of the index could not be written; the next start reads all offers.")]
    public static partial void SnapshotFailed(this ILogger logger, Exception problem);
}
