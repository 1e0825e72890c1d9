using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Ingestion;

public sealed class PostingHashTests
{
    private static readonly RawPosting Posting = new()
    {
        Url = "https://example.org/event/a/",
        Identity = "/event/a/",
        Fields = [new(RawFieldName.Title, "A thesis", 120), new(RawFieldName.JobDuration, "36 mois", 300, 20, "Durée")],
        Sections = [new("Context", "<p class=\"x\">One <a class=\"l\" href=\"https://example.org/b\">two</a></p>")],
        Attachments = [new("subject.pdf", "https://example.org/f/subject.pdf")],
    };

    public static TheoryData<string, RawPosting> Chrome => new()
    {
        { "the page around it moved everything", Posting with { Fields = [new(RawFieldName.Title, "A thesis", 7), new(RawFieldName.JobDuration, "36 mois", 99, 20, "DURÉE")] } },
        { "another class and more white space", Posting with { Sections = [new(" Context", "<p  id='n-42'>One\n <a href='https://example.org/b' rel=x>two</a></p>")] } },
        { "another host", Posting with { Url = "http://127.0.0.1:8090/event/a/", Attachments = [new("subject.pdf", "http://127.0.0.1:8090/f/subject.pdf")] } },
    };

    public static TheoryData<string, RawPosting> Changes => new()
    {
        { "a value", Posting with { Fields = [new(RawFieldName.Title, "A thesis"), new(RawFieldName.JobDuration, "24 mois")] } },
        { "a field less", Posting with { Fields = [new(RawFieldName.Title, "A thesis")] } },
        { "another name", Posting with { Fields = [new(RawFieldName.Title, "A thesis"), new(RawFieldName.WorkHours, "36 mois")] } },
        { "a border moved", Posting with { Fields = [new(RawFieldName.Title, "A thesi"), new(RawFieldName.JobDuration, "s36 mois")] } },
        { "a word in a section", Posting with { Sections = [new("Context", "<p>One <a href=\"https://example.org/b\">three</a></p>")] } },
        { "a link's target", Posting with { Sections = [new("Context", "<p>One <a href=\"https://example.org/c\">two</a></p>")] } },
        { "a heading", Posting with { Sections = [new("Subject", "<p>One <a href=\"https://example.org/b\">two</a></p>")] } },
        { "an attachment", Posting with { Attachments = [] } },
        { "an attachment's text", Posting with { Attachments = [Posting.Attachments[0] with { Text = "Deadline" }] } },
    };

    [Theory]
    [MemberData(nameof(Chrome))]
    public void What_is_around_a_posting_does_not_change_its_hash(string what, RawPosting same) =>
        PostingHash.Of(same).ShouldBe(PostingHash.Of(Posting), what);

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_it_says_changes_its_hash(string what, RawPosting other) =>
        PostingHash.Of(other).ShouldNotBe(PostingHash.Of(Posting), what);

    [Fact]
    public void A_hash_is_64_hex_digits() => PostingHash.Of(Posting).ShouldMatch("^[0-9a-f]{64}$");
}
