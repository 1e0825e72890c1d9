using System.Text.RegularExpressions;
using JobPortal.Core.Sources;
using JobPortal.Core.Tests.Sources.Readers.Rules;

namespace JobPortal.Core.Tests.Sources;

/// <summary>docs/sources.md names every key that the parser knows, and no other; its examples are whole files that are right.</summary>
public partial class SourceReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(Folders.Repository, "docs", "sources.md")).ReplaceLineEndings("\n");

    // What the reference says once and the parser reads in many places.
    private static readonly (string Place, string Written)[] Shared =
    [
        (@"\b(fields|columns|maxLength)\.(" + string.Join('|', SourceKeys.FieldNames) + @")\b", "$1.<field>"),
        (@"^api\.detail\.(id|url|fields|sections|attachments|exclude|labelled)\b", "api.$1"),
        (@"^selectors\.(?:list|detail)\.(?:link|id|fields\.<field>|paging\.last|paging\.total)\.(\w+)$", "<rule>.$1"),
        (@"^selectors\.(?:list|detail)\.sections\.(\w+)$", "<section>.$1"),
        (@"^api\.(?:id|url|fields\.<field>|sections\.heading|sections\.text|attachments\.url|attachments\.name)\.(\w+)$", "<path rule>.$1"),
    ];

    private static readonly string[] Files = [.. Example.Matches(Reference).Select(m => m.Groups["yaml"].Value)];

    public static TheoryData<string> Examples => [.. Files];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_a_file_that_is_right(string yaml) =>
        (SourceDefinitionParser.Parse("example.yml", yaml) is SourceParse.Invalid wrong ? string.Join('\n', wrong.Problems) : "").ShouldBe("");

    [Fact]
    public void The_file_that_the_contributors_are_shown_is_right_and_reads_a_board()
    {
        var contributing = File.ReadAllText(Path.Combine(Folders.Repository, ".github", "CONTRIBUTING.md")).ReplaceLineEndings("\n");
        var yaml = Regex.Match(contributing, "^   ```yaml\n(?<yaml>.*?)^   ```", RegexOptions.Multiline | RegexOptions.Singleline).Groups["yaml"].Value;
        var source = YamlSource.Of(string.Join('\n', yaml.Split('\n').Select(line => line.Length > 3 ? line[3..] : "")));
        var (postings, asked, told) = YamlSource.Harvest(source, r => r.Url.AbsolutePath switch
        {
            "/jobs" => "<ul><li class=job><a href=/job/12>PhD</a><p class=lab>LIFAT</p></ul><a class=more>All</a><a class=next href='/jobs?p=2'>2</a>".Replace("/job/12", r.Url.Query.Length > 0 ? "/job/13" : "/job/12"),
            var path => $"<main><h1>Offer {path}</h1><p class=town>Tours</p><dl><dt>Length of stay<dd>36 mois</dl><h2>Sujet</h2><p>x</p><p class=share>Share</p></main>",
        });
        asked.ShouldBe(["/jobs", "/job/12", "/jobs?p=2", "/job/13"]);
        told.ShouldBeEmpty();
        postings.Select(YamlSource.Snapshot).First().ShouldBe("""
            /job/12 <https://board.example.org/job/12>
            title: Offer /job/12
            jobLocation: Tours
            jobDuration: 36 mois
            hiringOrganization: LIFAT
            # Sujet: <p>x</p>
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_key_that_the_parser_knows_is_in_the_reference_and_no_other()
    {
        var known = new YamlAsked();
        foreach (var yaml in Files) SourceDefinitionParser.Parse("example.yml", yaml, known);
        var asked = known.Keys.Select(Written).ToHashSet();
        var documented = Row.Matches(Reference).Select(m => m.Groups["key"].Value).ToHashSet();
        // "selectors", "api" and "table" have a chapter of their own.
        asked.ExceptWith(["selectors", "api", "table"]);
        asked.Except(documented).ShouldBeEmpty("keys that docs/sources.md lacks: add a row, and use them in one of its examples");
        documented.Except(asked).ShouldBeEmpty("keys of docs/sources.md that no example makes the parser look for");
        documented.Count.ShouldBeGreaterThan(120);
    }

    [Fact]
    public void Every_reader_every_preset_and_every_field_is_named()
    {
        foreach (var name in SourceReaders.All.Select(r => r.Name).Concat(SourcePresets.Names).Concat(SourceKeys.FieldNames))
            Reference.ShouldContain($"`{name}`", Case.Sensitive, $"docs/sources.md does not name '{name}'");
    }

    [Theory]
    [InlineData("api.detail.fields.title.path", "<path rule>.path")]
    [InlineData("selectors.list.paging.last.regex", "<rule>.regex")]
    [InlineData("labels.fields.jobDuration", "labels.fields.<field>")]
    [InlineData("api.detail.address", "api.detail.address")]
    public void What_is_said_once_is_read_in_many_places(string key, string written) => Written(key).ShouldBe(written);

    private static string Written(string key) => Shared.Aggregate(key, (k, shared) => Regex.Replace(k, shared.Place, shared.Written));

    // "| `start[].list` | Path of …"
    [GeneratedRegex(@"^\| `(?<key>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"^```yaml\n(?<yaml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example { get; }
}
