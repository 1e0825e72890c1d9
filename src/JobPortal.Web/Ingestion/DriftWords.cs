using System.Globalization;
using JobPortal.Core.Ingestion;

namespace JobPortal.Web.Ingestion;

/// <summary>A drift in a few English words, for run records, commands and logs; pages have their own words.</summary>
internal static class DriftWords
{
    public static string Of(Drift drift) => drift.Kind switch
    {
        DriftKind.Yield => string.Create(CultureInfo.InvariantCulture, $"{drift.After} postings where {drift.Before} are usual"),
        DriftKind.Field => string.Create(CultureInfo.InvariantCulture, $"{Name(drift)} in {drift.After * 100:0} % of postings where {drift.Before * 100:0} % are usual"),
        DriftKind.MassChange => string.Create(CultureInfo.InvariantCulture, $"{Name(drift)} lost while nearly every posting changed"),
    };

    private static string Name(Drift drift) => drift.Field is { } field ? FieldValues.Name(field) : "";
}
