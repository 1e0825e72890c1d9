using System.Globalization;
using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Tests.Alerts.Histories;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;
using PastOffer = JobPortal.Core.Tests.Alerts.Histories.PastOffer;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>The random histories of Core on the real database, with the real search, ledger, log of changes and merges.</summary>
public sealed class MailHistoryStoreTests
{
    private static readonly string[] Topics = ["imagerie", "robotique", "climat"];

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    public async Task Over_a_random_history_the_ledger_holds_what_the_reference_says(int seed)
    {
        var history = new History(seed);
        var subscriptions = history.Subscriptions();
        await using var rig = await AlertRig.StartAsync(history.Now);
        var reference = new ReferenceMails(subscriptions);
        var (read, mails, before) = (0L, 0, DateTimeOffset.MinValue);
        for (var step = 0; step < 60; step++)
        {
            var seen = history.Event;
            foreach (var (from, into) in history.Pass())
            {
                reference.Merge(from, into);
                await MergeAsync(rig, from, into, history.Now);
            }
            await StoreAsync(rig, [.. history.Offers.Values.Where(o => o.Changed > seen)]);
            await rig.ChangeAsync(context => context.Subscriptions.AddRange(subscriptions.Where(s => s.ConfirmedAt > before && s.ConfirmedAt <= history.Now).Select(Stored)));
            rig.Time.Now = before = history.Now;
            var expected = reference.Round(history).Select(m => $"{m.Email}: {m.Said}").Order(StringComparer.Ordinal).ToArray();
            await rig.Get<DigestRound>().RunAsync(CancellationToken.None);
            (var said, read) = await SaidAsync(rig, read);
            said.ShouldBe(expected, $"{history.Now:O}");
            mails += expected.Length;
        }
        mails.ShouldBeGreaterThan(10);
    }

    private static Subscription Stored(Subscription s)
    {
        var topic = Topics[(int)Math.Log2(int.Parse(s.Criteria!, CultureInfo.InvariantCulture))];
        var criteria = StoredSearch.Write(new SearchCriteria { Text = topic });
        return new()
        {
            Id = s.Id,
            Email = s.Email,
            // Two subscriptions of an address may be about one topic here.
            Watched = Subscription.WatchKey(criteria) + s.Id.ToString(CultureInfo.InvariantCulture),
            Criteria = criteria,
            Cadence = s.Cadence,
            SendHour = s.SendHour,
            SendWeekday = s.SendWeekday,
            WantsNew = s.WantsNew,
            RemindDays = s.RemindDays,
            State = s.State,
            ConfirmedAt = s.ConfirmedAt,
            PausedAt = s.PausedAt,
            PausedUntil = s.PausedUntil,
        };
    }

    private static async Task StoreAsync(AlertRig rig, PastOffer[] changed)
    {
        foreach (var offer in changed)
        {
            await rig.ChangeAsync(context =>
            {
                var title = $"Offre {string.Join(' ', Topics.Where((_, i) => (offer.Topics & (1 << i)) != 0))}";
                var row = context.Offers.Include(o => o.Text).SingleOrDefault(o => o.Id == offer.Id);
                if (row is null) context.Offers.Add(row = new Offer { Id = offer.Id, Slug = "offre", Title = title, FirstSeen = offer.FirstSeen, LastVerified = offer.FirstSeen, TimeZone = offer.Zone });
                (row.ClosesOn, row.WithdrawnAt) = (offer.ClosesOn, offer.Withdrawn ? row.WithdrawnAt ?? rig.Time.Now : null);
                if (row.Text?.Content.Title == title) return;
                row.Text ??= new OfferText { Content = new OfferContent { Title = title } };
                (row.Title, row.Text.Content) = (title, row.Text.Content with { Title = title });
            });
            await using var context = rig.NewContext();
            await context.Database.ExecuteSqlAsync($"update offer_texts set search = null where offer_id = {offer.Id} and content ->> 'title' <> ''");
        }
    }

    private static async Task MergeAsync(AlertRig rig, int from, int into, DateTimeOffset now)
    {
        await using var context = rig.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await OfferMerging.MergeAsync(context, from, into, null, now, CancellationToken.None);
        // What both become is composed anew: the one that stays has changed too.
        await context.Database.ExecuteSqlAsync($"update offer_texts set search = null where offer_id = {into}");
        await transaction.CommitAsync();
    }

    private static async Task<(string[] Said, long Read)> SaidAsync(AlertRig rig, long read)
    {
        await using var context = rig.NewContext();
        var mails = await context.QueuedMails.Where(m => m.Id > read).OrderBy(m => m.Id).ToListAsync();
        var rows = await context.MailLedger.Where(e => e.MailId > read).Select(e => new { e.Subscription!.Email, Entry = e }).ToListAsync();
        // A copy of a merge bears the mail of what it is a copy of.
        var said = mails.Select(m => $"{m.Email}: {string.Join(", ", rows.Where(r => r.Entry.MailId == m.Id).Select(r => Show(r.Entry)).Order(StringComparer.Ordinal))}");
        return ([.. said.Order(StringComparer.Ordinal)], mails.Count > 0 ? mails[^1].Id : read);
    }

    private static string Show(LedgerEntry e) => string.Create(CultureInfo.InvariantCulture, $"{e.OfferId} {e.Reason} {e.ClosesOn:MM-dd}");
}
