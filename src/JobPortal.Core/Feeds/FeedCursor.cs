using System.Globalization;
using JobPortal.Core.Search;

namespace JobPortal.Core.Feeds;

/// <summary>
/// A place in a list of offers: behind which offer to go on. It names the offer and not its number, so that what comes or goes meanwhile
/// shifts nothing. Clients take it as it is.
/// </summary>
/// <param name="Sort">The order that it is a place in; never by relevance.</param>
/// <param name="Day">The day on which the first page was read: what is open is told as of that day, also over midnight.</param>
/// <param name="After">See HitRange.</param>
public readonly record struct FeedCursor(SortOrder Sort, DateOnly Day, long After)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Sort == SortOrder.Newest ? 'n' : 'c')}{Day.DayNumber:x}-{After:x}");

    /// <summary>Null for what none of ours is.</summary>
    public static FeedCursor? Read(string text)
    {
        if (text.Length is < 3 or > 40 || text[0] is not ('n' or 'c') || text[1..].Split('-') is not [var day, var after]) return null;
        return int.TryParse(day, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= DateOnly.MaxValue.DayNumber
            && long.TryParse(after, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            ? new FeedCursor(text[0] == 'n' ? SortOrder.Newest : SortOrder.Closing, DateOnly.FromDayNumber(number), key)
            : null;
    }

    /// <summary>The day to read the next page as of: a walk that began yesterday ends as it began, an older one is of today.</summary>
    public DateOnly DayFor(DateOnly today) => Day == today.AddDays(-1) ? Day : today;
}
