using JobPortal.Core.Offers;
using JobPortal.Core.Reference;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

public class LabDecisionsTests
{
    private const string Board = "board";
    private const string Who = "ops@example.org";
    private static readonly OrganizationMention Lifat = Mention("LIFAT, Tours", "lifat");
    private static readonly OrganizationMention LifatAgain = Mention("LIFAT / Université de Tours", "lifat");
    private static readonly OrganizationMention Li = Mention("Laboratoire d'informatique de Tours", "li-tours");

    [Fact]
    public async Task Merged_labs_are_one_for_old_offers_new_harvests_and_reprocess_until_it_is_undone()
    {
        var (fixture, decisions) = await StartAsync(Lifat, Li);
        (await decisions.MergeAsync(await IdAsync(fixture, "li-tours"), await IdAsync(fixture, "lifat"), Who, default)).ShouldBe(LabDecisionOutcome.Done);
        (await LabsAsync(fixture)).ShouldBe(["lifat", "lifat"]);

        await fixture.Store.UpsertAsync(Board, [Posting(3, lab: Li)], Monday.AddDays(1), default);
        await ReprocessAsync(fixture);
        (await LabsAsync(fixture)).ShouldBe(["lifat", "lifat", "lifat"]);

        (await decisions.UndoAsync((await decisions.NewestAsync(null, 1, default))[0].Id, Who, default)).ShouldBe(LabDecisionOutcome.Done);
        (await LabsAsync(fixture)).ShouldBe(["lifat", "li-tours", "li-tours"]);
        (await decisions.UndoAsync(1, Who, default)).ShouldBe(LabDecisionOutcome.AlreadyUndone);
    }

    [Fact]
    public async Task A_chain_of_merges_is_undone_from_its_middle()
    {
        var (fixture, decisions) = await StartAsync(Lifat, Li, Mention("Polytech", "polytech"));
        await decisions.MergeAsync(await IdAsync(fixture, "li-tours"), await IdAsync(fixture, "lifat"), Who, default);
        await decisions.MergeAsync(await IdAsync(fixture, "lifat"), await IdAsync(fixture, "polytech"), Who, default);
        (await LabsAsync(fixture)).ShouldBe(["polytech", "polytech", "polytech"]);

        await decisions.UndoAsync(1, Who, default);

        (await LabsAsync(fixture)).ShouldBe(["polytech", "li-tours", "polytech"]);
    }

    [Fact]
    public async Task A_spelling_that_is_split_off_goes_to_its_lab_at_every_harvest_and_back_when_undone()
    {
        var (fixture, decisions) = await StartAsync(Lifat, LifatAgain);
        (await decisions.SplitAsync(await IdAsync(fixture, "lifat"), LifatAgain.Raw!, null, "Équipe RFAI", Who, default)).ShouldBe(LabDecisionOutcome.Done);
        (await LabsAsync(fixture)).ShouldBe(["lifat", "equipe-rfai"]);

        await fixture.Store.UpsertAsync(Board, [Posting(3, lab: LifatAgain with { Raw = "lifat/université de TOURS" })], Monday.AddDays(1), default);
        await ReprocessAsync(fixture);
        (await LabsAsync(fixture)).ShouldBe(["lifat", "equipe-rfai", "equipe-rfai"]);

        await decisions.UndoAsync(1, Who, default);
        (await LabsAsync(fixture)).ShouldBe(["lifat", "lifat", "lifat"]);
    }

    [Fact]
    public async Task A_new_name_stays_through_harvests_is_found_by_search_and_goes_back()
    {
        var (fixture, decisions) = await StartAsync(Lifat);
        var lab = await IdAsync(fixture, "lifat");
        await decisions.RenameAsync(lab, new LabNames("Laboratoire Rebaptisé", "LR", "Blois"), Who, default);
        await fixture.Store.UpsertAsync(Board, [Posting(2, lab: Lifat)], Monday.AddDays(1), default);
        (await NameAsync(fixture)).ShouldBe(("Laboratoire Rebaptisé", "LR", "Blois"));
        await using var db = fixture.CreateDbContext();
        (await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from offer_texts where search @@ 'rebaptis'::tsquery").SingleAsync()).ShouldBe(1);

        await decisions.UndoAsync(1, Who, default);
        (await NameAsync(fixture)).ShouldBe(("LIFAT", null, null));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_leaves_no_decision()
    {
        var (fixture, decisions) = await StartAsync(Lifat, Li);
        var (lifat, li) = (await IdAsync(fixture, "lifat"), await IdAsync(fixture, "li-tours"));
        (await decisions.MergeAsync(lifat, lifat, Who, default)).ShouldBe(LabDecisionOutcome.SameLab);
        (await decisions.MergeAsync(lifat, 999, Who, default)).ShouldBe(LabDecisionOutcome.UnknownLab);
        (await decisions.SplitAsync(lifat, "Nobody wrote this", li, null, Who, default)).ShouldBe(LabDecisionOutcome.UnknownSpelling);
        (await decisions.SplitAsync(lifat, Lifat.Raw!, null, " ", Who, default)).ShouldBe(LabDecisionOutcome.NoName);
        (await decisions.SplitAsync(lifat, Lifat.Raw!, lifat, null, Who, default)).ShouldBe(LabDecisionOutcome.SameLab);
        (await decisions.RenameAsync(lifat, new LabNames(" ", null, null), Who, default)).ShouldBe(LabDecisionOutcome.NoName);
        await decisions.MergeAsync(li, lifat, Who, default);
        (await decisions.MergeAsync(lifat, li, Who, default)).ShouldBe(LabDecisionOutcome.SameLab);
        (await decisions.NewestAsync(null, 10, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_import_counts_for_what_is_resolved_after_it_until_it_is_undone()
    {
        var fixture = await CreateAsync();
        var (reference, imports) = (new LabReference(fixture, new KnownLabs()), new LabImports(fixture, TimeProvider.System));
        DirectoryEntry[] entries = [new() { Number = "200012345A", Name = "Laboratoire des Bidules", Codes = ["UMR 9753"], City = "Tours" }];
        (await imports.CompareAsync(entries, default)).ShouldBe(new LabImportCounts(1, 0, 0));

        var import = await imports.AddAsync("rnsr.csv", entries, Who, default);
        (await reference.DirectoryAsync(default)).Find("rnsr-200012345a").ShouldNotBeNull();
        (await imports.CompareAsync([new() { Number = "200012345A", Name = "Laboratoire des Machins" }], default)).ShouldBe(new LabImportCounts(0, 1, 0));

        (await imports.UndoAsync(import, Who, default)).ShouldBeTrue();
        (await reference.DirectoryAsync(default)).ShouldBeSameAs(ReferenceData.Organizations);
        (await imports.UndoAsync(import, Who, default)).ShouldBeFalse();
    }

    private static OrganizationMention Mention(string raw, string key) => new() { Raw = raw, Name = key == "lifat" ? "LIFAT" : raw, Key = key };

    private static async Task<(StoreFixture Fixture, LabDecisions Decisions)> StartAsync(params OrganizationMention[] labs)
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync(Board, [.. labs.Select((lab, i) => Posting(i + 1, lab: lab))], Monday, default);
        return (fixture, new LabDecisions(fixture, new SearchIndexer(fixture.Database.NewDataSource()), TimeProvider.System));
    }

    private static async Task ReprocessAsync(StoreFixture fixture)
    {
        await using var db = fixture.CreateDbContext();
        var postings = await db.Postings.Include(p => p.Offer!.Text).ToListAsync();
        await new KeptPostings(fixture, TimeProvider.System).UpdateAsync([.. postings.Select(p => new Reprojection(p.Id, p.ContentHash, p.Offer!.Text!.Content))], default);
    }

    private static async Task<List<string>> LabsAsync(StoreFixture fixture)
    {
        await using var db = fixture.CreateDbContext();
        return await db.Offers.OrderBy(o => o.Id).Select(o => o.Organization!.Key).ToListAsync();
    }

    private static async Task<int> IdAsync(StoreFixture fixture, string key)
    {
        await using var db = fixture.CreateDbContext();
        return await db.Organizations.Where(o => o.Key == key).Select(o => o.Id).SingleAsync();
    }

    private static async Task<(string, string?, string?)> NameAsync(StoreFixture fixture)
    {
        await using var db = fixture.CreateDbContext();
        var lab = await db.Organizations.SingleAsync(o => o.Key == "lifat");
        return (lab.Name, lab.Acronym, lab.City);
    }
}
