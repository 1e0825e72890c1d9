namespace JobPortal.Core.Normalization;

/// <summary>How much of a date was written.</summary>
public enum DatePrecision
{
    Day,

    /// <summary>Only a month and a year: <see cref="DateReading.Date"/> is its first day, which nobody wrote.</summary>
    Month,
}

/// <summary>A date found in a text.</summary>
/// <param name="YearAssumed">No year was written: the year is the one that puts the day nearest to the anchor.</param>
/// <param name="Start">Offset of the date in the text.</param>
/// <param name="Length">Length of the date in the text.</param>
public sealed record DateReading(DateOnly Date, DatePrecision Precision, bool YearAssumed, int Start, int Length)
{
    /// <summary>The rule for <c>Evidence</c>.</summary>
    public string Rule => (Precision, YearAssumed) switch
    {
        (DatePrecision.Month, _) => "month and year only",
        (DatePrecision.Day, true) => "day and month; the year nearest to when the offer was published",
        (DatePrecision.Day, false) => "full date",
    };
}
