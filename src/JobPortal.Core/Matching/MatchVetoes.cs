using JobPortal.Core.Offers;

namespace JobPortal.Core.Matching;

/// <summary>What forbids that two postings become one offer, whatever else they share.</summary>
internal static class MatchVetoes
{
    /// <summary>A source that shows two postings within so many days shows them at once: a harvest may have missed one of them.</summary>
    private const int AtOnceDays = 7;

    /// <summary>Text that agrees less than this is other text, when a duration differs.</summary>
    private const double SameText = 0.9;

    /// <summary>Share of the whole text that two copies on one board have in common.</summary>
    private const double Copy = 0.75;

    /// <summary>Of the positions themselves: they hold also between the calls of two years.</summary>
    public static string? OfPositions(OfferFingerprint left, OfferFingerprint right)
    {
        if (left.Kind != right.Kind && Says(left.Kind, right) && Says(right.Kind, left)) return $"a {Name(left.Kind)} and a {Name(right.Kind)}";
        if (Differ(left.TitleWords.Levels, right.TitleWords.Levels)) return $"levels {string.Join('/', left.TitleWords.Levels)} and {string.Join('/', right.TitleWords.Levels)}";
        return Numbers(left, right);
    }

    /// <summary>Of two postings of one season.</summary>
    public static string? OfPostings(MatchPosting left, MatchPosting right, TitleComparison titles, TextComparison texts, bool otherLanguage)
    {
        var (a, b) = (left.Print, right.Print);
        var references = a.Reference is not null && b.Reference is not null && a.Reference != b.Reference;
        if (a.Source == b.Source && references) return $"references {a.Reference} and {b.Reference} of one source";
        if (references && IsOneSeries(a.Reference!, b.Reference!)) return $"references {a.Reference} and {b.Reference} are numbers of one series";
        if (DurationsDiffer(a, b) && (otherLanguage || texts.Telling < SameText)) return "other durations and other texts";
        if (a.Source != b.Source || a.Identity == b.Identity || SeasonComparison.Gap(left, right) > AtOnceDays || otherLanguage) return null;
        if (!titles.IsWhole) return "one source shows both at once under different titles";
        return texts.TellingCount >= 20 && texts.Whole < Copy ? "one source shows both at once with different texts" : null;
    }

    /// <summary>36 and 12 months; not 36 and 36 (+12), and not 36 months and "to be discussed".</summary>
    public static bool DurationsDiffer(OfferFingerprint a, OfferFingerprint b)
    {
        if (!IsDurationKnown(a) || !IsDurationKnown(b)) return false;
        if (a.Permanent || b.Permanent) return a.Permanent != b.Permanent;
        return Least(a) > Most(b) + 1 || Least(b) > Most(a) + 1;
    }

    public static bool IsDurationKnown(OfferFingerprint print) => print.Permanent || print.MinMonths is not null || print.MaxMonths is not null;

    private static int Least(OfferFingerprint print) => print.MinMonths ?? 0;

    private static int Most(OfferFingerprint print) => print.MaxMonths ?? int.MaxValue - 1;

    // What is no kind may be any kind that its title did not say, but an internship always says so.
    private static bool Says(PositionKind kind, OfferFingerprint other) => kind != PositionKind.Other || other.Kind == PositionKind.Internship;

    // "WP1" and "WP2", "poste 1" and "poste 2"; "ANR 2023 X" without a number on the other side says nothing.
    private static string? Numbers(OfferFingerprint left, OfferFingerprint right)
    {
        if (left.Reference is { } reference && reference == right.Reference) return null;
        var (a, b) = (left.TitleWords.Numbers, right.TitleWords.Numbers);
        return a.Except(b).Any() && b.Except(a).Any() ? $"“{string.Join(' ', a.Except(b))}” and “{string.Join(' ', b.Except(a))}” in their titles" : null;
    }

    // "UMR5506EXEMPL001" and "UMR5506EXEMPL002": one employer's own numbers, whoever repeats them.
    private static bool IsOneSeries(string a, string b) =>
        a.Length == b.Length && a.Length >= 8 && Letters(a) == Letters(b) && a[..(a.Length / 2)] == b[..(b.Length / 2)];

    private static string Letters(string reference) => string.Concat(reference.Where(char.IsAsciiLetter));

    private static bool Differ(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count > 0 && b.Count > 0 && !a.Intersect(b).Any();

    private static string Name(PositionKind kind) => kind switch
    {
        PositionKind.Phd => "thesis",
        PositionKind.Postdoc => "postdoc",
        PositionKind.Engineer => "position for an engineer",
        PositionKind.Internship => "internship",
        PositionKind.Faculty => "faculty position",
        PositionKind.Technician => "position for a technician",
        PositionKind.Other => "position of another kind",
    };
}
