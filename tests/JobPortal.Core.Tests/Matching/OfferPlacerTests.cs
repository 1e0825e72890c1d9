using JobPortal.Core.Matching;

namespace JobPortal.Core.Tests.Matching;

public class OfferPlacerTests
{
    private static readonly OfferLibrary Library = OfferLibrary.Load();

    [Fact]
    public void Engineer_and_postdoc_of_one_project_stay_two_however_much_they_share()
    {
        var verdict = DuplicateMatcher.Compare(Posting(1, "lithium-aging@cnrs"), Posting(2, "lithium-postdoc@inria"));

        verdict.Outcome.ShouldBe(MatchOutcome.Different);
        verdict.Score.ShouldBeGreaterThan(DuplicateMatcher.Threshold, "but for the veto they would be one");
        verdict.Explanation.ShouldEndWith("never one: a thesis and a postdoc");
    }

    [Fact]
    public void An_operator_who_parts_two_copies_has_the_last_word()
    {
        var decisions = new MatchDecisions();
        decisions.Add(1, 2, together: false);
        var placer = Placer(decisions, Posting(1, "dune-erosion@cnrs"));

        placer.Place(Posting(2, "dune-erosion@inria")).Offer.ShouldBeNull();
        placer.Place(Posting(3, "dune-erosion@inria")).Offer.ShouldBe(1);
    }

    [Fact]
    public void An_operator_who_joins_two_postings_has_the_last_word_although_they_share_no_key()
    {
        var decisions = new MatchDecisions();
        decisions.Add(1, 2, together: true);
        var placer = Placer(decisions, Posting(1, "dune-erosion@cnrs"));

        placer.Place(Posting(2, "vine-mildew@inria")).Offer.ShouldBe(1);
        placer.Place(Posting(3, "vine-mildew@adum")).Offer.ShouldBeNull();
    }

    [Fact]
    public void A_posting_joins_no_offer_that_holds_one_it_can_never_be()
    {
        var decisions = new MatchDecisions();
        decisions.Add(1, 2, together: true);
        var placer = Placer(decisions, Posting(1, "lithium-aging@cnrs"));
        placer.Put(Posting(2, "lithium-postdoc@inria"), 1);

        placer.Place(Posting(3, "lithium-aging@adum")).Offer.ShouldBeNull();
    }

    [Fact]
    public void A_posting_in_both_languages_joins_the_offers_of_each()
    {
        var placer = Placer(MatchDecisions.None, Posting(1, "ecole-rurale@cnrs"));
        placer.Put(Posting(2, "ecole-rurale-en@inria"), 2);

        var placement = placer.Place(Posting(3, "ecole-rurale@adum+with=ecole-rurale-en"));

        placement.Offer.ShouldBe(1);
        placement.Merged.ShouldBe([2]);
    }

    [Fact]
    public void A_posting_that_stays_what_it_was_stays_where_it_is()
    {
        var placer = Placer(MatchDecisions.None, Posting(1, "dune-erosion@cnrs"));
        placer.Put(Posting(2, "dune-erosion@inria"), 1);

        placer.Place(Posting(2, "dune-erosion@inria")).ShouldSatisfyAllConditions(p => p.Offer.ShouldBe(1), p => p.Merged.ShouldBeEmpty());
    }

    [Fact]
    public void A_posting_that_becomes_another_position_leaves_its_offer()
    {
        var placer = Placer(MatchDecisions.None, Posting(1, "dune-erosion@cnrs"));
        placer.Put(Posting(2, "dune-erosion@inria"), 1);

        placer.Place(Posting(2, "vine-mildew@inria")).Offer.ShouldBeNull();
    }

    [Fact]
    public void The_call_of_next_year_knows_which_came_first()
    {
        var placer = Placer(MatchDecisions.None, Posting(1, "dune-erosion-2028@cnrs+seen=365"));

        placer.Place(Posting(2, "dune-erosion@cnrs")).Again.ShouldBe(new OtherYear(1, IsEarlier: false));
        Placer(MatchDecisions.None, Posting(1, "dune-erosion@cnrs")).Place(Posting(2, "dune-erosion-2028@cnrs+seen=365")).Again.ShouldBe(new OtherYear(1, IsEarlier: true));
    }

    [Fact]
    public void One_posting_meets_few_of_thousands_that_share_a_key()
    {
        var index = new CandidateIndex();
        for (var posting = 1; posting <= 5_000; posting++) index.Add(posting, [7, posting + 10_000]);

        var found = index.Find(9_999, [7, 10_042]);

        found.Count.ShouldBe(CandidateIndex.Most);
        found[0].ShouldBe(5_000, "the newest first, among equals");
        index.Find(9_999, [10_042]).ShouldBe([42]);
    }

    [Fact]
    public void A_fingerprint_survives_its_bytes()
    {
        var print = Posting(1, "teledetection-foret@cnrs").Print;

        var read = FingerprintBytes.Read(FingerprintBytes.Write(print), print.Keys)!;

        FingerprintBytes.Write(read).ShouldBe(FingerprintBytes.Write(print));
        (read.Title, read.Reference, read.ClosesOn, read.Telling.Count).ShouldBe((print.Title, print.Reference, print.ClosesOn, print.Telling.Count));
        DuplicateMatcher.Compare(Posting(1, "teledetection-foret-en@cnrs"), new(2, read, new(2026, 12, 1), new(2026, 12, 1))).Outcome.ShouldBe(MatchOutcome.Same);
    }

    [Fact]
    public void A_fingerprint_of_another_version_is_made_again()
    {
        var bytes = FingerprintBytes.Write(Posting(1, "dune-erosion@cnrs").Print);
        bytes[0]++;

        FingerprintBytes.Read(bytes, []).ShouldBeNull();
    }

    [Fact]
    public void A_sketch_knows_which_part_of_its_set_it_knows()
    {
        var sketch = Sketch.Of([9, 3, 7, 3, 1], most: 3);

        sketch.Hashes.ToArray().ShouldBe([1u, 3u, 7u]);
        sketch.Limit.ShouldBe(7u);
        Sketch.Of([9, 3], most: 3).Limit.ShouldBe(uint.MaxValue);
    }

    private static MatchPosting Posting(int id, string side) => LabelledPair.Posting(id, side, Library);

    private static OfferPlacer Placer(MatchDecisions decisions, MatchPosting first)
    {
        var placer = new OfferPlacer(decisions);
        placer.Put(first, first.Id);
        return placer;
    }
}
