using System.Globalization;
using System.Text;
using JobPortal.Core.Ingestion;

namespace JobPortal.Web.Commands;

/// <summary>What reading everything again would change, for a person.</summary>
internal static class ReprocessSummary
{
    public static string Of(string source, ReprocessReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{source}: {report.Read} postings read again, {report.Changed} differ, {report.Unreadable} not found in their pages stay as they are");
        foreach (var field in report.Fields)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {FieldValues.Name(field.Field)}: {field.Changed} ({field.Gained} newly read, {field.Lost} lost)");
            foreach (var (offer, change) in field.Samples) text.AppendLine(Line(offer, change));
        }
        if (report.Elsewhere > 0) text.AppendLine(CultureInfo.InvariantCulture, $"  evidence or markup only: {report.Elsewhere}");
        return text.ToString();
    }

    // "    offer 12 duration: 12 → 36 (rule months)"
    private static string Line(int offer, FieldChange change)
    {
        var rule = change.Rule is { } name ? $" (rule {name})" : "";
        return string.Create(CultureInfo.InvariantCulture, $"    offer {offer} {FieldValues.Name(change.Field)}: {OneLine(change.Before)} → {OneLine(change.After)}{rule}");
    }

    private static string OneLine(string? value) => value is null ? "–" : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
