using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>The offers that the portal ships to be tried with.</summary>
public class SampleSourcesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("sample", 13)]
    [InlineData("sample-microdata", 11)]
    public void Every_page_is_read_and_no_link_leads_nowhere(string name, int offers)
    {
        var sample = SavedBoard.Sample(name, Today);
        sample.Missing.ShouldBeEmpty();
        sample.Rejected.ShouldBeEmpty();
        sample.Postings.Count.ShouldBe(offers);
        foreach (var posting in sample.Postings)
        {
            posting[RawFieldName.Title].ShouldNotBeNull(posting.Identity);
            posting[RawFieldName.JobDuration].ShouldNotBeNull(posting.Identity);
            posting[RawFieldName.HiringOrganization].ShouldNotBeNull(posting.Identity);
            posting[RawFieldName.JobLocation].ShouldNotBeNull(posting.Identity);
            posting.Sections.Count.ShouldBeGreaterThan(0, posting.Identity);
            posting.Fields.ShouldAllBe(f => !f.Value.Contains("{{"), posting.Identity);
        }
    }

    [Fact]
    public void Together_they_show_every_way_to_write_a_duration()
    {
        var durations = All().Select(p => p[RawFieldName.JobDuration]!).ToArray();
        durations.Select(d => d.Value).ShouldBe(
            [
                "36 mois", "3 ans", "3 years", "trois ans", "36M", "36 mois (+12)", "12 mois (possible de", "1 an renouvelable une fois", "12 à 18 mois",
                "12-18 months", "1 à 2 ans", "2,5 ans", "2 ans et demi", "18 months", "jusqu'à 24 mois", "6 mois minimum", "de mars à août 2027",
                "26 semaines", "CDI", "poste titulaire", "permanent", "12 mois", "à définir", "NC",
            ], ignoreOrder: true);
        durations.Single(d => d.MayBeCut).Value.ShouldBe("12 mois (possible de");
    }

    [Fact]
    public void Their_deadlines_move_with_the_day_and_sometimes_disagree_or_lack()
    {
        All().Count(p => p[RawFieldName.PublicationDeadline] is not null && p[RawFieldName.ApplicationDeadline] is not null).ShouldBe(2);
        All().Count(p => p[RawFieldName.PublicationDeadline] is null && p[RawFieldName.ApplicationDeadline] is null).ShouldBe(3);
        var onlyInText = SavedBoard.Sample("sample", Today).Postings.Single(p => p[RawFieldName.PublicationDeadline] is null);
        onlyInText.Sections.Single(s => s.Heading == "Candidate profile").Html.ShouldContain("before 17th of December");
        All().Select(p => p.Attachments.Count).Sum().ShouldBe(3);
    }

    private static IEnumerable<RawPosting> All() =>
        [.. SavedBoard.Sample("sample", Today).Postings, .. SavedBoard.Sample("sample-microdata", Today).Postings];
}
