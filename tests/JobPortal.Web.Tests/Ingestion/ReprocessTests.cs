using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Commands;
using JobPortal.Web.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Ingestion;

public sealed class ReprocessTests
{
    [Fact]
    public async Task A_dry_run_says_what_a_better_reader_would_change_field_by_field_and_changes_nothing()
    {
        await using var board = await GeneratedBoard.StartAsync(8);
        var database = await TestDatabase.CreateAsync();
        using (var old = new IngestRig(database.ConnectionString, Old)) await old.IngestAsync(board.Source);
        using var rig = new IngestRig(database.ConnectionString, Better);
        var before = await StateAsync(rig);
        ReprocessReport? report = null;

        (await rig.Get<PostingReprocessor>().RunAsync(board.Source, r => report = r, apply: false, null, CancellationToken.None)).ShouldBe(0);

        (await StateAsync(rig)).ShouldBe(before);
        (report!.Read, report.Changed, report.Elsewhere, report.Unreadable).ShouldBe((8, 8, 0, 0));
        report.Fields.Select(f => (f.Field, f.Changed, f.Gained, f.Lost)).ShouldBe([(NormalizedField.Duration, 8, 0, 0), (NormalizedField.Organization, 8, 8, 0)]);
        var lines = ReprocessSummary.Of("board", report).Split('\n', StringSplitOptions.TrimEntries);
        lines.ShouldContain("board: 8 postings read again, 8 differ, 0 not found in their pages stay as they are");
        lines.ShouldContain("duration: 8 (0 newly read, 0 lost)");
        lines.ShouldContain(l => System.Text.RegularExpressions.Regex.IsMatch(l, @"^offer \d+ duration: 12 → 36 \(rule months\)$"));
        lines.ShouldContain(l => System.Text.RegularExpressions.Regex.IsMatch(l, @"^offer \d+ organization: – → LIFAT, Tours$"));
        lines.Count(l => l.StartsWith("offer", StringComparison.Ordinal)).ShouldBe(10);
    }

    [Fact]
    public async Task Without_it_the_same_is_said_before_it_is_done_and_a_second_time_nothing_differs()
    {
        await using var board = await GeneratedBoard.StartAsync(4);
        var database = await TestDatabase.CreateAsync();
        using (var old = new IngestRig(database.ConnectionString, Old)) await old.IngestAsync(board.Source);
        using var rig = new IngestRig(database.ConnectionString, Better);
        var seen = new List<(int Differ, string State)>();
        void Note(ReprocessReport report) => seen.Add((report.Changed, StateAsync(rig).GetAwaiter().GetResult()));
        var before = await StateAsync(rig);

        (await rig.Get<PostingReprocessor>().RunAsync(board.Source, Note, apply: true, null, CancellationToken.None)).ShouldBe(4);
        (await rig.QueryAsync(c => c.Offers.CountAsync(o => o.MinMonths == 36))).ShouldBe(4);
        (await rig.QueryAsync(c => c.Postings.CountAsync(p => (p.Fields & (1 << (int)NormalizedField.Organization)) != 0))).ShouldBe(4);
        (await rig.Get<PostingReprocessor>().RunAsync(board.Source, Note, apply: true, null, CancellationToken.None)).ShouldBe(0);

        seen[0].ShouldBe((4, before));
        seen[1].Differ.ShouldBe(0);
        // The next harvest sees no change either.
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 4, 0);
    }

    private static OfferContent Old(SourceDefinition source, RawPosting posting, DateTimeOffset firstSeen) =>
        new() { Title = posting[RawFieldName.Title]!.Value, Duration = new() { MinMonths = 12, MaxMonths = 12 } };

    private static OfferContent Better(SourceDefinition source, RawPosting posting, DateTimeOffset firstSeen) => new()
    {
        Title = posting[RawFieldName.Title]!.Value,
        Duration = new() { MinMonths = 36, MaxMonths = 36 },
        Organization = new() { Raw = "LIFAT, Tours", Name = "LIFAT, Tours", Key = "lifat-tours" },
        Evidence = [new Evidence("duration", "36 mois", 0, 7, "months")],
    };

    // Everything that a dry run could change.
    private static async Task<string> StateAsync(IngestRig rig) => string.Join('\n', await rig.QueryAsync(c => c.Database.SqlQuery<string>($"""
        select 'offer ' || to_jsonb(o)::text as "Value" from offers o union all select 'text ' || t.content::text from offer_texts t
        union all select 'posting ' || to_jsonb(p)::text from postings p union all select 'lab ' || to_jsonb(l)::text from organizations l order by 1
        """).ToListAsync()));
}
