namespace JobPortal.Core.Tests.Sources.Readers.JsonLd;

/// <summary>Long texts: how they were escaped, whether they are HTML, which sections they give.</summary>
public class JsonLdTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "<p>One</p><p>Two</p>")]
    [InlineData("&lt;p&gt;One&lt;/p&gt;", "<p>One</p>")]
    [InlineData("&amp;lt;p&amp;gt;R&amp;amp;amp;D&amp;lt;/p&amp;gt;", "<p>R&amp;D</p>")]
    [InlineData("&lt;p&gt;One&amp;nbsp;two&lt;/p&gt;", "<p>One&nbsp;two</p>")]
    [InlineData("<p>One&amp;#xa;two&amp;eacute;</p>", "<p>One<br>two&eacute;</p>")]
    [InlineData("One&#xa;&#xa;Two", "<p>One</p><p>Two</p>")]
    [InlineData("One\\n\\nTwo", "<p>One</p><p>Two</p>")]
    [InlineData("One\\\\n\\\\nTwo", "<p>One</p><p>Two</p>")]
    [InlineData("Let \\\\nabla be\\\\nWe", "<p>Let \\nabla be<br>We</p>")]
    [InlineData("One\\nTwo", "<p>One<br>Two</p>")]
    [InlineData("You will:\\n- read\\n- write\\n\\nSend it", "<p>You will:</p><ul><li>read</li><li>write</li></ul><p>Send it</p>")]
    [InlineData("You will:\\n• read\\n• write", "<p>You will:</p><ul><li>read</li><li>write</li></ul>")]
    [InlineData("A **bold** [word](https://a.example/x)", "<p>A <strong>bold</strong> <a href=\"https://a.example/x\">word</a></p>")]
    [InlineData("if x < y and y > z", "<p>if x &lt; y and y &gt; z</p>")]
    [InlineData("if x &lt; y", "<p>if x &lt; y</p>")]
    [InlineData("\\u003cp\\u003eOne\\u003c/p\\u003e", "<p>One</p>")]
    [InlineData("\\\\u003cp\\\\u003eOne\\\\u003c/p\\\\u003e", "<p>One</p>")]
    [InlineData("<b>One</b>\\nTwo\\n\\nThree", "<p><b>One</b><br>Two</p><p>Three</p>")]
    [InlineData("<![CDATA[<p>One</p>]]>", "<p>One</p>")]
    [InlineData("%3Cp%3EOne%20two%3C%2Fp%3E", "<p>One two</p>")]
    [InlineData("N/A", null)]
    [InlineData("T", null)]
    public void A_description_is_read_however_it_was_written(string written, string? html)
    {
        var posting = JsonLdPage.Posting(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"hiringOrganization\":\"L\",\"description\":\"" + written + "\"}"));
        posting.Sections.Select(s => s.Html).ShouldBe(html is null ? [] : [html]);
    }

    [Theory]
    [InlineData("<p>Intro</p><h3>Missions</h3><p>Read</p><h3>Profil</h3><p>PhD</p>", "#Description <p>Intro</p>|#Missions <p>Read</p>|#Profil <p>PhD</p>")]
    [InlineData("<h2>Our strange words</h2><p>Read</p><h2>Other words</h2><p>PhD</p>", "#Our strange words <p>Read</p>|#Other words <p>PhD</p>")]
    [InlineData("<p><strong>Missions :</strong></p><p>Read</p><p><strong>Profil :</strong></p><p>PhD</p>", "#Missions <p>Read</p>|#Profil <p>PhD</p>")]
    [InlineData("## Missions\\nRead\\n\\n## Skills\\nPhD", "#Missions <p>Read</p>|#Skills <p>PhD</p>")]
    [InlineData("**Missions**\\nRead\\n**Skills**:\\nPhD", "#Missions <p>Read</p>|#Skills <p>PhD</p>")]
    [InlineData("Missions :\\nRead\\n\\nProfil :\\nPhD", "#Missions <p>Read</p>|#Profil <p>PhD</p>")]
    public void A_description_is_divided_at_its_own_headings(string written, string sections)
    {
        var posting = JsonLdPage.Posting(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"hiringOrganization\":\"L\",\"description\":\"" + written + "\"}"));
        string.Join('|', posting.Sections.Select(s => $"#{s.Heading} {s.Html}")).ShouldBe(sections);
    }

    [Theory]
    [InlineData("responsibilities", "\"Read\"", "#Responsibilities <p>Read</p>")]
    [InlineData("qualifications", "[{\"@type\":\"EducationalOccupationalCredential\",\"name\":\"PhD\"}]", "#Qualifications <p>PhD</p>")]
    [InlineData("skills", "[\"C#\",\"SQL\"]", "#Skills <ul><li>C#</li><li>SQL</li></ul>")]
    [InlineData("skills", "[{\"@type\":\"DefinedTerm\",\"name\":\"C#\"},{\"name\":\"SQL\"}]", "#Skills <ul><li>C#</li><li>SQL</li></ul>")]
    [InlineData("jobBenefits", "\"&lt;ul&gt;&lt;li&gt;Canteen&lt;/li&gt;&lt;/ul&gt;\"", "#Benefits <ul><li>Canteen</li></ul>")]
    [InlineData("benefits", "\"Canteen\"", "#Benefits <p>Canteen</p>")]
    [InlineData("incentiveCompensation", "\"Bonus\"", "#Incentives <p>Bonus</p>")]
    [InlineData("employerOverview", "\"A lab\"", "#Employer overview <p>A lab</p>")]
    [InlineData("eligibilityToWorkRequirement", "\"EU\"", "#Eligibility to work requirement <p>EU</p>")]
    [InlineData("physicalRequirement", "\"Walk\"", "#Physical requirements <p>Walk</p>")]
    [InlineData("sensoryRequirement", "\"See\"", "#Sensory requirements <p>See</p>")]
    [InlineData("securityClearanceRequirement", "\"ZRR\"", "#Security clearance requirement <p>ZRR</p>")]
    [InlineData("specialCommitments", "\"Veterans\"", "#Special commitments <p>Veterans</p>")]
    [InlineData("description\":\"<p>First read graphs, then write.</p>\",\"responsibilities", "\"Read graphs\"", "#Description <p>First read graphs, then write.</p>")]
    public void Long_properties_are_sections_of_their_own_unless_the_description_says_the_same(string property, string value, string section)
    {
        var posting = JsonLdPage.Posting(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"hiringOrganization\":\"L\",\"" + property + "\":" + value + "}"));
        string.Join('|', posting.Sections.Select(s => $"#{s.Heading} {s.Html}")).ShouldBe(section);
    }
}
