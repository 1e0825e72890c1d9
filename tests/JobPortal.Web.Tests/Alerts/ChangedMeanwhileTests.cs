using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>An owner changes an alert after a round has read it and before the round notes that it looked.</summary>
public sealed class ChangedMeanwhileTests
{
    // Tuesday 24 November 2026, 9:00 in Paris.
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private static readonly AlertChoice TwoDays = new(Cadence.Daily, RemindDays: [2]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_added_is_still_looked_for(bool looksForTheFirstTime)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.AddOfferAsync("Thèse en imagerie", new(2026, 12, 6), Start.AddDays(-30));
        var watch = await rig.WatchAsync("imagerie");
        await rig.ChangeAsync(context => TwoDays.ApplyTo(context.Attach(watch).Entity));
        rig.Time.Now = Start.AddDays(1);
        if (!looksForTheFirstTime)
        {
            await rig.RunJobsAsync();
            rig.Time.Now = Start.AddDays(2);
        }
        await MeanwhileAsync(rig, () => rig.Get<AlertChanges>().ChangeAsync(watch.Id, TwoDays with { RemindDays = [14, 2] }, null, CancellationToken.None));
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldHaveSingleItem().Content.Text.ShouldContain("Thèse en imagerie");
    }

    // What a round does, with something in between.
    private static async Task MeanwhileAsync(AlertRig rig, Func<Task> change)
    {
        var due = rig.Get<DueSubscriptions>();
        var (mark, read) = (await due.MarkAsync(CancellationToken.None), await due.AfterAsync("", CancellationToken.None));
        read.ShouldHaveSingleItem();
        await change();
        await using var context = rig.NewContext();
        await DueSubscriptions.NoteAsync(context, read, new HashSet<int>(), mark, CancellationToken.None);
    }
}
