using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Data;
using JobPortal.Web.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>What subscribers ask for. Nothing here tells a stranger whether an address is known.</summary>
internal sealed class SubscriptionService(IDbContextFactory<JobPortalDbContext> database, MailComposer mails, AlertClock clock, IJobQueue jobs)
{
    /// <summary>Confirmation mails to one address in one day (UTC), whoever asks for them.</summary>
    public const int MaxConfirmationsPerDay = 3;

    /// <summary>
    /// Notes the wish and queues the mail that asks to confirm it; for what is confirmed already, a mail that says so. Over
    /// the day's limit nothing happens at all, and the caller cannot tell.
    /// </summary>
    public async Task RequestAsync(SubscriptionRequest request, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await FreeSlotAsync(context, request.Email, cancellationToken) is not { } slot)
        {
            AlertsLog.AddressLimit(clock.Logger);
            return;
        }
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var subscription = await NoteAsync(context, request, cancellationToken);
        // False: the same request a moment ago, on another node. That one's mail is on its way.
        if (!await context.TrySaveAsync(cancellationToken)) return;
        var mail = await mails.ConfirmationAsync(subscription, cancellationToken);
        mail.Slot = slot;
        context.QueuedMails.Add(mail);
        if (!await context.TrySaveAsync(cancellationToken)) return;
        await transaction.CommitAsync(cancellationToken);
        await StartOutboxAsync(cancellationToken);
    }

    // Somebody waits for the mail now; without this it goes with the next minute, which is no reason to tell the asker that something failed.
    private async Task StartOutboxAsync(CancellationToken cancellationToken)
    {
        try
        {
            await jobs.EnqueueAsync(AlertsRegistration.OutboxJob, new NoArgs(), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            AlertsLog.OutboxNotStarted(clock.Logger, e);
        }
    }

    /// <summary>Null when it was erased.</summary>
    public async Task<Subscription?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Subscriptions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
    }

    /// <summary>The confirmed subscriptions of the address that a subscription belongs to, oldest first.</summary>
    public async Task<IReadOnlyList<Subscription>> OfSameAddressAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var email = context.Subscriptions.Where(s => s.Id == id).Select(s => s.Email);
        return await context.Subscriptions.AsNoTracking()
            .Where(s => s.State == SubscriptionState.Confirmed && email.Contains(s.Email))
            .OrderBy(s => s.ConfirmedAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
    }

    public async Task<ConfirmOutcome> ConfirmAsync(int id, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var renewBy = RenewalPolicy.RenewBy(now);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // Together: a watch that was handed to another and not confirmed would leave a link that leads nowhere.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        id = await MergedWatches.MeantAsync(context, id, now, cancellationToken);
        var confirmed = await context.Subscriptions.Where(s => s.Id == id && s.State == SubscriptionState.Pending)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.State, SubscriptionState.Confirmed).SetProperty(x => x.ConfirmedAt, now)
                .SetProperty(x => x.LastLookAt, (DateTimeOffset?)null).SetProperty(x => x.LastDigestAt, (DateTimeOffset?)null)
                .SetProperty(x => x.AddedDays, (int[]?)null).SetProperty(x => x.RenewBy, renewBy).SetProperty(x => x.RenewalAskedAt, (DateTimeOffset?)null)
                .SetProperty(x => x.PausedAt, (DateTimeOffset?)null).SetProperty(x => x.PausedUntil, (DateOnly?)null)
                .SetProperty(x => x.SeenClosesOn, x => context.Offers.Where(o => o.Id == x.OfferId).Select(o => o.ClosesOn).FirstOrDefault()), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (confirmed == 1) return ConfirmOutcome.Confirmed;
        return await context.Subscriptions.AnyAsync(s => s.Id == id && s.State == SubscriptionState.Confirmed, cancellationToken)
            ? ConfirmOutcome.Already
            : ConfirmOutcome.Gone;
    }

    /// <summary>Ends one; ending it again changes nothing.</summary>
    public async Task EndAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await EndAsync(context.Subscriptions.Where(s => s.Id == id), cancellationToken);
    }

    /// <summary>Ends all of the address that a subscription belongs to, or only its searches.</summary>
    public async Task EndAllAsync(int id, bool searchesOnly, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var email = context.Subscriptions.Where(s => s.Id == id).Select(s => s.Email);
        await EndAsync(context.Subscriptions.Where(s => email.Contains(s.Email) && (!searchesOnly || s.Criteria != null)), cancellationToken);
    }

    private Task<int> EndAsync(IQueryable<Subscription> subscriptions, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return subscriptions.Where(s => s.State != SubscriptionState.Ended)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.State, SubscriptionState.Ended).SetProperty(x => x.EndedAt, now), cancellationToken);
    }

    // The number of the mail is part of a unique value: of ten requests at once, the index lets one take each number.
    private async Task<string?> FreeSlotAsync(JobPortalDbContext context, EmailAddress email, CancellationToken cancellationToken)
    {
        var prefix = FormattableString.Invariant($"{email} {clock.Now.UtcDateTime:yyyy-MM-dd} ");
        var taken = await context.QueuedMails.CountAsync(m => m.Slot != null && m.Email == email.Value && m.Slot.StartsWith(prefix), cancellationToken);
        return taken >= MaxConfirmationsPerDay ? null : prefix + taken.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Subscription> NoteAsync(JobPortalDbContext context, SubscriptionRequest request, CancellationToken cancellationToken)
    {
        var known = await context.Subscriptions
            .FirstOrDefaultAsync(s => s.Email == request.Email.Value && s.Watched == request.Watched, cancellationToken);
        // A stranger who types a known address must not change what its owner has confirmed.
        if (known is { State: SubscriptionState.Confirmed }) return known;
        if (known is null)
            context.Subscriptions.Add(known = new Subscription { Email = request.Email.Value, Watched = request.Watched, OfferId = request.OfferId, Criteria = request.Criteria });
        request.Choice.ApplyTo(known);
        known.Language = request.Language;
        known.State = SubscriptionState.Pending;
        known.RequestedAt = clock.Now;
        known.EndedAt = null;
        return known;
    }
}
