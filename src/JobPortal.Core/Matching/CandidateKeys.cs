using System.Globalization;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Matching;

/// <summary>What leads from a posting to those that may be the same position: bands of its text, and whole facts for texts that share no word.</summary>
internal static class CandidateKeys
{
    /// <summary>A title of fewer telling words is many offers' title.</summary>
    private const int TitleOfOne = 3;

    public static IReadOnlyList<int> Of(OfferFingerprint print, IReadOnlyCollection<uint> shingles) =>
        [.. MinHash.Keys(shingles).Concat(Facts(print).Select(f => StableHash.Of(f))).Select(k => unchecked((int)k)).Distinct().Order()];

    private static IEnumerable<string> Facts(OfferFingerprint print)
    {
        if (print.Reference is { } reference) yield return "reference " + reference;
        foreach (var contact in print.Contacts)
        {
            if (print.Organization is { } lab) yield return $"contact {contact} {lab}";
            if (print.ClosesOn is { } closes) yield return $"contact {contact} {Day(closes)}";
        }
        foreach (var file in print.Attachments) yield return $"file {file}";
        if (print is { Organization: { } at, ClosesOn: { } day }) yield return $"closes {at} {print.Kind} {Day(day)}";
        foreach (var key in Titles(print)) yield return key;
    }

    private static IEnumerable<string> Titles(OfferFingerprint print)
    {
        string[] words = [.. print.TitleWords.Words.Select(w => w.Concept).Distinct().Order(StringComparer.Ordinal)];
        if (words.Length == 0) yield break;
        var title = string.Join(' ', words);
        if (print.Organization is { } lab) yield return $"title {title} {lab}";
        if (words.Length < TitleOfOne) yield break;
        yield return $"title {title}";
        // A title that was cut, or that a board makes longer: its first words, in their order.
        yield return $"title starts {string.Join(' ', print.TitleWords.Words.Take(TitleOfOne).Select(w => w.Concept))} {(print.Kind == PositionKind.Other ? "" : print.Kind)}";
    }

    private static string Day(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
