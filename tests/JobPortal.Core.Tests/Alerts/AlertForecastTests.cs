using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts;

public sealed class AlertForecastTests
{
    // Tuesday 24 November 2026, 9:00 in Paris.
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    // Three within an hour, one two days later, one long before, one that closed before the next morning.
    private static readonly PastOffer[] Offers =
    [
        new(At(10, 10, 0), null), new(At(10, 10, 5), null), new(At(10, 10, 40), null), new(At(12, 6, 0), new(2026, 12, 31)),
        new(At(1, 0, 0).AddDays(-20), null), new(At(18, 12, 0), new(2026, 11, 18)),
    ];

    [Theory]
    [InlineData(Cadence.AtOnce, 5, 5)]
    [InlineData(Cadence.Daily, 2, 4)]
    [InlineData(Cadence.Weekly, 1, 4)]
    public void New_offers_are_gathered_as_the_cadence_says(Cadence cadence, int mails, int offers) =>
        AlertForecast.Of(Offers, new(cadence), [], Now).ShouldBe(new AlertForecast(mails, offers));

    [Theory]
    [InlineData("2026-11-20", new[] { 7 }, Cadence.Daily, 1, 1)]
    [InlineData("2026-11-20", new[] { 14, 7, 2 }, Cadence.Daily, 3, 1)]
    [InlineData("2026-11-20", new[] { 14, 7, 2 }, Cadence.Weekly, 2, 1)]
    [InlineData("2026-11-20", new int[0], Cadence.Daily, 0, 0)]
    [InlineData("2026-12-20", new[] { 14 }, Cadence.Daily, 0, 0)]
    [InlineData("2026-10-20", new[] { 7 }, Cadence.Daily, 0, 0)]
    public void Deadlines_count_on_the_days_that_were_chosen(string closesOn, int[] days, Cadence cadence, int mails, int offers)
    {
        var old = new PastOffer(Now.AddDays(-90), DateOnly.ParseExact(closesOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        AlertForecast.Of([old], new(cadence), days, Now).ShouldBe(new AlertForecast(mails, offers));
    }

    [Fact]
    public void Who_wants_no_new_offers_gets_none() =>
        AlertForecast.Of(Offers, new(Cadence.Daily, WantsNew: false), [], Now).ShouldBe(new AlertForecast(0, 0));

    [Fact]
    public void The_hour_and_the_day_that_were_chosen_count() =>
        // Seen on a Tuesday at 10: with mails at 11 it is told that day, with those at 9 the next.
        new[] { 11, 9 }.Select(hour => AlertForecast.Of([new(At(24, 9, 0), null)], new(Cadence.Daily, hour), [], At(24, 10, 30)).Mails).ShouldBe([1, 0]);

    [Fact]
    public void What_a_form_sends_out_of_range_is_the_usual_choice()
    {
        var clean = new AlertChoice((Cadence)9, 99, (DayOfWeek)12, true, [3, 2, 14, 2]).Clean();
        (clean.Cadence, clean.SendHour, clean.SendWeekday).ShouldBe((Cadence.Daily, 8, DayOfWeek.Monday));
        clean.RemindDays.ShouldBe([14, 2]);
        new AlertChoice(Cadence.Daily, WantsNew: false, RemindDays: []).SaysNothing.ShouldBeTrue();
        new AlertChoice(Cadence.Daily, WantsNew: false).SaysNothing.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-12-25", null, false)]
    [InlineData("2026-12-24", null, true)]
    [InlineData("2026-11-01", null, true)]
    [InlineData("2026-12-24", "2026-11-20", false)]
    public void A_year_is_asked_about_once_a_month_before_its_end(string renewBy, string? asked, bool shouldAsk)
    {
        var askedAt = asked is null ? (DateTimeOffset?)null : DateTimeOffset.Parse(asked + "T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        RenewalPolicy.ShouldAsk(DateOnly.ParseExact(renewBy, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), askedAt, Now).ShouldBe(shouldAsk);
    }

    [Fact]
    public void Nobody_has_less_than_a_month_to_answer()
    {
        RenewalPolicy.EndsOn(new(2026, 11, 1), Now).ShouldBe(new DateOnly(2026, 12, 24));
        RenewalPolicy.EndsOn(new(2027, 2, 1), Now).ShouldBe(new DateOnly(2027, 2, 1));
        RenewalPolicy.RenewBy(new(2028, 2, 29, 12, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2029, 2, 28));
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);
}
