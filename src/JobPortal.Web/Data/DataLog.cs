namespace JobPortal.Web.Data;

internal static partial class DataLog
{
    [LoggerMessage(1, LogLevel.Information, "The data is in {Folder} (embedded PostgreSQL {Version}).")]
    public static partial void ClusterStarted(ILogger logger, string version, string folder);

    [LoggerMessage(2, LogLevel.Information, "Using the database of the JobPortal that runs on {Folder}.")]
    public static partial void ClusterJoined(ILogger logger, string folder);

    [LoggerMessage(3, LogLevel.Information, "{Count} migrations applied.")]
    public static partial void Migrated(ILogger logger, int count);
}
