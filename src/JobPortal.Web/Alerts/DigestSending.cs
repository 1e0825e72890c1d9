using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Makes and queues the digests of some addresses, and notes that they were looked at.</summary>
internal sealed class DigestSending(IDbContextFactory<JobPortalDbContext> database, MailedOffers offers, MailComposer mails, Outbox outbox)
{
    /// <returns>How many mails were queued: those with something to say that nobody else has said.</returns>
    public async Task<int> QueueAsync(IReadOnlyList<AddressLook> looks, LookMark mark, CancellationToken cancellationToken)
    {
        int[] ids = [.. looks.SelectMany(l => l.Subscriptions.SelectMany(s => Offers(l, s))).Distinct()];
        var known = await offers.OfAsync(ids, cancellationToken);
        var said = await SaidAsync([.. looks.Select(l => l.Subscriptions[0].Email).Distinct()], ids, cancellationToken);
        List<QueuedLetter> letters = [];
        var (quiet, rest) = (new List<Subscription>(), new HashSet<int>());
        foreach (var look in looks)
        {
            if (!said.TryGetValue(look.Subscriptions[0].Email, out var lines)) said.Add(look.Subscriptions[0].Email, lines = []);
            WatchedSearch[] searches = [.. look.Subscriptions.Select(s => Watched(look, s, known))];
            var digest = DigestBuilder.Build(searches, lines, mark.Now);
            rest.UnionWith(searches.Where(mark.HoldsBack).Select(s => s.Subscription.Id));
            if (digest is null)
            {
                quiet.AddRange(look.Subscriptions);
                continue;
            }
            rest.UnionWith(digest.Sections.Where(s => s.IsCut).Select(s => s.Subscription.Id));
            // One address may read in two languages: what one mail says is not said in the other.
            lines.AddRange(digest.Ledger);
            letters.Add(new(await mails.DigestAsync(digest, cancellationToken), digest.Ledger, (context, ct) => DueSubscriptions.NoteAsync(context, look.Subscriptions, rest, mark, ct)));
        }
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await DueSubscriptions.NoteAsync(context, quiet, rest, mark, cancellationToken);
        return await outbox.QueueAsync(letters, cancellationToken);
    }

    private static WatchedSearch Watched(AddressLook look, Subscription subscription, IReadOnlyDictionary<int, DigestOffer> known)
    {
        DigestOffer[] Known(IEnumerable<int> ids) => [.. ids.Where(known.ContainsKey).Select(id => known[id])];
        return new(subscription, Known(look.Matches.GetValueOrDefault(subscription.Id, []))) { Told = Known(look.Told[subscription.Id]) };
    }

    private static IEnumerable<int> Offers(AddressLook look, Subscription subscription) =>
        look.Matches.GetValueOrDefault(subscription.Id, []).Concat(look.Told[subscription.Id]);

    // Of the whole address: an offer that one subscription has told is no news in another.
    private async Task<Dictionary<string, List<LedgerLine>>> SaidAsync(string[] emails, int[] ids, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // What was said of an offer that has gone into one of these was said of it, also by a mail that was made in that very minute.
        var gone = await context.OfferMerges.AsNoTracking().Where(m => m.UndoneAt == null && ids.Contains(m.IntoOfferId)).ToListAsync(cancellationToken);
        var into = gone.DistinctBy(m => m.FromOfferId).ToDictionary(m => m.FromOfferId, m => m.IntoOfferId);
        var rows = await context.MailLedger.AsNoTracking()
            .Where(e => emails.Contains(e.Subscription!.Email) && (ids.Contains(e.OfferId) || into.Keys.Contains(e.OfferId)))
            .OrderBy(e => e.Id).Select(e => new { Entry = e, e.Subscription!.Email }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Email).ToDictionary(g => g.Key, g => g.Select(r => Into(r.Entry.Line, into)).ToList());
    }

    private static LedgerLine Into(LedgerLine line, Dictionary<int, int> into) =>
        line with { Told = line.Told with { OfferId = into.GetValueOrDefault(line.Told.OfferId, line.Told.OfferId) } };
}
