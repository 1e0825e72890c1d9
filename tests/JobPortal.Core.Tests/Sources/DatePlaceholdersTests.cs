using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources;

public class DatePlaceholdersTests
{
    [Theory]
    [InlineData("{{today}}", "2026-11-22")]
    [InlineData("{{today+21|yyyy-MM-dd}}", "2026-12-13")]
    [InlineData("{{today-22|d MMMM yyyy|fr}}", "31 octobre 2026")]
    [InlineData("{{today+40|dddd d MMMM yyyy|fr}}", "vendredi 1 janvier 2027")]
    [InlineData("{{today+40|do MMMM|fr}}", "1er janvier")]
    [InlineData("{{today+1|dddd, MMMM d, yyyy|en}}", "Monday, November 23, 2026")]
    [InlineData("{{today+40|do of MMMM}}", "1st of January")]
    [InlineData("{{today|do of MMMM}}", "22nd of November")]
    [InlineData("{{today-9|do of MMMM}}", "13th of November")]
    [InlineData("{{today+365|yyyy}}", "2027")]
    [InlineData("{{today-5|yyyyMMdd}}", "20261117")]
    [InlineData("{{today+9|dd/MM/yyyy}}", "01/12/2026")]
    [InlineData("{{today+9|d/M/yyyy}}", "1/12/2026")]
    [InlineData("from {{today|d}} to {{today+1|d}}", "from 22 to 23")]
    public void A_date_is_counted_from_today(string text, string expected) =>
        DatePlaceholders.Expand(text, new DateOnly(2026, 11, 22)).ShouldBe(expected);

    [Theory]
    [InlineData("{{today+9999|yyyy}}")]
    [InlineData("{{today+99999999999}}")]
    [InlineData("{{tomorrow}}")]
    [InlineData("{{today+1|")]
    [InlineData("{today}")]
    public void What_is_no_placeholder_stays(string text) => DatePlaceholders.Expand(text, new DateOnly(2026, 11, 22)).ShouldBe(text);
}
