using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Tests.Data;

public sealed class KeptPostingsTests
{
    [Fact]
    public async Task A_page_is_given_back_as_what_it_was_read_as_new_and_changed()
    {
        var fixture = await StoreFixture.CreateAsync();
        foreach (var version in new[] { "1", "2" })
        {
            await fixture.Store.UpsertAsync("feed", [FromFeed(version)], StoreFixture.Monday, CancellationToken.None);
            var kept = (await new KeptPostings(fixture, TimeProvider.System).ReadAsync("feed", CancellationToken.None).ToListAsync()).ShouldHaveSingleItem();
            kept.Role.ShouldBe(PageRole.List, version);
            kept.Known.ShouldBe([new RawField(RawFieldName.DatePosted, "2026-07-31", -1, null, "pubDate")], version);
        }
    }

    private static HarvestedPosting FromFeed(string version)
    {
        var posting = StoreFixture.Posting(1, version: version);
        return posting with { Page = posting.Page with { Role = PageRole.List, Known = [new(RawFieldName.DatePosted, "2026-07-31", Label: "pubDate")] } };
    }
}
