using JobPortal.Core.Matching;
using JobPortal.Core.Normalization;
using JobPortal.Core.Tests.Sources.Readers;

namespace JobPortal.Core.Tests.Matching;

/// <summary>Real postings: all are different positions, and a copy of each on another board finds its own.</summary>
public class BoardCrowdTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);
    private static readonly PostingNormalizer Normalizer = new();

    [BoardFact]
    public void No_two_of_the_saved_boards_are_one_and_each_copy_is_found()
    {
        var placer = new OfferPlacer(MatchDecisions.None);
        foreach (var posting in Postings())
        {
            placer.Place(posting).Offer.ShouldBeNull(posting.Print.Title);
            placer.Put(posting, posting.Id);
        }

        foreach (var posting in Postings())
            placer.Place(posting with { Id = posting.Id + 1_000, Print = posting.Print with { Source = "elsewhere" } }).Offer.ShouldBe(posting.Id);
    }

    private static IEnumerable<MatchPosting> Postings()
    {
        var number = 0;
        foreach (var board in new[] { SavedBoard.Harvest("cnrs"), SavedBoard.Harvest("madics") })
            foreach (var posting in board.Postings)
                yield return new(++number, OfferFingerprint.Of(Normalizer.Normalize(posting, new(board.Source, Day)), board.Source.Name, posting.Identity), Day, Day);
    }
}
