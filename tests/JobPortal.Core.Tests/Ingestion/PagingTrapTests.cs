using JobPortal.Core.Ingestion;

namespace JobPortal.Core.Tests.Ingestion;

public sealed class PagingTrapTests
{
    [Theory]
    [InlineData("/agenda/{0}-01-05")]
    [InlineData("/agenda?annee={0}&mois=3")]
    [InlineData("/offres/page/{0}/")]
    [InlineData("/offres?offset={0}")]
    public void List_pages_that_differ_by_a_number_and_give_nothing_new_are_a_trap(string pattern)
    {
        var trap = new PagingTrap();
        for (var n = 1; n < PagingTrap.BarrenPages; n++) trap.Note(Page(pattern, n), 0, []).ShouldBeFalse();
        trap.Note(Page(pattern, 900), 0, []).ShouldBeTrue();
        trap.IsTrap(Page(pattern, 901)).ShouldBeTrue();
        trap.Note(Page(pattern, 902), 0, []).ShouldBeFalse();
    }

    [Fact]
    public void Months_by_name_are_one_shape()
    {
        var trap = new PagingTrap();
        string[] months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
        foreach (var month in months.Where(m => m.All(char.IsAscii))) trap.Note(Page($"/agenda/{month}-{{0}}", 2026), 0, []);
        foreach (var month in new[] { "january", "april", "november" }) trap.Note(Page($"/agenda/{month}-{{0}}", 2027), 0, []);
        trap.Note(Page("/agenda/may-{0}", 2028), 0, []).ShouldBeTrue();
    }

    [Fact]
    public void A_page_with_something_new_begins_the_count_again()
    {
        var trap = new PagingTrap();
        for (var n = 1; n <= 1_000; n++) trap.Note(Page("/offres?page={0}", n), n % 12 == 0 ? 1 : 0, []).ShouldBeFalse();
    }

    [Fact]
    public void Another_list_is_not_given_up_with_it()
    {
        var trap = new PagingTrap();
        for (var n = 1; n <= PagingTrap.BarrenPages; n++) trap.Note(Page("/agenda/{0}", n), 0, []);
        trap.IsTrap(Page("/offres/{0}", 1)).ShouldBeFalse();
        trap.IsTrap(Page("/agenda/marseille", 0)).ShouldBeFalse();
    }

    [Fact]
    public void Lists_of_lists_are_no_trap_as_long_as_they_lead_on()
    {
        var trap = new PagingTrap();
        for (var n = 1; n <= 40; n++) trap.Note(Page("/region/{0}", n), 0, [Page("/region/" + n + "/departement/{0}", n)]).ShouldBeFalse();
    }

    [Fact]
    public void A_calendar_with_a_page_for_each_month_and_each_day_is_a_trap_in_both()
    {
        var trap = new PagingTrap();
        var asked = 0;
        for (var month = 1; month <= 100 && !trap.IsTrap(Page("/agenda/2030-{0}", month)); month++)
        {
            var days = Enumerable.Range(1, 30).Select(day => Page($"/agenda/2030-{month}-{{0}}", day)).ToList();
            trap.Note(Page("/agenda/2030-{0}", month), 0, days);
            foreach (var day in days.Where(d => !trap.IsTrap(d)))
            {
                asked++;
                trap.Note(day, 0, []);
            }
        }
        asked.ShouldBe(PagingTrap.BarrenPages);
        trap.IsTrap(Page("/agenda/2030-{0}", 99)).ShouldBeTrue();
    }

    private static string Page(string pattern, int n) => "https://board.example" + string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, n);
}
