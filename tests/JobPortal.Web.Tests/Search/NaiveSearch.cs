using JobPortal.Core.Offers;
using JobPortal.Core.Search;

namespace JobPortal.Web.Tests.Search;

/// <summary>What a search must answer, said in the plainest way, to check the SQL against.</summary>
internal static class NaiveSearch
{
    public static IEnumerable<Offer> Matches(IEnumerable<Offer> offers, SearchCriteria c, DateOnly today) => offers.Where(o =>
        Any(c.Labs, lab => o.Organization?.Slug == lab)
        && Any(c.Kinds, k => o.Kind == k)
        && Any(c.Durations, d => InBucket(o, d))
        && (c.Closes is null || InWindow(o, c.Closes.Value, today))
        && Any(c.Regions, r => o.Regions.Contains(r))
        && Any(c.Sources, s => o.Sources.Contains(s))
        && Any(c.Languages, l => o.Language == l)
        && Any(c.Links, l => l.Equals(o.LinkAction, StringComparison.OrdinalIgnoreCase) || l.Equals(o.LinkNetwork, StringComparison.OrdinalIgnoreCase))
        && (c.MinMonths is null || (o.MaxMonths ?? o.MinMonths) >= c.MinMonths || (o.Permanent && c.MaxMonths is null))
        && (c.MaxMonths is null || (o.MinMonths ?? o.MaxMonths) <= c.MaxMonths)
        && (c.Status == OfferStatus.Any || (c.Status == OfferStatus.Open) == IsOpen(o, today)));

    public static bool IsOpen(Offer o, DateOnly today) => o.WithdrawnAt is null && (o.ClosesOn is null || o.ClosesOn >= today);

    public static bool InBucket(Offer o, DurationBucket bucket)
    {
        var (low, high) = (o.MinMonths ?? o.MaxMonths, o.MaxMonths ?? o.MinMonths);
        return bucket switch
        {
            DurationBucket.Permanent => o.Permanent,
            DurationBucket.Unknown => !o.Permanent && low is null,
            DurationBucket.UpToSix => !o.Permanent && low <= 6,
            DurationBucket.SevenToTwelve => !o.Permanent && low <= 12 && high >= 7,
            DurationBucket.ThirteenToTwentyFour => !o.Permanent && low <= 24 && high >= 13,
            DurationBucket.TwentyFiveToThirtySix => !o.Permanent && low <= 36 && high >= 25,
            DurationBucket.OverThirtySix => !o.Permanent && high > 36,
        };
    }

    public static bool InWindow(Offer o, ClosingWindow window, DateOnly today) => window switch
    {
        ClosingWindow.NoDeadline => o.ClosesOn is null,
        ClosingWindow.Within7Days => o.ClosesOn >= today && o.ClosesOn <= today.AddDays(7),
        ClosingWindow.Within14Days => o.ClosesOn >= today && o.ClosesOn <= today.AddDays(14),
        ClosingWindow.Within30Days => o.ClosesOn >= today && o.ClosesOn <= today.AddDays(30),
        ClosingWindow.Within90Days => o.ClosesOn >= today && o.ClosesOn <= today.AddDays(90),
    };

    private static bool Any<T>(IReadOnlyList<T> chosen, Func<T, bool> matches) => chosen.Count == 0 || chosen.Any(matches);
}
