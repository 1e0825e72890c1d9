namespace JobPortal.Core.Matching;

/// <summary>Whether two postings belong to one call or to the calls of two years.</summary>
internal static class SeasonComparison
{
    /// <summary>Half a year: a deadline is put off by weeks, a call comes back after a year.</summary>
    public const int SeasonDays = 183;

    /// <summary>
    /// By deadlines when both have one; else by the start of the contract, by publication, by when they were on show. The first that both know
    /// decides: a page that is kept for years has an old publication day and a new deadline.
    /// </summary>
    public static bool IsAnother(MatchPosting left, MatchPosting right) =>
        Apart(left.Print.ClosesOn, right.Print.ClosesOn)
        ?? Apart(left.Print.StartsOn, right.Print.StartsOn)
        ?? Apart(left.Print.PublishedOn, right.Print.PublishedOn)
        ?? Gap(left, right) > SeasonDays;

    /// <summary>Days from the left one's season to the right one's, by the same rule; positive when the left one is earlier.</summary>
    public static int Days(MatchPosting left, MatchPosting right) =>
        Days(left.Print.ClosesOn, right.Print.ClosesOn) ?? Days(left.Print.StartsOn, right.Print.StartsOn)
        ?? Days(left.Print.PublishedOn, right.Print.PublishedOn) ?? right.FirstSeen.DayNumber - left.FirstSeen.DayNumber;

    /// <summary>Days between the last day of the earlier and the first day of the later; 0 when both were on show at once.</summary>
    public static int Gap(MatchPosting left, MatchPosting right) =>
        Math.Max(0, Math.Max(left.FirstSeen.DayNumber - right.LastSeen.DayNumber, right.FirstSeen.DayNumber - left.LastSeen.DayNumber));

    private static bool? Apart(DateOnly? a, DateOnly? b) => Days(a, b) is { } days ? Math.Abs(days) > SeasonDays : null;

    private static int? Days(DateOnly? from, DateOnly? to) => from is { } a && to is { } b ? b.DayNumber - a.DayNumber : null;
}
