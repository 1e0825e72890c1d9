using JobPortal.Core.Matching;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Matching;

/// <summary>What forbids that two copies of one text become one offer, each by itself.</summary>
public class MatchVetoTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly OfferFingerprint Print = LabelledPair.Posting(1, "dune-erosion@cnrs", OfferLibrary.Load()).Print with { Reference = null };

    [Fact]
    public void Two_copies_are_one_position() => Verdict(Print with { Source = "inria" }).Veto.ShouldBeNull();

    [Fact]
    public void Two_kinds_are_two_positions() =>
        Verdict(Print with { Kind = PositionKind.Postdoc }, Print with { Kind = PositionKind.Phd }).Veto.ShouldBe("a thesis and a postdoc");

    [Fact]
    public void What_one_source_shows_at_once_under_two_titles_are_two_positions() =>
        Verdict(LabelledPair.Posting(2, "vine-mildew@cnrs", OfferLibrary.Load()).Print with { Kind = Print.Kind, Reference = null, MinMonths = Print.MinMonths, MaxMonths = Print.MaxMonths, Permanent = Print.Permanent }).Veto.ShouldBe("one source shows both at once under different titles");

    [Fact]
    public void Two_references_of_one_source_are_two_positions() =>
        Verdict(Print with { Reference = "Q77" }, Print with { Reference = "R11" }).Veto.ShouldBe("references R11 and Q77 of one source");

    [Fact]
    public void Two_sources_may_each_have_a_reference_of_their_own() =>
        Verdict(Print with { Source = "inria", Reference = "Q77" }, Print with { Reference = "R11" }).Veto.ShouldBeNull();

    [Fact]
    public void Numbers_of_one_series_are_two_positions_whoever_repeats_them() =>
        Verdict(Print with { Source = "inria", Reference = "UMR5506EXEMPL002" }, Print with { Reference = "UMR5506EXEMPL001" }).Veto.ShouldNotBeNull().ShouldEndWith("are numbers of one series");

    private static MatchVerdict Verdict(OfferFingerprint right, OfferFingerprint? left = null) =>
        DuplicateMatcher.Compare(new MatchPosting(1, left ?? Print, Day, Day), new MatchPosting(2, right with { Identity = "/other" }, Day, Day));
}
