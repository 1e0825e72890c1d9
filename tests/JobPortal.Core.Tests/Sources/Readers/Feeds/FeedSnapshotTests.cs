using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Feeds.FeedSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Feeds;

/// <summary>Two feeds of each kind in the structure that real ones have, read whole.</summary>
public class FeedSnapshotTests
{
    private static readonly string Folder = Path.Combine(Folders.Repository, "tests", "JobPortal.Core.Tests", "Sources", "Readers", "Feeds", "Samples");

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(".txt", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)!;

    public static TheoryData<string> Samples => [.. Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_feed_is_read_whole(string name)
    {
        var file = Path.Combine(Folder, name);
        var text = PageDecoder.Decode(File.ReadAllBytes(file), "application/xml");
        var read = Read(text);
        read.Postings.ShouldNotBeEmpty();
        read.ShouldBeAsSaved(file);
    }

    [Fact]
    public void There_are_two_of_each_kind() => Names.Select(name => name.Split('-')[0]).GroupBy(kind => kind).ShouldAllBe(g => g.Count() == 2);
}
