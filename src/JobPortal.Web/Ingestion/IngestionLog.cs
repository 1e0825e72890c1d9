using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

internal static partial class IngestionLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "{Source} is not harvested: {Why}")]
    public static partial void Skipped(this ILogger logger, string source, string why);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Information,
        Message = "{Source}: {Status}; {Pages} pages, {Found} postings, {Added} new, {Changed} changed, {Retired} retired. {Reason}")]
    public static partial void Harvested(
        this ILogger logger, string source, HarvestStatus status, int pages, int found, int added, int changed, int retired, string? reason);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "A source is left out: {Problem}")]
    public static partial void Problem(this ILogger logger, SourceProblem problem);
}
