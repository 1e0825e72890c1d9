using JobPortal.Core.Normalization;

namespace JobPortal.Core.Tests.Normalization;

public class DateParserTests
{
    private static readonly DateOnly Anchor = new(2023, 6, 5);

    [Theory]
    [InlineData("2023-06-30", "2023-06-30")]
    [InlineData("2023/06/30", "2023-06-30")]
    [InlineData("2026/10/01 11:59PM", "2026-10-01")]
    [InlineData("2021-02-26T23:30:00+01:00", "2021-02-26")]
    [InlineData("2021-02-26T23:30:00", "2021-02-26")]
    [InlineData("20270131", "2027-01-31")]
    [InlineData("30/06/2023", "2023-06-30")]
    [InlineData("05/06/2023", "2023-06-05")]
    [InlineData("06/20/2027", "2027-06-20")]
    [InlineData("1.5.2021", "2021-05-01")]
    [InlineData("30-06-2023", "2023-06-30")]
    [InlineData("30/06/23", "2023-06-30")]
    [InlineData("vendredi 26 février 2021", "2021-02-26")]
    [InlineData("VENDREDI 26 FÉVRIER 2021", "2021-02-26")]
    [InlineData("lundi 1 mars 2021", "2021-03-01")]
    [InlineData("1er mai 2021", "2021-05-01")]
    [InlineData("le 1 er mai 2021", "2021-05-01")]
    [InlineData("1° mai 2021", "2021-05-01")]
    [InlineData("26 fevrier 2021", "2021-02-26")]
    [InlineData("26\u00a0février\u00a02021", "2021-02-26")]
    [InlineData("26 févr. 2021", "2021-02-26")]
    [InlineData("12 juil. 2027", "2027-07-12")]
    [InlineData("12 juin 2027", "2027-06-12")]
    [InlineData("mar. 12 janvier 2021", "2021-01-12")]
    [InlineData("20th of June 2027", "2027-06-20")]
    [InlineData("June 20, 2027", "2027-06-20")]
    [InlineData("June 20th, 2027", "2027-06-20")]
    [InlineData("Sunday, June 20, 2027", "2027-06-20")]
    [InlineData("20 Jun 2027", "2027-06-20")]
    [InlineData("20-Jun-2027", "2027-06-20")]
    [InlineData("31 Jul 26", "2026-07-31")]
    [InlineData("Fri, 31 Jul 26 23:24:34 +0200", "2026-07-31")]
    [InlineData("24 September 2026", "2026-09-24")]
    [InlineData("3 mars 2027 à 18h", "2027-03-03")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("２０２３-０６-３０", "2023-06-30")]
    public void A_full_date_is_that_day(string text, string day) => Day(DateParser.Parse(text)).ShouldBe(day);

    [Theory]
    [InlineData("Fri, 31 Jul 26 23:24:34 +0200", "2026-07-31")]
    [InlineData("Wed, 30 Sep 2026 22:30:00 GMT", "2026-10-01")]
    [InlineData("Wed, 30 Sep 2026 22:30:00 Z", "2026-10-01")]
    [InlineData("30 Sep 2026 22:30 +0000 (UTC)", "2026-10-01")]
    [InlineData("Thu, 01 Oct 2026 00:30:00 +0900", "2026-09-30")]
    [InlineData("Thursday, 01-Oct-26 23:59:00 EST", "2026-10-02")]
    [InlineData("Thu, 1 Oct 2026 23:59:00 -0500", "2026-10-02")]
    [InlineData("Thu, 1 Oct 2026 23:59:00 CEST", "2026-10-01")]
    [InlineData("Thu, 1 Oct 2026 23:59:00 XYZ", "2026-10-01")]
    [InlineData("Thu, 1 Oct 2026 23:59:00", "2026-10-01")]
    [InlineData("Thu, 1 Oct 2026 23:59:00 +9999", "2026-10-01")]
    [InlineData("Tue, 31 Feb 2026 10:00:00 GMT", null)]
    public void The_date_of_a_mail_is_its_day_in_the_source_s_zone(string text, string? day) => Day(DateParser.Parse(text, null, "Europe/Paris")).ShouldBe(day);

    [Theory]
    [InlineData("26 février", "2023-02-26")]
    [InlineData("20th of June", "2023-06-20")]
    [InlineData("June 20", "2023-06-20")]
    [InlineData("20 June 12:00", "2023-06-20")]
    [InlineData("26 février 18h", "2023-02-26")]
    [InlineData("1er janvier", "2023-01-01")]
    [InlineData("1er décembre", "2023-12-01")]
    [InlineData("8 décembre", "2022-12-08")]
    [InlineData("vendredi 15 décembre", "2023-12-15")]
    [InlineData("samedi 10 décembre", "2022-12-10")]
    public void A_day_without_a_year_takes_the_year_nearest_to_the_anchor(string text, string day)
    {
        var reading = DateParser.Parse(text, Anchor);

        Day(reading).ShouldBe(day);
        reading!.YearAssumed.ShouldBeTrue();
        DateParser.Parse(text).ShouldBeNull("without an anchor there is no year to choose");
    }

    [Theory]
    [InlineData("septembre 2027", "2027-09-01")]
    [InlineData("Sept. 2027", "2027-09-01")]
    [InlineData("mai 2021", "2021-05-01")]
    [InlineData("10/2027", "2027-10-01")]
    [InlineData("à partir de janvier 2027", "2027-01-01")]
    public void A_month_says_that_it_is_one(string text, string firstDay)
    {
        var reading = DateParser.Parse(text, Anchor);

        Day(reading).ShouldBe(firstDay);
        reading!.Precision.ShouldBe(DatePrecision.Month);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("dès que possible")]
    [InlineData("ASAP")]
    [InlineData("à définir")]
    [InlineData("2027")]
    [InlineData("31/02/2027")]
    [InlineData("31 février 2027")]
    [InlineData("32 mars 2027")]
    [InlineData("0 mars 2027")]
    [InlineData("29/02/2023")]
    [InlineData("2023-13-01")]
    [InlineData("2023-00-10")]
    [InlineData("13/13/2027")]
    [InlineData("01/01/1789")]
    [InlineData("9999-12-31")]
    [InlineData("01.02.03.04.05")]
    [InlineData("01/02/03/04/05")]
    [InlineData("03 90 24 45 67")]
    [InlineData("67000 Strasbourg")]
    [InlineData("UMR 7357")]
    [InlineData("12:30")]
    [InlineData("36 mois")]
    [InlineData("1/2")]
    [InlineData("50%")]
    [InlineData("v2.0.1")]
    [InlineData("192.168.1.10")]
    [InlineData("2 675.27€")]
    [InlineData("mars")]
    [InlineData("mardi")]
    [InlineData("may be 20 people")]
    [InlineData("du 1er mars 2027 au 31 août 2027")]
    [InlineData("30/06/2023 ou 15/07/2023")]
    [InlineData("printemps 2027")]
    [InlineData("T3 2027")]
    [InlineData("été")]
    [InlineData("une date ultérieure")]
    [InlineData("99999999")]
    [InlineData("20231345")]
    [InlineData("10.1000/182")]
    [InlineData("12 marsouins 2027")]
    [InlineData("0000-00-00")]
    [InlineData("bac+5")]
    public void What_is_no_single_date_is_null(string? text) => DateParser.Parse(text, Anchor).ShouldBeNull();

    [Theory]
    [InlineData("2026-09-30T22:00:00Z", "Europe/Paris", "2026-10-01")]
    [InlineData("2026-09-30T22:00:00.000+00:00", "Europe/Paris", "2026-10-01")]
    [InlineData("2026-09-30T22:00:00", "Europe/Paris", "2026-09-30")]
    [InlineData("2026-10-01T02:00:00Z", "America/New_York", "2026-09-30")]
    public void A_moment_with_an_offset_falls_on_a_day_of_the_sources_zone(string text, string zone, string day) =>
        Day(DateParser.Parse(text, null, zone)).ShouldBe(day);

    [Fact]
    public void Dates_in_a_text_are_found_where_they_stand()
    {
        const string Text = "Entretiens le 3 juillet 2023, début le 1er octobre ; réponse avant le 30/06/2023.";

        var found = DateParser.FindAll(Text, Anchor);

        found.Select(d => Text.Substring(d.Start, d.Length)).ShouldBe(["3 juillet 2023", "1er octobre", "30/06/2023"]);
        found.Select(d => d.YearAssumed).ShouldBe([false, true, false]);
    }

    private static string? Day(DateReading? reading) => reading?.Date.ToString("yyyy-MM-dd", null);
}
