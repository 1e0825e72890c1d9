using System.Text;
using JobPortal.Web.Data;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

public class KeptPagesTests
{
    private const string Board = "board";
    private const string List = "https://board.example/offers";

    [Fact]
    public async Task A_kept_page_comes_back_as_it_was_sent()
    {
        var fixture = await CreateAsync();
        var pages = new PageStore(fixture);
        var page = Page("\"v1\"", "é");

        await pages.KeepAsync(Board, [page], default);

        var kept = (await pages.FindAsync(Board, List, default)).ShouldNotBeNull();
        kept.Body.ShouldBe(page.Body);
        (kept.ETag, kept.LastModified, kept.ContentType).ShouldBe(("\"v1\"", null, "text/html"));
        (await pages.FindAsync("other", List, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_newer_page_takes_its_place()
    {
        var fixture = await CreateAsync();
        var pages = new PageStore(fixture);

        foreach (var version in new[] { "1", "2", "2", "3" }) await pages.KeepAsync(Board, [Page($"\"v{version}\"", version)], default);

        (await pages.FindAsync(Board, List, default))!.ETag.ShouldBe("\"v3\"");
        (await fixture.CountsAsync()).Pages.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_a_posting_was_read_from_stays()
    {
        var fixture = await CreateAsync();
        var pages = new PageStore(fixture);
        var posting = Posting(1);
        await fixture.Store.UpsertAsync(Board, [posting], Monday, default);

        await pages.KeepAsync(Board, [posting.Page with { ETag = "a" }], default);
        await pages.KeepAsync(Board, [posting.Page with { ETag = "b", Body = [1] }], default);

        (await fixture.CountsAsync()).Pages.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_without_validators_is_not_kept()
    {
        var fixture = await CreateAsync();

        await new PageStore(fixture).KeepAsync(Board, [Page(null, "x")], default);

        (await fixture.CountsAsync()).Pages.ShouldBe(0);
    }

    [Fact]
    public async Task Reprocessing_reads_the_page_of_the_latest_version()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync(Board, [Posting(1), Posting(2)], Monday, default);
        await fixture.Store.UpsertAsync(Board, [Posting(1, "New", "2")], Monday, default);
        await fixture.Store.UpsertAsync("other", [Posting(3)], Monday, default);

        var kept = await ReadAsync(new KeptPostings(fixture, TimeProvider.System), Board);

        kept.Select(p => (p.Identity, p.Hash, Encoding.UTF8.GetString(p.Body)))
            .ShouldBe([("/offers/1", "2", "<h1>New</h1>2"), ("/offers/2", "1", "<h1>Thèse en apprentissage</h1>1")]);
        (await ReadAsync(new KeptPostings(fixture, TimeProvider.System), null)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Reprocessing_rewrites_only_what_is_different()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync(Board, [Posting(1)], Monday, default);
        var kept = new KeptPostings(fixture, TimeProvider.System);
        var posting = (await ReadAsync(kept, Board)).ShouldHaveSingleItem();

        (await kept.UpdateAsync([new(posting.Id, "1", Posting(1).Content)], default)).ShouldBe(0);
        (await kept.UpdateAsync([new(posting.Id, "better", Posting(1, "Read better").Content)], default)).ShouldBe(1);

        var offer = await fixture.OnlyOfferAsync();
        (offer.Title, offer.Text!.Content.Title, offer.Postings[0].ContentHash).ShouldBe(("Read better", "Read better", "better"));
        (await fixture.CountsAsync()).Versions.ShouldBe(1);
    }

    private static async Task<List<KeptPosting>> ReadAsync(KeptPostings postings, string? source)
    {
        List<KeptPosting> all = [];
        await foreach (var posting in postings.ReadAsync(source, default)) all.Add(posting);
        return all;
    }

    private static HarvestedPage Page(string? etag, string body) => new(List, "text/html", Encoding.UTF8.GetBytes(body), Monday, etag);
}
