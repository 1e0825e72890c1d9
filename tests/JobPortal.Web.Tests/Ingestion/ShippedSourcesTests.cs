using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;
using Microsoft.Extensions.Configuration;

namespace JobPortal.Web.Tests.Ingestion;

/// <summary>Every source that the portal ships, on the invented pages beside its file.</summary>
public sealed class ShippedSourcesTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "src", "JobPortal.Web", "sources");
    private static readonly string Snapshots = Path.Combine(Repository.Folder, "tests", "JobPortal.Web.Tests", "Ingestion", "Shipped");
    private static readonly Lazy<SampleBench> Bench = new(() => new SampleBench(Folder));

    private static readonly string[] Shipped = [.. Directory.EnumerateFiles(Folder, "*.yml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Shipped];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_pages_are_read_without_a_problem_and_hold_two_offers_or_more(string source)
    {
        (await Bench.Value.CheckAsync(source)).Problems.ShouldBeEmpty();
        (await Bench.Value.ReadAsync(source)).Postings.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_value_of_its_offers_is_the_one_that_somebody_has_checked(string source) =>
        (await Bench.Value.ReadAsync(source)).ShouldMatch(Path.Combine(Snapshots, source + ".json"));

    [Fact]
    public void Every_snapshot_is_of_a_source() =>
        Directory.EnumerateFiles(Snapshots, "*.json").Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(".received.json", StringComparison.Ordinal))
            .ShouldBe(Shipped.Select(name => name + ".json"), ignoreOrder: true);

    [Theory]
    [InlineData(true, "sample, sample-microdata")]
    [InlineData(false, "academicjobsonline, academictransfer, adum, cnrs, doctorat-gouv, euraxess, gdr-iasis, inria, jobs-ac-uk, madics")]
    public void The_schedule_harvests_samples_in_development_and_elsewhere_what_a_stranger_can_have(bool development, string enabled)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Sources:Folder", Folder)]).Build();
        string.Join(", ", SourceCatalog.Load(settings, development).Enabled.Select(s => s.Name)).ShouldBe(enabled);
    }

    [Fact]
    public void Real_sites_are_asked_at_most_every_two_seconds_and_at_times_of_their_own()
    {
        var real = Bench.Value.Catalog.All.Where(s => s.Audience == SourceAudience.Real && !s.Inbox).ToList();
        real.ShouldAllBe(s => s.Delay >= TimeSpan.FromSeconds(2));
        real.Select(s => s.Cron).ShouldBeUnique();
    }
}
