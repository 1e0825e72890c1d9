using System.Globalization;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Numbers with their units: pay and lengths of time, as texts that say no more than was published.</summary>
internal static class StructuredQuantity
{
    /// <summary>"2500" of 2500.00, "2.5e3" and "2500"; a text stays as it is; null for nothing and for zero, which is how programs write nothing.</summary>
    public static string? Number(StructuredReading reading, StructuredValue? value)
    {
        if (value is null || reading.Line(value) is not { } written) return null;
        if (value is not StructuredValue.Number)
            return decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var text) && text == 0 ? null : written;
        return decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number != 0 ? number.ToString("0.##", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>What a period is called: UN/CEFACT codes (MON, ANN), enumerations (PER_YEAR), ISO 8601 (P1M) become words; others stay.</summary>
    public static string? Period(string? unit) => unit?.Trim().ToUpperInvariant().Replace("PER_", "", StringComparison.Ordinal).Replace("PER ", "", StringComparison.Ordinal) switch
    {
        null => null,
        "HUR" or "HR" or "H" or "HOUR" or "HOURLY" or "HOURS" or "PT1H" => "HOUR",
        "DAY" or "DAYS" or "DAILY" or "D" or "P1D" => "DAY",
        "WEE" or "WEEK" or "WEEKS" or "WEEKLY" or "WK" or "P1W" or "P7D" => "WEEK",
        "MON" or "MONTH" or "MONTHS" or "MONTHLY" or "MOIS" or "MO" or "M" or "P1M" or "MENSUEL" => "MONTH",
        "ANN" or "YEAR" or "YEARS" or "YEARLY" or "ANNUAL" or "ANNUALLY" or "ANNUM" or "YR" or "Y" or "AN" or "ANNEE" or "ANNÉE" or "ANNUEL" or "P1Y" or "P12M" => "YEAR",
        var other => other,
    };
}
