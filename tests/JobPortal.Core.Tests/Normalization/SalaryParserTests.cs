using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Normalization;

public class SalaryParserTests
{
    [Theory]
    [InlineData("Entre 1779.15 € et 1841.47 € brut mensuel selon expérience", "1779.15", "1841.47")]
    [InlineData("De 1988 à 2234 € bruts mensuels en fonction de l'expérience", "1988", "2234")]
    [InlineData("Entre 2.151 € et 2.748 € bruts mensuels selon expérience", "2151", "2748")]
    [InlineData("2 437€ à 2 979€ bruts mensuels, selon expérience", "2437", "2979")]
    [InlineData("2\u00a0437 € à 2\u202f979 € bruts mensuels", "2437", "2979")]
    [InlineData("de 2 461,99€ à 3 132,08€ bruts mensuels", "2461.99", "3132.08")]
    [InlineData("2 600 - 2 700 euros bruts mensuels", "2600", "2700")]
    [InlineData("~2500€ mensuels", "2500", "2500")]
    [InlineData("à partir de 2 500 € brut mensuel", "2500", null)]
    [InlineData("2 500 € brut mensuel minimum", "2500", null)]
    [InlineData("jusqu’à 3 000 € par mois", null, "3000")]
    [InlineData("EUR 2,500–3,000 per month", "2500", "3000")]
    [InlineData("1.519,37 € / mois", "1519.37", "1519.37")]
    [InlineData("2 500 € brut mensuel (30 000 € annuel)", "2500", "2500")]
    [InlineData("2648 euros bruts mensuels pour une expérience inférieure à 2 ans", "2648", "2648")]
    [InlineData("2600 à 2700 euros brut mensuel ( environ 2150 € net)", "2600", "2700")]
    [InlineData("Gratification : 600 € par mois", "600", "600")]
    public void Euros_a_month(string text, string? min, string? max) =>
        SalaryParser.Parse(text).ShouldBe(new Salary(text, Amount(min), Amount(max), "EUR", SalaryPeriod.Month));

    [Theory]
    [InlineData("Salaire brut annuel de l'ordre de 35k à 40k €", "35000", "40000", "EUR", SalaryPeriod.Year)]
    [InlineData("25-30 k€ annuel", "25000", "30000", "EUR", SalaryPeriod.Year)]
    [InlineData("30 000 € / an", "30000", "30000", "EUR", SalaryPeriod.Year)]
    [InlineData("£38,205 to £44,263 per annum", "38205", "44263", "GBP", SalaryPeriod.Year)]
    [InlineData("4,35 € / heure", "4.35", "4.35", "EUR", SalaryPeriod.Hour)]
    [InlineData("CHF 85'000 per year", "85000", "85000", "CHF", SalaryPeriod.Year)]
    [InlineData("2810", "2810", "2810", null, null)]
    [InlineData("2 675.27€", "2675.27", "2675.27", "EUR", null)]
    [InlineData("entre 1600 et 1800 bruts mensuels", "1600", "1800", null, SalaryPeriod.Month)]
    [InlineData("brut 2110 euros, net 1700 euros", "2110", "2110", "EUR", null)]
    [InlineData("2650 € (brute)", "2650", "2650", "EUR", null)]
    public void Period_and_currency_are_only_what_is_named(string text, string? min, string? max, string? currency, SalaryPeriod? period) =>
        SalaryParser.Parse(text).ShouldBe(new Salary(text, Amount(min), Amount(max), currency, period));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Selon grille")]
    [InlineData("Selon expérience")]
    [InlineData("À négocier")]
    [InlineData("Bac+5")]
    [InlineData("TV-L E13")]
    [InlineData("TV-L E13, 100%")]
    [InlineData("50 %")]
    [InlineData("35h")]
    [InlineData("35 heures par semaine")]
    [InlineData("indice 410")]
    [InlineData("INM 450")]
    [InlineData("IB 558")]
    [InlineData("3 ans d'expérience")]
    [InlineData("5 à 10 années")]
    [InlineData("1700 € net")]
    [InlineData("environ 2150 € net mensuel")]
    [InlineData("salaire net : 1 900 €")]
    [InlineData("en 2027")]
    [InlineData("au 01/01/2027")]
    [InlineData("grade 2, échelon 5")]
    [InlineData("groupe 3")]
    [InlineData("13e mois")]
    [InlineData("2100 € puis 2500 € puis 2900 €")]
    [InlineData("2500 € ; prime 300 €")]
    [InlineData("3000 à 2000 €")]
    [InlineData("NC")]
    [InlineData("–")]
    [InlineData("IR2")]
    [InlineData("12")]
    [InlineData("36 mois")]
    [InlineData("Voir PDF")]
    [InlineData("SMIC")]
    [InlineData("Barème CNRS")]
    [InlineData("depuis 2024")]
    [InlineData("BAP 5")]
    [InlineData("niveau 7")]
    [InlineData("temps plein")]
    [InlineData("tickets restaurant")]
    [InlineData("télétravail 2 jours")]
    [InlineData("Article 83")]
    public void What_is_no_gross_pay_gives_no_amount(string? text)
    {
        var salary = SalaryParser.Parse(text);

        (salary.Min, salary.Max, salary.Currency, salary.Period).ShouldBe((null, null, null, null));
    }

    private static decimal? Amount(string? amount) => amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
}
