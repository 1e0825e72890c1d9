using JobPortal.Core.Ingestion;

namespace JobPortal.Core.Tests.Ingestion;

/// <summary>When the offers of a source end whose lists hold the newest only.</summary>
public class RecheckRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, true, RecheckAnswer.StillThere)]
    [InlineData(null, false, RecheckAnswer.Unknown)]
    [InlineData(Trouble.NotFound, false, RecheckAnswer.Gone)]
    [InlineData(Trouble.Gone, false, RecheckAnswer.Gone)]
    [InlineData(Trouble.NoLongerAvailable, false, RecheckAnswer.Gone)]
    [InlineData(Trouble.SoftNotFound, false, RecheckAnswer.Gone)]
    [InlineData(Trouble.LoginWall, false, RecheckAnswer.Unknown)]
    [InlineData(Trouble.Challenge, false, RecheckAnswer.Unknown)]
    [InlineData(Trouble.NotAnOffer, false, RecheckAnswer.Unknown)]
    [InlineData(Trouble.Forbidden, false, RecheckAnswer.Unknown)]
    [InlineData(Trouble.ServerError, false, RecheckAnswer.Unknown)]
    [InlineData(Trouble.Unreachable, false, RecheckAnswer.Unknown)]
    [InlineData(Trouble.Robots, false, RecheckAnswer.Unknown)]
    [InlineData(Trouble.TooManyRequests, false, RecheckAnswer.Unknown)]
    public void Only_what_the_source_says_of_the_offer_counts(Trouble? trouble, bool shows, RecheckAnswer answer) =>
        RecheckRule.Judge(trouble, shows).ShouldBe(answer);

    [Fact]
    public void The_oldest_verified_are_asked_for_first_and_no_more_than_a_few()
    {
        var chosen = RecheckRule.Choose(Enumerable.Range(1, 100).Select(n => Page(n, days: n)), Now, turn: 0);

        chosen.Count.ShouldBe(RecheckRule.MostPages);
        chosen.Select(p => p.Identity).Take(3).ShouldBe(["/100", "/99", "/98"]);
    }

    [Fact]
    public void What_was_gone_the_last_time_is_asked_for_before_all_others() =>
        RecheckRule.Choose([Page(1, days: 50), Page(2, days: 4) with { Absences = 1 }, Page(3, days: 60)], Now, 0).Select(p => p.Identity).ShouldBe(["/2", "/3", "/1"]);

    [Fact]
    public void What_was_seen_a_short_while_ago_is_not_asked_for() =>
        RecheckRule.Choose([Page(1, days: 2), Page(2, days: 3)], Now, 0).Select(p => p.Identity).ShouldBe(["/2"]);

    [Fact]
    public void Two_postings_of_one_page_need_one_request() =>
        RecheckRule.Choose([Page(1, days: 9), Page(2, days: 9) with { Url = Page(1, 9).Url }], Now, 0).Count.ShouldBe(1);

    [Fact]
    public void Pages_that_answer_with_errors_for_ever_do_not_keep_the_others_from_being_asked()
    {
        // Nothing is ever verified here: the ten oldest are asked each time, the others in turn.
        var pages = Enumerable.Range(1, 75).Select(n => Page(n, days: 10 + n)).ToArray();

        var asked = Enumerable.Range(0, 8).SelectMany(turn => RecheckRule.Choose(pages, Now, turn)).Select(p => p.Identity).Distinct();

        asked.Count().ShouldBe(75);
    }

    [Theory]
    [InlineData(61, null, 7, true)]
    [InlineData(59, null, 7, false)]
    [InlineData(61, "2027-01-31", 7, false)]
    [InlineData(400, null, 14, true)]
    [InlineData(400, null, 15, false)]
    [InlineData(61, null, 61, false)]
    public void An_offer_without_a_deadline_closes_when_nothing_has_shown_it_for_sixty_days_in_which_the_source_was_well(int days, string? closesOn, int daysBetweenHarvests, bool closes)
    {
        var harvests = Enumerable.Range(0, 500 / daysBetweenHarvests).Select(n => Now.AddDays(-n * daysBetweenHarvests));

        RecheckRule.MayClose(Now.AddDays(-days), closesOn is null ? null : DateOnly.Parse(closesOn, System.Globalization.CultureInfo.InvariantCulture), Now, harvests).ShouldBe(closes);
    }

    [Fact]
    public void A_source_that_failed_until_today_closes_nothing_when_it_is_back() =>
        RecheckRule.MayClose(Now.AddDays(-90), null, Now, [Now.AddDays(-90), Now]).ShouldBeFalse();

    private static OpenPage Page(int n, int days) => new($"/{n}", new Uri($"https://b.example/{n}"), Now.AddDays(-days), 0);
}
