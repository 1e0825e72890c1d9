using System.Globalization;
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

    [Theory]
    [InlineData("36-36", "12-12", true)]
    [InlineData("36-36", "38-38", true)]
    [InlineData("36-36", "37-37", false)]
    [InlineData("36-36", "36-48", false)]
    [InlineData("36-36", "-24", true)]
    [InlineData("36-36", "24-", false)]
    [InlineData("36-36", "-", false)]
    [InlineData("permanent", "36-36", true)]
    [InlineData("permanent", "permanent", false)]
    public void Other_durations_are_two_positions_unless_the_texts_are_the_same(string left, string right, bool parts)
    {
        Verdict(Lasting(WithOtherText(Print) with { Source = "inria" }, right), Lasting(Print, left)).Veto.ShouldBe(parts ? "other durations and other texts" : null);
        Verdict(Lasting(Print with { Source = "inria" }, right), Lasting(Print, left)).Veto.ShouldBeNull();
    }

    // A board that shows two at once shows two; one that takes an offer down and puts it up again shows one.
    [Theory]
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Two_titles_of_one_source_part_when_it_shows_them_within_a_week(int daysApart, bool parts)
    {
        var retitled = Print with { Title = "Research fellow: sand budgets of coastal dunes" };
        Verdict(retitled, daysApart: daysApart).Veto.ShouldBe(parts ? "one source shows both at once under different titles" : null);
        Verdict(retitled with { Source = "inria" }, daysApart: daysApart).Veto.ShouldBeNull();
    }

    [Fact]
    public void One_title_with_two_texts_at_once_on_one_source_are_two_positions()
    {
        Verdict(WithOtherText(Print)).Veto.ShouldBe("one source shows both at once with different texts");
        Verdict(WithOtherText(Print), daysApart: 8).Veto.ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "“2” and “3” in their titles")]
    [InlineData("Q77", null)]
    public void Numbers_in_titles_part_unless_both_have_one_reference(string? reference, string? veto) =>
        Verdict(Print with { Source = "inria", Title = "Research fellow: dunes 3", Reference = reference }, Print with { Title = "Research fellow: dunes 2", Reference = reference })
            .Veto.ShouldBe(veto);

    [Fact]
    public void What_parts_two_postings_of_one_season_does_not_part_the_calls_of_two_years()
    {
        var nextYear = Print with { Reference = "Q77", ClosesOn = Print.ClosesOn!.Value.AddYears(1) };
        Verdict(nextYear, Print with { Reference = "R11" }).ShouldSatisfyAllConditions(v => v.Veto.ShouldBeNull(), v => v.Outcome.ShouldBe(MatchOutcome.Again));
        Verdict(nextYear with { Kind = PositionKind.Phd }, Print with { Kind = PositionKind.Postdoc }).Veto.ShouldBe("a postdoc and a thesis");
    }

    // With the points of the second case two postings in one language are one.
    [Theory]
    [InlineData(0, 7, MatchOutcome.Same)]
    [InlineData(20, 6, MatchOutcome.Different)]
    public void Between_two_languages_the_facts_must_say_more(int daysBetweenStarts, double score, MatchOutcome outcome)
    {
        var library = OfferLibrary.Load();
        var french = OnlyLabAndStart(LabelledPair.Posting(1, "ecole-rurale@cnrs", library).Print, Day);
        var english = OnlyLabAndStart(LabelledPair.Posting(2, "ecole-rurale-en@inria", library).Print, Day.AddDays(daysBetweenStarts));
        var verdict = Verdict(english, french);
        (verdict.Score, verdict.Outcome).ShouldBe((score, outcome), verdict.Explanation);
        verdict.Score.ShouldBeGreaterThanOrEqualTo(DuplicateMatcher.Threshold);
    }

    private static OfferFingerprint WithOtherText(OfferFingerprint print)
    {
        var other = LabelledPair.Posting(2, "vine-mildew@cnrs", OfferLibrary.Load()).Print;
        return print with { Telling = other.Telling, Surrounding = other.Surrounding, Terms = other.Terms };
    }

    private static OfferFingerprint OnlyLabAndStart(OfferFingerprint print, DateOnly start) => print with
    {
        Organization = "centre",
        StartsOn = start,
        Contacts = [],
        Towns = [],
        ClosesOn = null,
        MinMonths = null,
        MaxMonths = null,
        Reference = null,
    };

    // "36-48" months, "24-" at least, "-" unknown.
    private static OfferFingerprint Lasting(OfferFingerprint print, string months)
    {
        if (months == "permanent") return print with { Permanent = true, MinMonths = null, MaxMonths = null };
        int?[] ends = [.. months.Split('-').Select(m => m.Length == 0 ? (int?)null : int.Parse(m, CultureInfo.InvariantCulture))];
        return print with { Permanent = false, MinMonths = ends[0], MaxMonths = ends[1] };
    }

    private static MatchVerdict Verdict(OfferFingerprint right, OfferFingerprint? left = null, int daysApart = 0) => DuplicateMatcher.Compare(
        new MatchPosting(1, left ?? Print, Day, Day), new MatchPosting(2, right with { Identity = "/other" }, Day.AddDays(daysApart), Day.AddDays(daysApart)));
}
