using System.Text.Json;
using System.Text.RegularExpressions;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>
/// All 60 saved pages of the CNRS portal against the values that somebody else's script read from them. That script
/// turned apostrophes into spaces and read salaries as numbers, which is the normalizer's work and not compared here.
/// </summary>
public partial class CnrsBoardTests
{
    private static readonly (string Expected, string Field)[] Compared =
    [
        ("reference", RawFieldName.Identifier), ("title", RawFieldName.Title), ("jobLocation", RawFieldName.JobLocation),
        ("datePosted", RawFieldName.DatePosted), ("employmentType", RawFieldName.EmploymentType), ("workHours", RawFieldName.WorkHours),
        ("baseSalary", RawFieldName.BaseSalary), ("educationRequirements", RawFieldName.EducationRequirements),
        ("experienceRequirements", RawFieldName.ExperienceRequirements),
    ];

    private static readonly HashSet<string> KnownHeadings =
        ["Missions", "Activités", "Compétences", "Contexte de travail", "Contraintes et risques", "Informations complémentaires"];

    [BoardFact]
    public void Every_field_of_every_page_is_read()
    {
        var board = SavedBoard.Harvest("cnrs");
        board.Rejected.ShouldBeEmpty();
        board.Missing.ShouldBeEmpty();
        var expected = File.ReadLines(Path.Combine(Folders.Boards!, "cnrs", "expected.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(e => e.GetProperty("path").GetString()!);
        board.Postings.Select(p => p.Identity).ShouldBe(expected.Keys, ignoreOrder: true);
        var wrong = board.Postings.SelectMany(p => Differences(p, expected[p.Identity])).ToArray();
        wrong.ShouldBeEmpty();
    }

    [BoardFact]
    public void Every_page_gives_its_deadline_start_unit_and_its_sections_only()
    {
        foreach (var posting in SavedBoard.Harvest("cnrs").Postings)
        {
            posting[RawFieldName.ApplicationDeadline]!.Value.ShouldMatch(@"^\w+ \d{1,2} \w+ 202[01]$", posting.Identity);
            posting[RawFieldName.JobStartDate]!.Value.ShouldMatch(@"^\d{1,2} \w+ 202[01]$", posting.Identity);
            posting.Sections.Select(s => s.Heading).Except(KnownHeadings).ShouldBeEmpty(posting.Identity);
            posting.Sections.Select(s => s.Heading).Take(3).ShouldBe(["Missions", "Activités", "Compétences"], posting.Identity);
            posting.Fields.Count(f => f.Name == RawFieldName.HiringOrganization).ShouldBe(Unit.IsMatch(posting.Identity) ? 1 : 0, posting.Identity);
            posting.Attachments.ShouldBeEmpty(posting.Identity);
        }
    }

    [BoardFact]
    public void Fields_stand_where_they_say_in_the_text_of_the_page()
    {
        var board = SavedBoard.Harvest("cnrs");
        foreach (var posting in board.Postings)
        {
            var text = JobPortal.Core.Sources.Readers.PageText.Of(board.Pages[posting.Identity]).Text;
            foreach (var field in posting.Fields.Where(f => f.Label?.StartsWith("unit code", StringComparison.Ordinal) != true))
                text[field.Start..(field.Start + field.Value.Length)].ShouldBe(field.Value, $"{posting.Identity} {field.Name}");
        }
    }

    private static IEnumerable<string> Differences(RawPosting posting, JsonElement expected)
    {
        foreach (var (name, field) in Compared)
        {
            var (want, got) = (Plain(expected.GetProperty(name).GetString()!), Plain(posting[field]?.Value ?? ""));
            if (want != got) yield return $"{posting.Identity} {name}: expected '{want}', read '{got}'";
        }

        var months = expected.GetProperty("duration.months").GetString() + " mois";
        if (posting[RawFieldName.JobDuration]?.Value != months) yield return $"{posting.Identity} duration: expected '{months}', read '{posting[RawFieldName.JobDuration]?.Value}'";
    }

    private static string Plain(string text) => Spaces.Replace(text.Replace('\'', ' ').Replace('’', ' '), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }

    // "/Offres/CDD/UMR5506-…": a unit; "/Offres/CDD/MOY1100-…", "/Offres/CDD/INS1610-…": administrations
    [GeneratedRegex("/(UMR|UAR|ERL|FR|IRL)[0-9]")]
    private static partial Regex Unit { get; }
}
