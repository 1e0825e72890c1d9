using System.Globalization;
using System.Text;
using JobPortal.Core.Ingestion;

namespace JobPortal.Web.Commands;

/// <summary>What a harvest did, for a person.</summary>
internal static class HarvestSummary
{
    private const int ShownRejections = 20;

    public static string Of(HarvestRun run)
    {
        var text = new StringBuilder();
        var seconds = ((run.EndedAt ?? run.StartedAt) - run.StartedAt).TotalSeconds;
        text.AppendLine(CultureInfo.InvariantCulture, $"{run.Source}: {Word(run.Status)} in {seconds:0.0} s{(run.Reason is null ? "" : ". " + run.Reason)}");
        text.Append(CultureInfo.InvariantCulture, $"  {run.Pages} pages read, {run.Found} postings: ");
        text.AppendLine(CultureInfo.InvariantCulture, $"{run.Added} new, {run.Changed} changed, {run.Unchanged} unchanged, {run.Retired} retired");
        if (run.Rejections.Count > 0) text.AppendLine(CultureInfo.InvariantCulture, $"  {run.Rejected} rejected:");
        foreach (var rejection in run.Rejections.Take(ShownRejections)) text.AppendLine(CultureInfo.InvariantCulture, $"    {rejection.Url}: {rejection.Reason}");
        if (run.Rejected > ShownRejections) text.AppendLine(CultureInfo.InvariantCulture, $"    and {run.Rejected - ShownRejections} more, in the run's record");
        return text.ToString();
    }

    public static string Word(HarvestStatus status) => status switch
    {
        HarvestStatus.Running => "running",
        HarvestStatus.Complete => "complete",
        HarvestStatus.Partial => "partial",
        HarvestStatus.Failed => "failed",
        HarvestStatus.Quarantined => "quarantined",
    };
}
