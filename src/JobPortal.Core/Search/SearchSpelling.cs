using JobPortal.Core.Offers;

namespace JobPortal.Core.Search;

/// <summary>
/// The public spellings of enum values in addresses, feeds and alerts. They stand in bookmarks and stored alerts:
/// a spelling may get an alias, it never changes (a renamed filter broke alerts elsewhere: teaching-vacancies PR 6371).
/// </summary>
public static class SearchSpelling
{
    public static string Of(PositionKind kind) => kind switch
    {
        PositionKind.Phd => "phd",
        PositionKind.Postdoc => "postdoc",
        PositionKind.Engineer => "engineer",
        PositionKind.Internship => "internship",
        PositionKind.Faculty => "faculty",
        PositionKind.Technician => "technician",
        PositionKind.Other => "other",
    };

    public static string Of(DurationBucket bucket) => bucket switch
    {
        DurationBucket.UpToSix => "1-6",
        DurationBucket.SevenToTwelve => "7-12",
        DurationBucket.ThirteenToTwentyFour => "13-24",
        DurationBucket.TwentyFiveToThirtySix => "25-36",
        DurationBucket.OverThirtySix => "over-36",
        DurationBucket.Permanent => "permanent",
        DurationBucket.Unknown => "unknown",
    };

    /// <summary>Days: "14". "none" is an offer without any deadline.</summary>
    public static string Of(ClosingWindow window) => window switch
    {
        ClosingWindow.Within7Days => "7",
        ClosingWindow.Within14Days => "14",
        ClosingWindow.Within30Days => "30",
        ClosingWindow.Within90Days => "90",
        ClosingWindow.NoDeadline => "none",
    };

    public static string Of(OfferStatus status) => status switch
    {
        OfferStatus.Open => "open",
        OfferStatus.Closed => "closed",
        OfferStatus.Any => "any",
    };

    public static string Of(SortOrder sort) => sort switch
    {
        SortOrder.Closing => "closing",
        SortOrder.Newest => "newest",
        SortOrder.Relevance => "relevance",
    };

    public static PositionKind? Kind(string spelling) => Find<PositionKind>(spelling, Of);

    public static DurationBucket? Duration(string spelling) => Find<DurationBucket>(spelling, Of);

    public static ClosingWindow? Closes(string spelling) => Find<ClosingWindow>(spelling, Of);

    public static OfferStatus? Status(string spelling) => Find<OfferStatus>(spelling, Of);

    public static SortOrder? Sort(string spelling) => Find<SortOrder>(spelling, Of);

    private static T? Find<T>(string spelling, Func<T, string> of) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (of(value).Equals(spelling, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }
}
