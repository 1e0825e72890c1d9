using System.Collections.Concurrent;
using JobPortal.Core.Matching;
using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Matching;

/// <summary>Two postings and what they are to each other.</summary>
/// <param name="Part">"tune" or "held": points were set on the first only.</param>
/// <param name="Class">What makes it easy or hard.</param>
internal sealed record LabelledPair(string Part, string Class, MatchOutcome Expected, string Left, string Right)
{
    private static readonly DateOnly DayOne = new(2026, 12, 1);
    private static readonly PostingNormalizer Normalizer = new();
    private static readonly ConcurrentDictionary<string, (OfferContent, string, DateOnly, bool)> Made = new();

    public static IReadOnlyList<LabelledPair> All() =>
        [.. OfferLibrary.Lines("Offers/pairs.tsv").Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).Select(c => new LabelledPair(c[0], c[1], Enum.Parse<MatchOutcome>(c[2], ignoreCase: true), c[3], c[4]))];

    /// <summary>Id of the offer that a side names.</summary>
    public static string IdOf(string side) => side[..side.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>The posting that a side describes, read and normalized as a harvest would.</summary>
    public static MatchPosting Posting(int id, string side, OfferLibrary library)
    {
        var (content, board, seen, gone) = Made.GetOrAdd(side, s => Make(s, library));
        return new(id, OfferFingerprint.Of(content, board, $"/{id}"), seen, gone ? seen.AddDays(10) : seen.AddDays(60));
    }

    private static (OfferContent Content, string Board, DateOnly Seen, bool Gone) Make(string side, OfferLibrary library)
    {
        var parts = side.Split('+');
        var (offer, board) = (parts[0].Split('@')[0], parts[0].Split('@')[1]);
        var changed = parts.Skip(1).Aggregate(library.Find(offer), (o, change) => OfferChanges.Apply(o, change, library));
        var seen = DayOne.AddDays(changed.SeenAfter);
        var source = new SourceDefinition { Name = board, Title = board, Home = new($"https://{board}.example/"), BaseUrl = new($"https://{board}.example/"), Reader = "labelledText" };
        var content = Normalizer.Normalize(changed.Raw(board, "/" + side), new(source, seen));
        return (content, board, seen, changed.Gone);
    }
}
