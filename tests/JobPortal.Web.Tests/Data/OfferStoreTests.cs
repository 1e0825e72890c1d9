using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

public class OfferStoreTests
{
    private const string Board = "board";

    [Fact]
    public async Task A_new_posting_makes_an_offer_with_its_text_version_page_and_lab()
    {
        var fixture = await CreateAsync();

        var counts = await fixture.Store.UpsertAsync(Board, [Posting(1)], Monday, default);

        counts.ShouldBe(new UpsertCounts(1, 0, 0));
        (await fixture.CountsAsync()).ShouldBe((1, 1, 1, 1, 1, 1));
        var offer = await fixture.OnlyOfferAsync();
        offer.Slug.ShouldBe("these-en-apprentissage");
        offer.ClosesOn.ShouldBe(new DateOnly(2027, 1, 31));
        offer.Regions.ShouldBe(["Centre-Val de Loire"]);
        offer.Sources.ShouldBe([Board]);
        offer.Organization!.Slug.ShouldBe("lifat-tours");
        offer.Text!.Content.Sections.ShouldHaveSingleItem().Text.ShouldBe("Des modèles génératifs.");
    }

    [Fact]
    public async Task The_same_batch_twice_changes_nothing()
    {
        var fixture = await CreateAsync();
        HarvestedPosting[] batch = [Posting(1), Posting(2)];
        await fixture.Store.UpsertAsync(Board, batch, Monday, default);

        var counts = await fixture.Store.UpsertAsync(Board, batch, Monday.AddDays(1), default);

        counts.ShouldBe(new UpsertCounts(0, 0, 2));
        (await fixture.CountsAsync()).ShouldBe((2, 2, 2, 2, 2, 1));
    }

    [Fact]
    public async Task One_identity_twice_in_a_batch_is_one_posting_and_the_last_copy_counts()
    {
        var fixture = await CreateAsync();

        var counts = await fixture.Store.UpsertAsync(Board, [Posting(1, "Old", "1"), Posting(1, "New", "2")], Monday, default);

        counts.ShouldBe(new UpsertCounts(1, 0, 0));
        (await fixture.OnlyOfferAsync()).Title.ShouldBe("New");
    }

    [Fact]
    public async Task A_changed_posting_gets_a_version_and_its_offer_is_projected_and_indexed_again()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync(Board, [Posting(1)], Monday, default);
        await using var source = fixture.Database.NewDataSource();
        await new SearchIndexer(source).IndexPendingAsync(default);

        var counts = await fixture.Store.UpsertAsync(Board, [Posting(1, "Postdoc en optique", "2")], Monday.AddDays(1), default);

        counts.ShouldBe(new UpsertCounts(0, 1, 0));
        (await fixture.CountsAsync()).ShouldBe((1, 1, 1, 2, 2, 1));
        var offer = await fixture.OnlyOfferAsync();
        offer.Title.ShouldBe("Postdoc en optique");
        offer.Text!.Content.Title.ShouldBe("Postdoc en optique");
        offer.FirstSeen.ShouldBe(Monday);
        (await new SearchIndexer(source).IndexPendingAsync(default)).ShouldBe(1);
    }

    [Fact]
    public async Task A_posting_that_returns_to_an_earlier_content_gets_a_third_version_of_the_kept_page()
    {
        var fixture = await CreateAsync();
        foreach (var version in new[] { "1", "2", "1" })
            await fixture.Store.UpsertAsync(Board, [Posting(1, version: version)], Monday, default);

        (await fixture.CountsAsync()).ShouldBe((1, 1, 1, 3, 2, 1));
    }

    [Fact]
    public async Task Known_postings_are_those_of_the_source()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync(Board, [Posting(1)], Monday, default);
        await fixture.Store.UpsertAsync("other", [Posting(2)], Monday, default);

        var known = await fixture.Store.KnownPostingsAsync(Board, default);

        known.Values.ShouldHaveSingleItem().ShouldBe(new KnownPosting("/offers/1", "1", Monday, null, FieldMask.Of(Posting(1).Content)));
    }

    [Fact]
    public async Task Two_workers_with_the_same_batch_double_nothing()
    {
        var fixture = await CreateAsync();
        var batch = Enumerable.Range(1, 60).Select(n => Posting(n, lab: new() { Raw = $"Lab {n % 7}", Key = $"lab-{n % 7}" })).ToArray();

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(
            () => fixture.Store.UpsertAsync(Board, [.. batch.OrderBy(p => p.Raw.Identity.GetHashCode(StringComparison.Ordinal) * (worker + 1))], Monday, default))));

        counts.Aggregate(UpsertCounts.None, (a, b) => a + b).ShouldBe(new UpsertCounts(60, 0, 180));
        (await fixture.CountsAsync()).ShouldBe((60, 60, 60, 60, 60, 7));
    }

    [Fact]
    public async Task Two_sources_at_once_share_their_labs()
    {
        var fixture = await CreateAsync();
        HarvestedPosting[] Batch(int turn) => [.. Enumerable.Range(0, 40).Select(n => Posting(n, lab: new() { Raw = "x", Key = $"lab-{(n + turn) % 40}" }))];

        await Task.WhenAll(Enumerable.Range(0, 4).Select(turn => Task.Run(() => fixture.Store.UpsertAsync($"board{turn}", Batch(turn * 7), Monday, default))));

        (await fixture.CountsAsync()).ShouldBe((160, 160, 160, 160, 160, 40));
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_nothing_behind()
    {
        var fixture = await CreateAsync();
        var bad = Posting(2) with { Raw = Posting(2).Raw with { Url = null! } };

        await Should.ThrowAsync<Exception>(() => fixture.Store.UpsertAsync(Board, [Posting(1), bad], Monday, default));

        (await fixture.CountsAsync()).ShouldBe((0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task Text_that_the_database_cannot_hold_is_stored_without_it()
    {
        var fixture = await CreateAsync();
        var title = "Half an emoji \ud83d and a nul \0 here";
        var posting = Posting(1, title, lab: new() { Raw = "L\0ab \udc00", Name = "L\0ab", Key = "lab\0" });

        await fixture.Store.UpsertAsync(Board, [posting], Monday, default);

        var offer = await fixture.OnlyOfferAsync();
        offer.Title.ShouldBe("Half an emoji \ufffd and a nul  here");
        offer.Text!.Content.Title.ShouldBe(offer.Title);
        offer.Organization!.Name.ShouldBe("Lab");
    }

    [Fact]
    public async Task Labs_of_one_name_get_different_addresses()
    {
        var fixture = await CreateAsync();
        OrganizationMention Lab(string key) => new() { Raw = "Laboratoire d'informatique", Name = "Laboratoire d'informatique", Key = key };

        await fixture.Store.UpsertAsync(Board, [Posting(1, lab: Lab("01abc")), Posting(2, lab: Lab("02def"))], Monday, default);

        await using var db = fixture.CreateDbContext();
        (await db.Organizations.OrderBy(o => o.Key).Select(o => o.Slug).ToListAsync())
            .ShouldBe(["laboratoire-d-informatique", "laboratoire-d-informatique-02def"]);
    }

    [Fact]
    public async Task An_alias_leads_to_the_lab_that_it_was_merged_into()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync(Board, [Posting(1, lab: new() { Raw = "LIFAT", Key = "lifat" })], Monday, default);
        await using var db = fixture.CreateDbContext();
        var lifat = await db.Organizations.SingleAsync();
        db.Add(new OrganizationAlias { Key = "li-tours", OrganizationId = lifat.Id, AddedBy = "test", AddedAt = Monday });
        await db.SaveChangesAsync();

        await fixture.Store.UpsertAsync(Board, [Posting(2, lab: new() { Raw = "LI Tours", Key = "li-tours" })], Monday, default);

        (await db.Offers.Select(o => o.OrganizationId).Distinct().SingleAsync()).ShouldBe(lifat.Id);
    }
}
