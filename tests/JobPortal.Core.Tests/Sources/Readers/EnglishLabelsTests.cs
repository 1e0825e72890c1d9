using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;
using JobPortal.Core.Tests.Sources.Readers.JsonLd;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>English labels and headings that every reader knows, in several kinds of markup, without a word in the source file.</summary>
public class EnglishLabelsTests
{
    public static TheoryData<string, string> Labels()
    {
        var all = new TheoryData<string, string>();
        foreach (var (field, labels) in new[]
        {
            (RawFieldName.HiringOrganization, "Employer|Host institution|Research lab|Host laboratory|Research group|Organisation/Company|Hosting institution|Department|University"),
            (RawFieldName.JobDuration, "Duration|Contract length|Length of contract|Duration of the contract|Employment duration|Appointment duration|Contract period"),
            (RawFieldName.ApplicationDeadline, "Application deadline|Deadline|Closing date|Apply by|Apply before|Closes on|Applications due|Deadline for applications|Last date to apply|Applications close"),
            (RawFieldName.JobStartDate, "Start date|Starting date|Expected start date|Planned start date|Start of contract|Date of hire|Earliest start date"),
            (RawFieldName.BaseSalary, "Salary|Gross salary|Monthly salary|Stipend|Remuneration|Salary range|Compensation"),
            (RawFieldName.JobLocation, "Location|Place of work|Work location|Job location|Duty station|Town/city|Working place"),
            (RawFieldName.WorkHours, "Working hours|Hours per week|Job status|Working time|Workload"),
            (RawFieldName.EducationRequirements, "Education level|Required degree|Level of education|Degree|Qualification level"),
            (RawFieldName.ExperienceRequirements, "Experience|Required experience|Years of experience"),
            (RawFieldName.Contact, "Contact|Supervisor|Supervisors|Supervisor(s)|PhD supervisor|Contact person|Principal investigator|Informal enquiries|E-mail address"),
            (RawFieldName.DatePosted, "Posted on|Publication date|Date posted|Placed on|Published on"),
            (RawFieldName.PublicationDeadline, "Published until|Valid until|Online until"),
        })
            foreach (var label in labels.Split('|'))
                all.Add(field, label);
        return all;
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_label_is_known_in_every_markup(string field, string label)
    {
        foreach (var (markup, write) in OtherMarkup.FieldStyles)
        {
            (string, string)[] block = [("Reference", "R-12"), (label, "Some value"), ("Contract type", "Fixed term")];
            var posting = Read($"<main><h1>PhD in graphs</h1>{write(block)}<h2>Missions</h2><p>Read.</p></main>");
            posting[field]?.Value.ShouldBe("Some value", $"{label}, {markup}");
            posting[RawFieldName.Identifier]?.Value.ShouldBe("R-12", $"{label}, {markup}");
        }
    }

    [Fact]
    public void An_offer_with_English_headings_is_divided_at_them()
    {
        const string headings = "Project description|Your tasks|Main responsibilities|Your profile|Requirements|Required skills and qualifications|We offer|Funding|Supervision|How to apply|Keywords";
        foreach (var (markup, write) in OtherMarkup.SectionStyles)
        {
            var sections = write([.. headings.Split('|').Select((h, i) => (h, $"<p>Text number {i}.</p>"))]);
            var posting = Read($"<main><h1>PhD in graphs</h1><p>Duration: 36 months</p><p>Reference: R-12</p><p>Salary: 2300 €</p>{sections}</main>");
            string.Join('|', posting.Sections.Select(s => s.Heading)).ShouldBe(headings, markup);
            posting.Sections[^1].Html.ShouldContain("Text number 10.");
        }
    }

    [Theory]
    [InlineData("<h2>Similar jobs</h2>")]
    [InlineData("<h3>Offres similaires</h3>")]
    [InlineData("<h2>You may also like:</h2>")]
    public void Other_offers_below_end_the_offer(string heading)
    {
        var told = JsonLdPage.Told(Read($"<main><h1>PhD in graphs</h1><p>Duration: 36 months</p><p>Reference: R-12</p><h2>Missions</h2><p>Read.</p>{heading}<h3>Engineer</h3><p>Salary: 1 €</p><h2>Profile</h2><p>None.</p></main>"));
        told.ShouldBe("title=PhD in graphs\njobDuration=36 months\nidentifier=R-12\n#Missions <p>Read.</p>");
    }

    [Fact]
    public void A_heading_above_those_of_the_sections_ends_the_one_before() =>
        JsonLdPage.Told(Read("<main><h1>A</h1><p>Duration: 36 months</p><p>Reference: R-12</p><h2>Description</h2><h3>Missions</h3><p>Read.</p><h3>Profile</h3><p>PhD.</p><h2>Benefits</h2><h3>Funding</h3><p>Much.</p></main>"))
            .ShouldBe("title=A\njobDuration=36 months\nidentifier=R-12\n#Missions <p>Read.</p>\n#Profile <p>PhD.</p>\n#Funding <p>Much.</p>");

    private static RawPosting Read(string body) =>
        new LabelledTextReader().Read(JsonLdPage.Source, new FetchedPage(JsonLdPage.Url, PageRole.Detail, $"<html><head><title>x</title></head><body>{body}</body></html>", null)).Postings.ShouldHaveSingleItem(body);
}
