using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Sources.Readers.JsonLd;

/// <summary>From the page to the normalized offer: what JSON-LD says ends as the right value.</summary>
public class JsonLdOfferTests
{
    /// <summary>The source's zone is Europe/Paris.</summary>
    [Theory]
    [InlineData("\"2026-06-30\"", "2026-06-30")]
    [InlineData("\"2026-06-30T00:00\"", "2026-06-30")]
    [InlineData("\"2026-06-30T00:00:00\"", "2026-06-30")]
    [InlineData("\"2026-06-30T00:00:00Z\"", "2026-06-30")]
    [InlineData("\"2026-06-30T00:00:00.000+00:00\"", "2026-06-30")]
    [InlineData("\"2026-06-30T00:00:00+02:00\"", "2026-06-30")]
    [InlineData("\"2026-06-29T22:00:00Z\"", "2026-06-30")]
    [InlineData("\"2026-06-29T22:00:00.000Z\"", "2026-06-30")]
    [InlineData("\"2026-06-30T21:59:59Z\"", "2026-06-30")]
    [InlineData("\"2026-06-30T23:59:59Z\"", "2026-06-30")]
    [InlineData("\"2026-06-30T23:59Z\"", "2026-06-30")]
    [InlineData("\"2026-06-30T23:59:59\"", "2026-06-30")]
    [InlineData("\"2026-06-30T23:59:59+02:00\"", "2026-06-30")]
    [InlineData("\"2026-06-30T23:59:59-05:00\"", "2026-06-30")]
    [InlineData("\"2026-06-30T12:00:00Z\"", "2026-06-30")]
    [InlineData("\"2026-12-30T23:00:00Z\"", "2026-12-31")]
    [InlineData("\"2026-06-30 23:59:59\"", "2026-06-30")]
    [InlineData("\"June 30, 2026\"", "2026-06-30")]
    [InlineData("\"30 juin 2026\"", "2026-06-30")]
    [InlineData("\"30/06/2026\"", "2026-06-30")]
    [InlineData("\"30.06.2026\"", "2026-06-30")]
    [InlineData("\"20260630\"", "2026-06-30")]
    [InlineData("\"Tue Jun 30 2026 00:00:00 GMT+0200 (CEST)\"", "2026-06-30")]
    [InlineData("1782770400", "2026-06-30")]
    [InlineData("1782770400000", "2026-06-30")]
    [InlineData("\"/Date(1782770400000)/\"", "2026-06-30")]
    [InlineData("{\"@type\":\"Date\",\"@value\":\"2026-06-30\"}", "2026-06-30")]
    [InlineData("[\"2026-06-30\"]", "2026-06-30")]
    [InlineData("\"2026-13-45\"", null)]
    [InlineData("\"0000-00-00\"", null)]
    [InlineData("\"2099-12-31\"", null)]
    [InlineData("\"9999-12-31T23:59:59Z\"", null)]
    [InlineData("\"until filled\"", null)]
    [InlineData("\"2026-01-01\"", null)] // before the publication
    [InlineData("null", null)]
    public void The_deadline_is_the_day_that_was_meant(string validThrough, string? day) =>
        Offer($"\"datePosted\":\"2026-05-04\",\"validThrough\":{validThrough}").ApplicationDeadline.ShouldBe(day is null ? null : DateOnly.Parse(day, null));

    [Theory]
    [InlineData("\"May 29, 2025\"", "2025-05-29")]
    [InlineData("\"2025-05-29T08:11:15\"", "2025-05-29")]
    [InlineData("\"2025-05-29T22:30:00Z\"", "2025-05-30")]
    [InlineData("\"Thu, 29 May 2025 10:00:00 GMT\"", "2025-05-29")]
    [InlineData("\"29-May-2025\"", "2025-05-29")]
    [InlineData("1748476800000", "2025-05-29")]
    public void The_day_of_publication_is_read(string datePosted, string day) => Offer($"\"datePosted\":{datePosted}").PublishedOn.ShouldBe(DateOnly.Parse(day, null));

    [Theory]
    [InlineData("\"P3Y\"", 36, 36)]
    [InlineData("\"P36M\"", 36, 36)]
    [InlineData("\"P1Y6M\"", 18, 18)]
    [InlineData("\"P1095D\"", 36, 36)]
    [InlineData("\"P26W\"", 6, 6)]
    [InlineData("\"P0Y18M0DT0H0M0S\"", 18, 18)]
    [InlineData("\"36 mois\"", 36, 36)]
    [InlineData("""{"@type":"QuantitativeValue","value":36,"unitCode":"MON"}""", 36, 36)]
    [InlineData("""{"@type":"QuantitativeValue","value":"3","unitText":"YEAR"}""", 36, 36)]
    [InlineData("""{"minValue":12,"maxValue":18,"unitText":"MONTH"}""", 12, 18)]
    [InlineData("""{"maxValue":24,"unitText":"MONTH"}""", null, 24)]
    [InlineData("36", null, null)]
    [InlineData("\"P\"", null, null)]
    public void The_length_of_the_contract_is_read(string jobDuration, int? min, int? max)
    {
        var duration = Offer($"\"jobDuration\":{jobDuration}").Duration;
        (duration.MinMonths, duration.MaxMonths).ShouldBe((min, max));
    }

    [Theory]
    [InlineData("""{"currency":"EUR","value":{"minValue":2100,"maxValue":2500,"unitText":"MONTH"}}""", "2100", "2500", "EUR", SalaryPeriod.Month)]
    [InlineData("""{"currency":"GBP","value":{"minValue":"38205","maxValue":"42000","unitText":"YEAR"}}""", "38205", "42000", "GBP", SalaryPeriod.Year)]
    [InlineData("""{"currency":"SEK","value":{"value":450000,"unitText":"YEAR"}}""", "450000", "450000", "SEK", SalaryPeriod.Year)]
    [InlineData("""{"currency":"EUR","value":{"minValue":15,"maxValue":18.5,"unitText":"HOUR"}}""", "15", "18.5", "EUR", SalaryPeriod.Hour)]
    [InlineData("""{"currency":"EUR","value":{"minValue":2100,"unitText":"MONTH"}}""", "2100", null, "EUR", SalaryPeriod.Month)]
    [InlineData("""{"currency":"CHF","value":85000,"unitText":"ANN"}""", "85000", "85000", "CHF", SalaryPeriod.Year)]
    [InlineData("\"2 500 € brut mensuel\"", "2500", "2500", "EUR", SalaryPeriod.Month)]
    [InlineData("""{"currency":"EUR","value":"2 675,27"}""", "2675.27", "2675.27", "EUR", null)]
    public void Pay_is_read(string baseSalary, string? min, string? max, string currency, SalaryPeriod? period)
    {
        var salary = Offer($"\"baseSalary\":{baseSalary}").Salary;
        (salary.Min, salary.Max, salary.Currency, salary.Period).ShouldBe((Amount(min), Amount(max), currency, period));
    }

    [Theory]
    [InlineData("""{"address":{"streetAddress":"2 rue Exemple","postalCode":"37200","addressLocality":"Tours","addressCountry":"FR"}}""", "Tours", "37200", "FR")]
    [InlineData("""{"address":{"addressLocality":"Poitiers","addressRegion":"Vienne","addressCountry":"FR"}}""", "Poitiers", null, "FR")]
    [InlineData("""{"address":{"addressLocality":"Strasbourg Cedex","postalCode":"67084","addressCountry":"FR"}}""", "Strasbourg", "67084", "FR")]
    [InlineData("""{"address":{"addressLocality":"Lausanne","postalCode":"1015","addressCountry":"CH"}}""", null, null, "CH")]
    [InlineData("""{"address":{"addressLocality":"San Francisco","addressRegion":"CA","addressCountry":"US"}}""", null, null, "US")]
    [InlineData("\"Villeneuve d'Ascq, France\"", "Villeneuve-d'Ascq", null, "FR")]
    public void The_place_is_found(string jobLocation, string? commune, string? postalCode, string country)
    {
        var place = Offer($"\"jobLocation\":{jobLocation}").Places.ShouldHaveSingleItem();
        (place.Commune, place.PostalCode, place.Country).ShouldBe((commune, postalCode, country));
    }

    [Fact]
    public void The_employer_keeps_its_parent_and_contacts_are_masked()
    {
        var offer = JsonLdPage.Offer(JsonLdPage.With("""
            {"@type":"JobPosting","title":"Thèse en IA","description":"<p>Écrire à jean.exemple@labo.example.</p>","employmentType":"INTERN","totalJobOpenings":2,
            "hiringOrganization":{"name":"Laboratoire d'Exemples","parentOrganization":{"name":"Université d'Exemple"}},
            "applicationContact":{"@type":"ContactPoint","email":"marie.exemple@labo.example"}}
            """));
        (offer.Organization.Raw, offer.Organization.Parent, offer.Kind).ShouldBe(("Laboratoire d'Exemples", "Université d'Exemple", PositionKind.Phd));
        offer.Contacts.ShouldBe(["marie.exemple@labo.example", "jean.exemple@labo.example"]);
        offer.Sections.ShouldHaveSingleItem().Html.ShouldNotContain("@");
        offer.Evidence.ShouldAllBe(e => !e.Raw.Contains('@'));
        offer.Evidence.ShouldContain(e => e.Field == "totalJobOpenings" && e.Raw == "2");
    }

    private static decimal? Amount(string? written) => written is null ? null : decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

    private static OfferContent Offer(string property) =>
        JsonLdPage.Offer(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"hiringOrganization\":\"L\",\"description\":\"<p>Text</p>\"," + property + "}"));
}
