using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>The searches of one address that are looked at in a round, and the offers that there may be something to say of.</summary>
/// <param name="Matches">By subscription: ids of offers that match.</param>
/// <param name="Told">By subscription: ids of offers that it was told of and that changed.</param>
internal sealed record AddressLook(IReadOnlyList<Subscription> Subscriptions, IReadOnlyDictionary<int, List<int>> Matches, ILookup<int, int> Told)
{
    public bool MayConcern => Subscriptions.Any(s => Matches.ContainsKey(s.Id) || Told.Contains(s.Id));
}

/// <summary>Looks at a slice of the due searches: nearly all of them have nothing to say, and cost no question of their own.</summary>
internal sealed class DigestSlice(IDbContextFactory<JobPortalDbContext> database, OfferCandidates candidates, SearchMatches matches, DigestSending sending)
{
    /// <summary>Addresses whose mails are made and queued together.</summary>
    private const int Together = 50;

    /// <returns>How many mails were queued.</returns>
    public async Task<int> RunAsync(IReadOnlyList<Subscription> slice, LookMark mark, RoundFailures failures, CancellationToken cancellationToken)
    {
        var (first, known) = (new List<Subscription>(), new List<Subscription>());
        foreach (var subscription in slice) (LookScope.IsFirst(subscription, mark.Now) ? first : known).Add(subscription);
        var touched = known.Count == 0 ? [] : await candidates.TouchedAsync(known.Min(s => s.LookedThrough!.Value), cancellationToken);
        if (touched is null)
        {
            first.AddRange(known);
            known.Clear();
        }
        var found = (await matches.FindAsync(first, null, cancellationToken)).Concat(await matches.FindAsync(known, touched ?? [], cancellationToken)).ToDictionary();
        var told = await ToldAsync(first, known, touched ?? [], cancellationToken);
        var looks = slice.GroupBy(s => (s.Email, s.Language)).Select(g => new AddressLook([.. g], found, told)).ToLookup(l => l.MayConcern);
        await NoteQuietAsync(looks[false], mark, cancellationToken);
        var queued = 0;
        foreach (var some in looks[true].Chunk(Together)) queued += await QueueAsync(some, mark, failures, cancellationToken);
        return queued;
    }

    // Together they cost a fiftieth; when one of them cannot be made, each is tried alone.
    private async Task<int> QueueAsync(AddressLook[] some, LookMark mark, RoundFailures failures, CancellationToken cancellationToken)
    {
        try
        {
            return await sending.QueueAsync(some, mark, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            var queued = 0;
            foreach (var one in some) queued += await failures.TryAsync(() => sending.QueueAsync([one], mark, cancellationToken), cancellationToken) ?? 0;
            return queued;
        }
    }

    private async Task<ILookup<int, int>> ToldAsync(List<Subscription> first, List<Subscription> known, int[] touched, CancellationToken cancellationToken)
    {
        int[] firsts = [.. first.Select(s => s.Id)], others = [.. known.Select(s => s.Id)];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var rows = await context.MailLedger.AsNoTracking()
            .Where(e => firsts.Contains(e.SubscriptionId) || (touched.Contains(e.OfferId) && others.Contains(e.SubscriptionId)))
            .Select(e => new { e.SubscriptionId, e.OfferId }).Distinct().ToListAsync(cancellationToken);
        return rows.ToLookup(r => r.SubscriptionId, r => r.OfferId);
    }

    private async Task NoteQuietAsync(IEnumerable<AddressLook> looks, LookMark mark, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await DueSubscriptions.NoteAsync(context, looks.SelectMany(l => l.Subscriptions), new HashSet<int>(), mark, cancellationToken);
    }
}
