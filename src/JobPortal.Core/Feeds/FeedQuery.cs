using System.Globalization;
using JobPortal.Core.Search;

namespace JobPortal.Core.Feeds;

/// <summary>
/// What the query string of a feed, a calendar or the API asks for: that of the search page, and what only these take. Reading never
/// throws; what means nothing is left out and noted.
/// </summary>
/// <param name="Criteria">The search.</param>
/// <param name="Notes">What was not understood, of the search and of the rest.</param>
public sealed record FeedQuery(SearchCriteria Criteria, IReadOnlyList<CriteriaNote> Notes)
{
    /// <summary>Most days before a deadline at which a calendar may call.</summary>
    public const int MaxAlarmDays = 60;

    /// <summary>Most calls for one deadline.</summary>
    public const int MaxAlarms = 5;

    /// <summary>Most offers of one page of the API.</summary>
    public const int MaxLimit = 100;

    private static readonly string[] Own = ["alarm", "cursor", "limit"];

    /// <summary>Days before a deadline, distinct, the earliest call first.</summary>
    public IReadOnlyList<int> Alarms { get; init; } = [];

    /// <summary>Where to go on; null at the beginning.</summary>
    public FeedCursor? Cursor { get; init; }

    /// <summary>Offers of one page, 1 to <see cref="MaxLimit"/>; null for what is usual.</summary>
    public int? Limit { get; init; }

    public static FeedQuery Read(string? query)
    {
        var pieces = (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var parsed = SearchCriteriaCodec.Read(string.Join('&', pieces.Where(p => !Own.Contains(NameOf(p)))));
        List<CriteriaNote> notes = [.. parsed.Notes];
        var own = QueryPairs.Split(string.Join('&', pieces.Where(p => Own.Contains(NameOf(p))).Take(20))).ToList();
        return new FeedQuery(parsed.Criteria, notes)
        {
            Alarms = ReadAlarms(One(own, "alarm", notes), notes),
            Cursor = Read(One(own, "cursor", notes), "cursor", FeedCursor.Read, CriteriaProblem.UnknownValue, notes),
            Limit = Read(One(own, "limit", notes), "limit", text => Number(text, 1, MaxLimit), CriteriaProblem.OutOfRange, notes),
        };
    }

    private static string NameOf(string piece) => piece.Split('=', 2)[0].ToLowerInvariant();

    private static string? One(List<QueryPairs.Pair> pairs, string name, List<CriteriaNote> notes)
    {
        var found = pairs.Where(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && p.Value.Trim().Length > 0).Select(p => p.Value.Trim()).ToList();
        if (found.Count > 1) notes.Add(Note(CriteriaProblem.Repeated, name, found[1]));
        return found.Count == 0 ? null : found[0];
    }

    private static T? Read<T>(string? text, string name, Func<string, T?> read, CriteriaProblem problem, List<CriteriaNote> notes) where T : struct
    {
        if (text is null) return null;
        var value = read(text);
        if (value is null) notes.Add(Note(problem, name, text));
        return value;
    }

    private static int[] ReadAlarms(string? text, List<CriteriaNote> notes)
    {
        HashSet<int> days = [];
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(20))
            if (Number(part, 0, MaxAlarmDays) is not { } day) notes.Add(Note(CriteriaProblem.OutOfRange, "alarm", part));
            else if (days.Count == MaxAlarms && !days.Contains(day)) notes.Add(Note(CriteriaProblem.TooMany, "alarm", part));
            else days.Add(day);
        return [.. days.OrderDescending()];
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : null;

    private static CriteriaNote Note(CriteriaProblem problem, string name, string value) => new(problem, name, value.Length <= 40 ? value : value[..40] + "…");
}
