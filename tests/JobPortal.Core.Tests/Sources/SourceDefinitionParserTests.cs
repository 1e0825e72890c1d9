using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources;

public class SourceDefinitionParserTests
{
    private const string Good = """
        title: A board
        home: https://board.example.org/
        reader: labelledText
        start:
          - list: /jobs/
        """;

    [Fact]
    public void A_short_file_gets_the_defaults()
    {
        var source = SourceDefinitionParser.Parse("sources/a-board.yml", Good).ShouldBeOfType<SourceParse.Parsed>().Source;
        source.Name.ShouldBe("a-board");
        source.BaseUrl.ShouldBe(new Uri("https://board.example.org/"));
        source.Delay.ShouldBe(TimeSpan.FromSeconds(1));
        source.Audience.ShouldBe(SourceAudience.Real);
        source.Enabled.ShouldBeTrue();
        source.Start.ShouldBe([new StartPage("/jobs/", PageRole.List)]);
    }

    [Fact]
    public void Every_key_is_read()
    {
        var source = SourceDefinitionParser.Parse("b.yml", Good + """

            cron: "*/15 8-18/2 1,15 jan-mar mon-fri"
            enabled: false
            delaySeconds: 2.5
            maxPages: 7
            timeZone: Europe/London
            archive: saved
            inbox: true
            detailReader: jobPosting
            lists: newest
            audience: sample
            language: en
            gone: no longer here
            referenceHasUnitCode: true
            maxLength: { jobDuration: 20 }
            feed: { item: row, fields: { hiringOrganization: [Univ], applicationDeadline: Deadline } }
            links: { detail: /job/*, list: [/jobs/page/*], notUnder: [Soon] }
            labels:
              closed: true
              fields: { jobDuration: [Length] }
              sections: [About]
              attachments: [File]
              ignored: [Share]
            """).ShouldBeOfType<SourceParse.Parsed>().Source;
        source.Cron.ShouldBe("*/15 8-18/2 1,15 jan-mar mon-fri");
        source.Enabled.ShouldBeFalse();
        source.Delay.ShouldBe(TimeSpan.FromSeconds(2.5));
        source.MaxPages.ShouldBe(7);
        (source.TimeZone, source.Archive, source.Audience, source.Language).ShouldBe(("Europe/London", "saved", SourceAudience.Sample, "en"));
        (source.Inbox, source.DetailReader, source.Lists).ShouldBe((true, "jobPosting", ListExtent.Newest));
        source.GonePhrases.ShouldBe(["no longer here"]);
        source.ReferenceHasUnitCode.ShouldBeTrue();
        source.Feed.Item.ShouldBe("row");
        source.Feed.Fields.Select(f => (f.Key, f.Value.Single())).ShouldBe([("hiringOrganization", "Univ"), ("applicationDeadline", "Deadline")]);
        source.MaxLengths[RawFieldName.JobDuration].ShouldBe(20);
        source.Links.Detail.ShouldBe(["/job/*"]);
        source.Links.List.ShouldBe(["/jobs/page/*"]);
        source.Links.NotUnder.ShouldBe(["Soon"]);
        source.Labels.Closed.ShouldBeTrue();
        source.Labels.Fields[RawFieldName.JobDuration].ShouldBe(["Length"]);
        source.Labels.Sections.ShouldBe(["About"]);
        source.Labels.Attachments.ShouldBe(["File"]);
        source.Labels.Ignored.ShouldBe(["Share"]);
    }

    [Theory]
    [InlineData("deley: 3", 6, "unknown key 'deley'")]
    [InlineData("maxpages: 3", 6, "did you mean 'maxPages'?")]
    [InlineData("links: { details: /x }", 6, "did you mean 'detail'?")]
    [InlineData("feed: { fields: { hiringorganization: [a] } }", 6, "did you mean 'hiringOrganization'?")]
    [InlineData("feed: { items: row }", 6, "did you mean 'item'?")]
    [InlineData("maxLength: { jobDurations: 20 }", 6, "did you mean 'jobDuration'?")]
    [InlineData("maxLength: { jobDuration: 2.5 }", 6, "whole number")]
    [InlineData("maxPages: many", 6, "a number from 1 to 100000, not 'many'")]
    [InlineData("maxPages: 0", 6, "a number from 1 to 100000")]
    [InlineData("\n\ncron: 5 25 * * *", 8, "'25' is no hour (0 to 23)")]
    [InlineData("cron: 5 * * *", 6, "has 4 fields; it needs 5")]
    [InlineData("cron: 5 9-7 * * *", 6, "'9-7' is no hour")]
    [InlineData("cron: 0/0 9 * * *", 6, "is no minute")]
    [InlineData("timeZone: Europe/Pariss", 6, "IANA zone")]
    [InlineData("archive: ../../etc", 6, "a folder beside the source file")]
    [InlineData("archive: /etc", 6, "a folder beside the source file")]
    [InlineData("audience: everybody", 6, "it is one of: real, sample")]
    [InlineData("enabled: maybe", 6, "it is one of: true, false")]
    [InlineData("gone: { a: b }", 6, "'gone' must be a list of texts")]
    [InlineData("labels: [a]", 6, "'labels' must be a table")]
    [InlineData("title: twice", 6, "not YAML")]
    [InlineData("a: [}", 6, "not YAML")]
    public void A_mistake_is_told_with_its_line(string added, int line, string message)
    {
        var problems = SourceDefinitionParser.Parse("bad.yml", Good + "\n" + added).ShouldBeOfType<SourceParse.Invalid>().Problems;
        problems.ShouldHaveSingleItem().Message.ShouldContain(message);
        problems[0].Line.ShouldBe(line);
        problems[0].ToString().ShouldStartWith($"bad.yml:{line}: ");
    }

    [Theory]
    [InlineData("https://board.example.org/", "board.example.org", "home", "http:// or https://")]
    [InlineData("https://board.example.org/", "ftp://board.example.org/", "home", "http:// or https://")]
    [InlineData("labelledText", "labeledText", "reader", "did you mean 'labelledText'?")]
    [InlineData("/jobs/", "jobs/", "list", "starts with '/'")]
    [InlineData("title: A board", "titel: A board", "title", "the key 'title' is missing")]
    [InlineData("home: https://board.example.org/", "", "home", "the key 'home' is missing")]
    [InlineData("reader: labelledText", "", "reader", "the key 'reader' is missing")]
    [InlineData("  - list: /jobs/", "  []", "start", "'start' must name at least one page")]
    public void A_wrong_value_is_told(string good, string bad, string key, string message)
    {
        var problems = SourceDefinitionParser.Parse("bad.yml", Good.Replace(good, bad)).ShouldBeOfType<SourceParse.Invalid>().Problems;
        problems.ShouldContain(p => p.Message.Contains($"'{key}'") && p.Message.Contains(message));
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        SourceDefinitionParser.Parse("bad.yml", "title: [x]\nhome: nowhere\nreader: none\ncron: x\n")
            .ShouldBeOfType<SourceParse.Invalid>().Problems.Select(p => p.Line).ShouldBe([1, 1, 2, 3, 4]);

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("just text")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("\t\0 : {{{")]
    [InlineData("a: &x [*x, *x]\nb: *y")]
    [InlineData("? [complex, key]\n: value")]
    public void What_is_no_source_file_is_a_problem_and_no_exception(string yaml) =>
        SourceDefinitionParser.Parse("bad.yml", yaml).ShouldBeOfType<SourceParse.Invalid>().Problems.ShouldNotBeEmpty();

    [Theory]
    [InlineData("Bad Name.yml")]
    [InlineData("été.yml")]
    [InlineData(".yml")]
    public void A_file_name_must_be_fit_for_an_address(string name) =>
        SourceDefinitionParser.Parse(name, Good).ShouldBeOfType<SourceParse.Invalid>().Problems[0].Message.ShouldContain("lower-case");

    [Fact]
    public void The_files_that_we_ship_are_right()
    {
        var files = Directory.GetFiles(Folders.Sources, "*.yml");
        files.Length.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var file in files)
            SourceDefinitionParser.Parse(Path.GetFileName(file), File.ReadAllText(file)).ShouldBeOfType<SourceParse.Parsed>(file);
    }
}
