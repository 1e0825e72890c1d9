using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

public class SelectorReaderTests
{
    private const string Board = """
        title: A board
        home: https://board.example.org/
        reader: selectors
        siteNames: [A board]
        start:
          - list: /jobs
        selectors:
          list:
            item: li.job
            link: h3 a
            exclude: .filled
            fields:
              hiringOrganization: .lab
              applicationDeadline: { select: time, attribute: datetime }
          detail:
            content: "#offer"
            remove: [.share, .related]
            fields:
              title: h1
              jobDuration:
                - { select: .length, regex: "for (?<value>.*)" }
                - { select: .facts, regex: "Duration: ([0-9]+ months)" }
              jobLocation: { select: .place, all: true, optional: true }
              identifier: { select: "meta[name=ref]", attribute: content, optional: true }
              employmentType: { select: .type, default: CDD }
              applicationContact: { select: .who, remove: [small], optional: true }
              inLanguage: { value: en }
            pairs: { row: dl, term: dt, value: dd }
            sections:
              - { heading: h2 }
              - { select: .note, title: Note }
            attachments: .files
        """;

    private static readonly SourceDefinition Source = YamlSource.Of(Board);

    [Fact]
    public void A_list_gives_links_and_what_it_says_of_each_offer()
    {
        var read = YamlSource.Read(Source, "/jobs", PageRole.List, """
            <ul><li class="job"><h3><a href="/job/1">One</a></h3><p class=lab>LIFAT</p><time datetime="2027-03-01">1 March</time></li>
            <li class="job"><h3><a href="/job/2">Two</a></h3><p class=lab>ICube</p><time datetime="2027-04-01">1 April</time></li>
            <li class="job"><h3><a href="/job/3">Gone</a></h3><span class=filled>Filled</span></li>
            <li><h3><a href="/about">About</a></h3></li></ul>
            """);
        read.Wanted.Select(w => (w.Url.AbsolutePath, w.Role)).ShouldBe([("/job/1", PageRole.Detail), ("/job/2", PageRole.Detail)]);
        read.Wanted[1].Known.Select(f => (f.Name, f.Value)).ShouldBe([("hiringOrganization", "ICube"), ("applicationDeadline", "2027-04-01")]);
        (read.Rejected, read.Notes.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void A_detail_page_is_read_by_every_kind_of_rule()
    {
        var read = YamlSource.Read(Source, "/job/1", PageRole.Detail, """
            <html><head><title>x</title><meta name="ref" content="R-7"></head><body><nav>Jobs</nav>
            <h1>PhD on <em>graphs</em></h1><div class=facts>Duration: 36 months, full time</div>
            <aside><span class=place>Tours</span> <span class=place>Blois</span><p class=who>Ann Doe <small>secretary</small> <a href="mailto:ann@lab.example">write</a></p></aside>
            <div id=offer><dl><dt>Salary :</dt><dd>2300 €</dd><dd>gross</dd><dt>Laboratory</dt><dd>LIFAT</dd><dt>Mood</dt><dd>good</dd></dl>
            <h2>Context:</h2><p>Some <b>text</b>.</p><ul><li>a</li></ul><div class=share>Share me</div>
            <h2>Skills</h2><div><p>Python</p></div></div>
            <div class=note>Read this</div><div class=note>And this</div>
            <div class=files><a href="/f/subject.pdf">Download</a> <a href="/f/2">The form</a></div><a href="/other.pdf">Not this</a></body></html>
            """);
        read.Notes.ShouldBeEmpty();
        YamlSource.Snapshot(read.Postings.Single()).ShouldBe("""
            /job/1 <https://board.example.org/job/1>
            title: PhD on graphs
            jobDuration: 36 months
            jobLocation: Tours
            jobLocation: Blois
            employmentType: CDD
            identifier: R-7
            applicationContact: Ann Doe write ann@lab.example
            inLanguage: en
            baseSalary: 2300 € gross
            hiringOrganization: LIFAT
            # Context: <p>Some <strong>text</strong>.</p><ul><li>a</li></ul>
            # Skills: <p>Python</p>
            # Note: <p>Read this</p><p>And this</p>
            @ subject.pdf <https://board.example.org/f/subject.pdf>
            @ The form <https://board.example.org/f/2>
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_value_knows_its_place_in_the_page()
    {
        var page = "<body><p>before</p><h1>Title</h1><p class=length>contract for 12 months</p><div id=offer><h2>Context</h2>x</div></body>";
        var duration = YamlSource.Read(Source, "/job/1", PageRole.Detail, page).Postings.Single()[RawFieldName.JobDuration]!;
        (duration.Value, duration.Start).ShouldBe(("12 months", "before\nTitle\ncontract for ".Length));
    }

    [Fact]
    public void What_a_page_should_have_and_lacks_is_noted_and_the_rest_kept()
    {
        var read = YamlSource.Read(Source, "/job/1", PageRole.Detail, "<h1>T</h1><div id=offer><h2>Context</h2>x</div>");
        read.Postings.Single().Sections.Single().Heading.ShouldBe("Context");
        read.Notes.ShouldHaveSingleItem().ShouldContain("'jobDuration' was not found");
    }

    [Theory]
    [InlineData("<form><input type=password></form>Log in", RejectionReason.LoginWall)]
    [InlineData("<title>Just a moment...</title>x", RejectionReason.Challenge)]
    [InlineData("<h2>Offer</h2><p>This job is no longer available</p>", RejectionReason.NoLongerAvailable)]
    [InlineData("<h2>Our team</h2><p>People</p>", RejectionReason.NotAnOffer)]
    [InlineData("<h1>Our team</h1><p>People</p>", RejectionReason.NotAnOffer)]
    [InlineData("", RejectionReason.Malformed)]
    public void A_page_that_is_no_offer_is_told(string page, RejectionReason reason) =>
        YamlSource.Read(Source, "/job/1", PageRole.Detail, page).Rejected!.Reason.ShouldBe(reason);

    [Theory]
    [InlineData("<p>No jobs</p>", RejectionReason.EmptyList)]
    [InlineData("<form><input type=password></form>Log in", RejectionReason.LoginWall)]
    [InlineData("<title>Just a moment...</title>", RejectionReason.Challenge)]
    public void A_list_without_items_is_told(string page, RejectionReason reason) =>
        YamlSource.Read(Source, "/jobs", PageRole.List, page).Rejected!.Reason.ShouldBe(reason);

    [Fact]
    public void Items_without_a_page_are_offers()
    {
        var source = YamlSource.Of("""
            title: A page
            home: https://lab.example.org/
            reader: selectors
            start: [{ list: /join }]
            selectors:
              list:
                item: .offer
                link: none
                id: { attribute: id }
                fields: { title: h3, jobDuration: { select: p, regex: "[0-9]+ mois" } }
                sections: { select: .text, title: Sujet }
            """);
        var read = YamlSource.Read(source, "/join", PageRole.List, """
            <div class=offer id=o1><h3>Thèse A</h3><p>36 mois</p><div class=text>Long <a href="a.pdf">sujet</a></div></div>
            <div class=offer id=o2><h3>Stage B</h3><p>6 mois</p></div><div class=offer><p>5 mois</p></div>
            """);
        read.Postings.Select(YamlSource.Snapshot).ShouldBe([
            "o1 <https://lab.example.org/join>\ntitle: Thèse A\njobDuration: 36 mois\n# Sujet: <p>Long <a href=\"https://lab.example.org/a.pdf\">sujet</a></p>\n@ a.pdf <https://lab.example.org/a.pdf>",
            "o2 <https://lab.example.org/join>\ntitle: Stage B\njobDuration: 6 mois",
        ]);
        read.Notes.ShouldContain(n => n.Contains("neither a page nor a title") && n.Contains("5 mois"));
    }

    [Fact]
    public void A_link_to_another_site_makes_the_item_the_offer()
    {
        var read = YamlSource.Read(YamlSource.Of(Board.Replace("hiringOrganization: .lab", "title: h3")), "/jobs", PageRole.List,
            "<li class=job><h3><a href='https://elsewhere.example/1'>Far away</a></h3><time datetime=2027-01-01></time></li>");
        read.Wanted.ShouldBeEmpty();
        (read.Postings.Single().Url, read.Postings[0].Identity).ShouldBe(("https://elsewhere.example/1", "https://elsewhere.example/1"));
    }

    [Theory]
    [InlineData("link: { attribute: onclick, regex: \"open\\\\('(.*?)'\\\\)\", template: \"/job/{value}\" }", "<li class=job onclick=\"open('77')\">X</li>")]
    [InlineData("link: { select: span, attribute: data-url }", "<li class=job><span data-url='/job/77'>X</span></li>")]
    [InlineData("link: [.none, h3]", "<li class=job><h3><a href='/job/77'>X</a></h3></li>")]
    [InlineData("exclude: .none", "<li class=job><a name=x></a><b><a href='/job/77'>X</a></b></li>")]
    public void A_link_is_found_wherever_it_stands(string link, string item) =>
        YamlSource.Read(YamlSource.Of(Board.Replace("    link: h3 a\n    exclude: .filled", "    " + link)), "/jobs", PageRole.List, item)
            .Wanted.Single().Url.AbsolutePath.ShouldBe("/job/77");

    [Theory]
    [InlineData("<p><b>Durée :</b> 36 mois</p><p><b>Contact :</b> Ann</p>")]
    [InlineData("<p><strong>Durée</strong> : 36 mois<br><strong>Contact</strong><br>Ann</p>")]
    [InlineData("<table><tr><th>Durée</th><td>36 mois</td></tr><tr><th>Contact</th><td>Ann</td></tr></table>")]
    [InlineData("<table><tr><th>Durée</th><td>36 mois</td><th>Contact</th><td>Ann</td></tr></table>")]
    [InlineData("<dl><dt>Durée</dt><dd>36 mois</dd><dt>Contact</dt><dd>Ann</dd></dl>")]
    [InlineData("<p><strong>Durée : </strong>36 mois <strong>Contact : </strong>Ann</p>")]
    public void Labels_and_values_are_read_in_pairs(string facts)
    {
        var source = YamlSource.Of(Board.Replace("pairs: { row: dl, term: dt, value: dd }", "pairs: '#offer'").Replace("content: \"#offer\"", "content: body"));
        var posting = YamlSource.Read(source, "/job/1", PageRole.Detail, $"<h1>T</h1><div id=offer>{facts}</div><h2>Sujet</h2><p>x</p>").Postings.Single();
        (posting["jobDuration"]!.Value, posting["applicationContact"]!.Value, posting["jobDuration"]!.Label).ShouldBe(("36 mois", "Ann", "Durée"));
    }

    [Theory]
    [InlineData(true, "Lille")]
    [InlineData(false, null)]
    public void What_the_selectors_leave_out_is_read_by_labels_only_when_asked(bool labelled, string? place)
    {
        var source = YamlSource.Of(Board.Replace("content: \"#offer\"", $"labelled: {(labelled ? "true" : "false")}"));
        var posting = YamlSource.Read(source, "/job/1", PageRole.Detail, "<h1>T</h1><p>Lieu : Lille</p><p>Durée : 3 ans</p><h2>Sujet</h2><p>x</p>").Postings.Single();
        posting["jobLocation"]?.Value.ShouldBe(place);
        (posting["jobLocation"] is null).ShouldBe(!labelled);
    }

    [Fact]
    public void Parts_of_one_place_are_joined_in_the_order_of_the_page_and_what_is_removed_is_left_out_wherever_it_stands()
    {
        var source = YamlSource.Of("""
            title: A board
            home: https://board.example.org/
            reader: selectors
            start:
              - list: /jobs
            links:
              detail: [/job/*]
            selectors:
              detail:
                fields:
                  title: h1
                  jobLocation: { select: "dd.city, dd.country", all: ", " }
                  hiringOrganization: { select: dl, remove: [.note, dt, .city, .country] }
                sections: h2
            """);
        var read = YamlSource.Read(source, "/job/1", PageRole.Detail, """
            <h1>PhD on graphs</h1><dl><dt>Lab</dt><dd>LIFAT</dd><dt>Country</dt><dd class=country>Portugal</dd><dt>City</dt><dd class=city>Braga</dd>
            <dt class=note>Note</dt><dd class=note>None</dd></dl><h2>Subject</h2><p>Text.</p>
            """);
        var fields = read.Postings.Single().Fields;
        fields.Where(f => f.Name == RawFieldName.JobLocation).Select(f => f.Value).ShouldBe(["Portugal, Braga"]);
        fields.Single(f => f.Name == RawFieldName.HiringOrganization).Value.ShouldBe("LIFAT");
    }
}
