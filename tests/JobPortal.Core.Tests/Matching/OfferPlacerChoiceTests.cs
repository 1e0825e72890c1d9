using JobPortal.Core.Matching;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Matching;

/// <summary>Which of several offers a posting goes to.</summary>
public class OfferPlacerChoiceTests
{
    private static readonly OfferLibrary Library = OfferLibrary.Load();

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(true, null, 1)]
    [InlineData(null, true, 1)]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    [InlineData(null, false, null)]
    public void An_operators_word_about_one_posting_of_an_offer_is_about_the_offer_and_the_word_that_parts_is_the_stronger(bool? withFirst, bool? withSecond, int? offer)
    {
        var decisions = new MatchDecisions();
        if (withFirst is { } first) decisions.Add(1, 3, first);
        if (withSecond is { } second) decisions.Add(2, 3, second);
        var placer = Placer(decisions, Posting(1, "lithium-aging@cnrs"));
        placer.Put(Posting(2, "lithium-postdoc@inria"), 1);

        placer.Place(Posting(3, "lithium-aging@adum")).Offer.ShouldBe(offer);
    }

    [Fact]
    public void Two_offers_that_one_posting_fits_do_not_become_one_when_they_can_never_be()
    {
        var thesis = Posting(1, "dune-erosion@cnrs");
        thesis = thesis with { Print = thesis.Print with { Kind = PositionKind.Phd } };
        var postdoc = Posting(2, "dune-erosion@inria");
        postdoc = postdoc with { Print = postdoc.Print with { Kind = PositionKind.Postdoc } };
        var unsaid = Posting(3, "dune-erosion@adum");
        unsaid = unsaid with { Print = unsaid.Print with { Kind = PositionKind.Other } };
        var placer = Placer(MatchDecisions.None, thesis);
        placer.Put(postdoc, 2);

        placer.Place(unsaid).ShouldSatisfyAllConditions(p => p.Offer.ShouldBe(1), p => p.Merged.ShouldBeEmpty());
    }

    [Fact]
    public void A_posting_stays_in_its_own_offer_although_it_is_nearer_to_an_older_one()
    {
        var placer = Placer(MatchDecisions.None, Posting(1, "dune-erosion@cnrs"));
        placer.Put(Posting(2, "dune-erosion@inria+nocontact+nodeadline+edit"), 2);
        placer.Put(Posting(3, "dune-erosion@adum"), 2);

        placer.Place(Posting(3, "dune-erosion@adum")).ShouldSatisfyAllConditions(p => p.Offer.ShouldBe(2), p => p.Merged.ShouldBe([1]));
        placer.Place(Posting(4, "dune-erosion@madics")).Offer.ShouldBe(1);
    }

    private static MatchPosting Posting(int id, string side) => LabelledPair.Posting(id, side, Library);

    private static OfferPlacer Placer(MatchDecisions decisions, MatchPosting first)
    {
        var placer = new OfferPlacer(decisions);
        placer.Put(first, first.Id);
        return placer;
    }
}
