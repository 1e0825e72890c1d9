using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.JsonLd;

/// <summary>Where a job posting stands in the JSON, and in which shapes its properties come: what is published gives these raw values.</summary>
public class JsonLdShapeTests
{
    private const string Plain = "title=T\nhiringOrganization=L";

    public static TheoryData<string, string> Roots() => new()
    {
        { "array at the top", """[{"@type":"WebSite"},{"@type":"JobPosting","title":"T","hiringOrganization":"L"}]""" },
        { "graph", """{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"X"},{"@type":"JobPosting","title":"T","hiringOrganization":"L"}]}""" },
        { "graph in a graph", """{"@graph":{"@graph":[[{"@type":"JobPosting","title":"T","hiringOrganization":"L"}]]}}""" },
        { "list of types", """{"@type":["Thing","JobPosting"],"title":"T","hiringOrganization":"L"}""" },
        { "types in one text", """{"@type":"JobPosting,Thing","title":"T","hiringOrganization":"L"}""" },
        { "address of the type", """{"@type":"http://schema.org/JobPosting","title":"T","hiringOrganization":"L"}""" },
        { "address of the type with a slash", """{"@type":"https://www.schema.org/JobPosting/","title":"T","hiringOrganization":"L"}""" },
        { "prefix", """{"@context":{"schema":"http://schema.org/"},"@type":"schema:JobPosting","schema:title":"T","schema:hiringOrganization":{"schema:name":"L"}}""" },
        { "expanded", """[{"@type":["http://schema.org/JobPosting"],"http://schema.org/title":[{"@value":"T"}],"http://schema.org/hiringOrganization":[{"http://schema.org/name":[{"@value":"L"}]}]}]""" },
        { "type without @", """{"type":"JobPosting","title":"T","hiringOrganization":"L"}""" },
        { "capitals", """{"@Type":"JobPosting","Title":"T","HiringOrganization":{"Name":"L"}}""" },
        { "underscores", """{"@type":"job_posting","title":"T","hiring_organization":{"name":"L"}}""" },
        { "no type", """{"@context":"https://schema.org","title":"T","hiringOrganization":{"name":"L"}}""" },
        { "ItemList with items", """{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@type":"JobPosting","title":"T","hiringOrganization":"L"}}]}""" },
        { "ItemList of postings", """{"@type":"ItemList","itemListElement":[{"@type":"JobPosting","title":"T","hiringOrganization":"L"}]}""" },
        { "main entity", """{"@type":"WebPage","mainEntity":{"@type":"JobPosting","title":"T","hiringOrganization":"L"}}""" },
        { "main entity of page", """{"@type":"Article","mainEntityOfPage":{"@type":"JobPosting","title":"T","hiringOrganization":"L"}}""" },
        { "name for title", """{"@type":"JobPosting","name":"T","hiringOrganization":"L"}""" },
        { "empty title, name", """{"@type":"JobPosting","title":"","name":"T","hiringOrganization":"L"}""" },
        { "title twice", """{"@type":"JobPosting","title":"Old","title":"T","hiringOrganization":"L"}""" },
        { "reference to another item", """{"@graph":[{"@type":"JobPosting","title":"T","hiringOrganization":{"@id":"#o"}},{"@id":"#o","@type":"Organization","name":"L"}]}""" },
        { "employer list", """{"@type":"JobPosting","title":"T","hiringOrganization":[{"@type":"Organization","name":"L"}]}""" },
        { "legal name", """{"@type":"JobPosting","title":"T","hiringOrganization":{"legalName":"L","url":"https://l.example"}}""" },
        { "employer's name null", """{"@type":"JobPosting","title":"T","hiringOrganization":{"name":null,"legalName":"L"}}""" },
        { "value lists", """{"@type":"JobPosting","title":["T"],"hiringOrganization":{"name":["L"]}}""" },
        { "title in several languages", """{"@type":"JobPosting","title":[{"@value":"Thèse","@language":"fr"},{"@value":"T","@language":"en"}],"hiringOrganization":"L"}""" },
        { "title in a language map", """{"@type":"JobPosting","title":{"fr":"Thèse","en":"T"},"hiringOrganization":"L"}""" },
        { "title with markup and entities", """{"@type":"JobPosting","title":"<b>T&nbsp;</b>","hiringOrganization":"&#76;"}""" },
        { "related offer inside the offer", """{"@type":"JobPosting","title":"T","hiringOrganization":"L","isRelatedTo":{"@type":"JobPosting","title":"Other","description":"Long"}}""" },
        { "placeholders", """{"@type":"JobPosting","title":"T","hiringOrganization":"L","validThrough":"{{ job.end }}","datePosted":"undefined","jobLocation":"N/A","baseSalary":"null","workHours":"-"}""" },
    };

    [Theory]
    [MemberData(nameof(Roots))]
    public void A_posting_is_found_wherever_it_stands(string where, string json) => Told(json).ShouldBe(Plain, where);

    [Theory]
    [InlineData("""{"@type":"Place","address":{"streetAddress":"2 rue Exemple","postalCode":"37200","addressLocality":"Tours","addressRegion":"Centre-Val de Loire","addressCountry":"FR"}}""", "2 rue Exemple, 37200 Tours, Centre-Val de Loire, France")]
    [InlineData("""{"address":{"addressLocality":"Tours","addressCountry":{"@type":"Country","name":"France"}}}""", "Tours, France")]
    [InlineData("""{"address":{"addressLocality":"Tours","addressCountry":{"@type":"Country","name":"FR"}}}""", "Tours, France")]
    [InlineData("""{"address":{"addressLocality":"Lausanne","addressCountry":"CHE"}}""", "Lausanne, Switzerland")]
    [InlineData("""{"address":{"addressLocality":"Nice","postalCode":6000,"addressCountry":"FR"}}""", "06000 Nice, France")]
    [InlineData("""{"address":{"streetAddress":"null","postalCode":null,"addressLocality":"Tours","addressRegion":"N/A","addressCountry":"undefined"}}""", "Tours")]
    [InlineData("""{"address":{"streetAddress":"2 rue Exemple, 37200 Tours, France","postalCode":"37200","addressLocality":"Tours","addressCountry":"France"}}""", "2 rue Exemple, 37200 Tours, France")]
    [InlineData("""{"address":{"addressLocality":"37200 Tours","postalCode":"37200"}}""", "37200 Tours")]
    [InlineData("""{"address":"2 rue Exemple, 37200 Tours"}""", "2 rue Exemple, 37200 Tours")]
    [InlineData("\"Tours, France\"", "Tours, France")]
    [InlineData("""["Tours","Orléans"]""", "Tours|Orléans")]
    [InlineData("""[{"address":{"addressLocality":"Tours"}},{"address":{"addressLocality":"Orléans"}}]""", "Tours|Orléans")]
    [InlineData("""{"address":[{"addressLocality":"Tours"},{"addressLocality":"Orléans"}]}""", "Tours|Orléans")]
    [InlineData("""{"@type":"PostalAddress","addressLocality":"Tours"}""", "Tours")]
    [InlineData("""{"@type":"Place","name":"L","address":{"addressLocality":"Tours"}}""", "Tours")]
    [InlineData("""{"@type":"Place","name":"L"}""", null)]
    [InlineData("""{"@type":"Place","name":"Campus de la Doua"}""", "Campus de la Doua")]
    [InlineData("""{"@type":"Place","address":{"@type":"PostalAddress"}}""", null)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    public void A_place_is_read_in_every_shape(string place, string? expected) => Values("jobLocation", place, RawFieldName.JobLocation).ShouldBe(expected);

    [Theory]
    [InlineData("""{"currency":"EUR","value":{"minValue":2100,"maxValue":2500,"unitText":"MONTH"}}""", "2100 EUR - 2500 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","value":{"minValue":"2100","maxValue":"2500"},"unitText":"MONTH"}""", "2100 EUR - 2500 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","minValue":2100.50,"maxValue":2500.00,"unitText":"MONTH"}""", "2100.5 EUR - 2500 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","value":{"value":2135,"unitText":"MONTH"}}""", "2135 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","value":2135,"unitText":"MONTH"}""", "2135 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","value":"2135","unitText":"MONTH"}""", "2135 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","value":[{"minValue":30000,"maxValue":35000,"unitText":"YEAR"}]}""", "30000 EUR - 35000 EUR / YEAR")]
    [InlineData("""{"currency":"EUR","value":{"minValue":2100,"maxValue":2100,"unitCode":"MON"}}""", "2100 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","value":{"minValue":2100,"maxValue":0,"unitText":"PER_MONTH"}}""", "minimum 2100 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","value":{"minValue":null,"maxValue":"2500","unitText":"monthly"}}""", "maximum 2500 EUR / MONTH")]
    [InlineData("""{"currency":"EUR","value":{"value":0,"unitText":"MONTH"}}""", null)]
    [InlineData("""{"@type":"MonetaryAmountDistribution","currency":"USD","median":50000,"duration":"P1Y"}""", "50000 USD / YEAR")]
    [InlineData("""{"@type":"PriceSpecification","price":2500,"priceCurrency":"EUR"}""", "2500 EUR")]
    [InlineData("""{"@type":"PriceSpecification","minPrice":15,"maxPrice":18,"priceCurrency":"EUR","unitText":"HOUR"}""", "15 EUR - 18 EUR / HOUR")]
    [InlineData("2500", "2500 GBP")]
    [InlineData("35.000", "35 GBP")]
    [InlineData("\"2 500 € brut mensuel\"", "2 500 € brut mensuel")]
    [InlineData("\"Selon grille\"", "Selon grille")]
    [InlineData("[]", null)]
    public void Pay_is_read_in_every_shape(string pay, string? expected) => Values("salaryCurrency\":\"GBP\",\"baseSalary", pay, RawFieldName.BaseSalary).ShouldBe(expected);

    [Theory]
    [InlineData("jobDuration", "\"P3Y\"", RawFieldName.JobDuration, "P3Y")]
    [InlineData("jobDuration", """{"@type":"QuantitativeValue","value":36,"unitCode":"MON"}""", RawFieldName.JobDuration, "36 MONTH")]
    [InlineData("jobDuration", """{"minValue":12,"maxValue":18,"unitText":"months"}""", RawFieldName.JobDuration, "12 - 18 MONTH")]
    [InlineData("jobDuration", """{"@type":"Duration","@value":"P36M"}""", RawFieldName.JobDuration, "P36M")]
    [InlineData("employmentType", """["FULL_TIME","TEMPORARY"]""", RawFieldName.EmploymentType, "FULL_TIME, TEMPORARY")]
    [InlineData("employmentType", "\"https://schema.org/INTERN\"", RawFieldName.EmploymentType, "INTERN")]
    [InlineData("identifier", """{"@type":"PropertyValue","name":"L","value":"R-12"}""", RawFieldName.Identifier, "R-12")]
    [InlineData("identifier", "[{\"value\":4711}]", RawFieldName.Identifier, "4711")]
    [InlineData("identifier", """{"@type":"PropertyValue","name":"L"}""", RawFieldName.Identifier, null)]
    [InlineData("educationRequirements", """{"@type":"EducationalOccupationalCredential","credentialCategory":"doctoral degree"}""", RawFieldName.EducationRequirements, "doctoral degree")]
    [InlineData("educationRequirements", """[{"credentialCategory":"bachelor degree"},{"credentialCategory":"postgraduate degree"}]""", RawFieldName.EducationRequirements, "bachelor degree, postgraduate degree")]
    [InlineData("experienceRequirements", """{"@type":"OccupationalExperienceRequirements","monthsOfExperience":"24"}""", RawFieldName.ExperienceRequirements, "24 months")]
    [InlineData("applicationContact", """{"@type":"ContactPoint","name":"Office","email":"mailto:office@board.example?subject=x","telephone":"+33 2"}""", RawFieldName.Contact, "Office office@board.example +33 2")]
    [InlineData("inLanguage", """{"@type":"Language","name":"French","alternateName":"fr"}""", RawFieldName.Language, "French")]
    [InlineData("employmentUnit", """{"@type":"Organization","name":"Team X"}""", RawFieldName.HiringOrganization, "Team X, L")]
    [InlineData("validThrough\":\"2026-12-31\",\"applicationDeadline", "\"2026-06-30\"", RawFieldName.ApplicationDeadline, "2026-06-30")]
    [InlineData("validThrough\":\"2026-12-31\",\"applicationDeadline", "\"2026-06-30\"", RawFieldName.PublicationDeadline, "2026-12-31")]
    [InlineData("jobLocationType", "\"TELECOMMUTE\"", "jobLocationType", "TELECOMMUTE")]
    [InlineData("applicantLocationRequirements", """[{"@type":"Country","name":"France"},{"@type":"Country","name":"Belgium"}]""", "applicantLocationRequirements", "France, Belgium")]
    [InlineData("totalJobOpenings", "2", "totalJobOpenings", "2")]
    [InlineData("directApply", "true", "directApply", "true")]
    [InlineData("industry", """{"@type":"DefinedTerm","name":"Research"}""", "industry", "Research")]
    [InlineData("relevantOccupation", """{"@type":"Occupation","name":"Engineer"}""", "relevantOccupation", "Engineer")]
    public void Other_properties_are_read_in_every_shape(string property, string value, string field, string? expected) => Values(property, value, field).ShouldBe(expected);

    private static string Told(string json) => JsonLdPage.Told(JsonLdPage.Posting(JsonLdPage.With(json)));

    private static string? Values(string property, string value, string field)
    {
        var posting = JsonLdPage.Posting(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"hiringOrganization\":\"L\",\"" + property + "\":" + value + "}"));
        return string.Join('|', posting.Fields.Where(f => f.Name == field).Select(f => f.Value)) is { Length: > 0 } values ? values : null;
    }
}
