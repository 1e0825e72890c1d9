using System.Globalization;
using System.Text;
using JobPortal.Core.Sources;
using JobPortal.Core.Tests.Sources.Readers.Feeds;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

/// <summary>
/// Answers and files that are well-formed to their last character, and larger or wider than any that means well: what is read of them is bounded. The
/// shapes are those of the benchmark "hostile", smaller.
/// </summary>
public class HostileWholeTests
{
    private static readonly SourceDefinition Table = YamlSource.Of("title: T\nhome: https://board.example.org/\nreader: table\nstart: [{ list: /t.csv }]");
    private static readonly SourceDefinition Personio = YamlSource.Of("title: P\npreset: personio\naccount: x");

    [Fact]
    public void A_table_is_read_up_to_a_million_cells()
    {
        var row = string.Join(';', Enumerable.Repeat("x", 400)) + "\n";
        var read = YamlSource.Read(Table, "/t.csv", PageRole.List, "Titre;" + string.Join(';', Enumerable.Repeat("?", 399)) + "\n" + string.Concat(Enumerable.Repeat(row, 3_000)));

        read.Postings.Count.ShouldBe(2_500);
        read.Notes.ShouldBe(["The table has 2,500 rows or more: the first of them were read."]);
    }

    [Fact]
    public void An_object_has_as_many_cells_as_a_line()
    {
        var read = YamlSource.Read(Table, "/t.json", PageRole.List, "{" + string.Concat(Enumerable.Repeat("\"title\":\"T\",", 2_000)) + "\"title\":\"T\"}");

        read.Postings.Single().Fields.Count.ShouldBe(500);
    }

    [Fact]
    public void A_cell_of_files_is_read_up_to_some_hundred_addresses()
    {
        var files = string.Concat(Enumerable.Range(0, 20_000).Select(n => Number(n) + ".pdf "));
        var read = YamlSource.Read(Table, "/t.csv", PageRole.List, "Titre;Fichier\nT;" + files);

        read.Postings.Single().Attachments.Count.ShouldBeInRange(100, 5_000);
    }

    [Fact]
    public void A_folder_is_read_up_to_fifty_thousand_files()
    {
        var listing = string.Concat(Enumerable.Range(0, 60_000).Select(n => Number(n) + ".csv\n"));
        var read = SourceReaders.Of(Table).Read(Table, new FetchedPage(new Uri(Table.Home, "/t/"), PageRole.List, listing, "text/uri-list"));

        read.Wanted.Count.ShouldBe(50_000);
        read.Notes.ShouldBe(["The folder has more than 50,000 files: the first of them are read."]);
    }

    [Fact]
    public void A_feed_of_more_values_than_any_has_is_read_to_there_and_said_to_be_cut()
    {
        var read = FeedSamples.Read("{\"items\":[{\"title\":\"T\",\"url\":\"/1\",\"x\":[" + string.Concat(Enumerable.Repeat("1,", 200_000)) + "1]},{\"title\":\"U\",\"url\":\"/2\"}]}");

        (read.Postings.Count, read.Rejected!.Reason).ShouldBe((1, RejectionReason.Malformed));
    }

    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(1_001, 0)]
    public void An_element_of_more_attributes_than_any_has_is_given_to_no_parser(int attributes, int postings)
    {
        var many = string.Concat(Enumerable.Range(0, attributes).Select(n => $"a{Number(n)}='' "));

        YamlSource.Read(Personio, "/xml", PageRole.List, $"<workzag-jobs><position {many}><id>1</id><name>T</name></position></workzag-jobs>").Postings.Count.ShouldBe(postings);
        // A feed has a second reader, which counts them.
        FeedSamples.Read($"<rss><channel><item {many}><title>T</title></item></channel></rss>").Postings.Count.ShouldBe(1);
    }

    [Fact]
    public void Elements_that_come_again_stay_in_their_order()
    {
        var names = string.Concat(Enumerable.Range(0, 100_000).Select(n => $"<a{Number(n)}/>"));
        var read = YamlSource.Read(Personio, "/xml", PageRole.List, $"<workzag-jobs>{names}<position><id>1</id><name>A</name></position><position><id>2</id><name>B</name></position>{names}</workzag-jobs>");

        read.Postings.Select(p => p[RawFieldName.Title]!.Value).ShouldBe(["A", "B"]);
    }

    // Each was looked for to the feed's end.
    [Fact]
    public void Document_types_and_scripts_without_an_end_are_passed_once()
    {
        FeedSamples.Read(new StringBuilder().Insert(0, "<!DOCTYPE>", 300_000).Append(FeedSamples.Rss("<item><title>T</title></item>")).ToString()).Postings.Count.ShouldBe(1);
        var title = new StringBuilder("T ").Insert(2, "<script>", 2_400).Append("</script x>end").ToString();
        var items = string.Concat(Enumerable.Repeat($"<item><title><![CDATA[{title}]]></title></item>", 100));
        FeedSamples.Read(FeedSamples.Rss(items)).Postings[0][RawFieldName.Title]!.Value.ShouldBe("T end");
    }

    [Fact]
    public void References_without_a_tag_are_read_as_in_a_page() =>
        YamlSource.Read(Personio, "/xml", PageRole.List, "<workzag-jobs><position><id>1</id><name>R&amp;amp;D &amp;eacute;t&amp;#233; &amp;nbsp; A</name></position></workzag-jobs>")
            .Postings.Single()[RawFieldName.Title]!.Value.ShouldBe("R&D été A");

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
