using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>All that is kept of one address. Personal data: for its owner only.</summary>
/// <param name="Subscriptions">In every state, oldest first.</param>
/// <param name="Sent">Newest first, at most <see cref="MyAlerts.MostSent"/>.</param>
/// <param name="Stopped">Null unless nothing is sent to the address any more.</param>
public sealed record AddressAlerts(string Email, IReadOnlyList<Subscription> Subscriptions, IReadOnlyList<SentAlert> Sent, StoppedAddress? Stopped)
{
    /// <summary>Those that mails come of, paused ones too.</summary>
    public IEnumerable<Subscription> Active => Subscriptions.Where(s => s.State == SubscriptionState.Confirmed);

    /// <summary>The day by which the owner must say that they are still wanted; null unless that was asked.</summary>
    public DateOnly? RenewBy => Active.Where(s => s.RenewalAskedAt is not null).Min(s => s.RenewBy);
}

/// <summary>One thing that was said of an offer.</summary>
/// <param name="At">When it went out; when it was written, while it waits.</param>
/// <param name="Title">Null when the offer is gone.</param>
/// <param name="State">Of its mail; null when the mail itself was forgotten.</param>
public sealed record SentAlert(DateTimeOffset At, int SubscriptionId, int OfferId, string? Slug, string? Title, AlertReason Reason, DateOnly? ClosesOn, MailState? State);

/// <summary>What the owner of an address may see and erase, by any link that was sent there.</summary>
internal sealed class MyAlerts(IDbContextFactory<JobPortalDbContext> database, AddressStops stops)
{
    public const int MostSent = 1_000;

    /// <param name="subscriptionId">Any subscription of the address.</param>
    /// <returns>Null when it was erased.</returns>
    public async Task<AddressAlerts?> FindAsync(int subscriptionId, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await EmailAsync(context, subscriptionId, cancellationToken) is not { } email) return null;
        var subscriptions = await context.Subscriptions.AsNoTracking().Where(s => s.Email == email)
            .OrderBy(s => s.RequestedAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        return new AddressAlerts(email, subscriptions, await SentAsync(context, email, cancellationToken), await stops.FindAsync(email, cancellationToken));
    }

    /// <summary>Erases everything that is kept of the address: alerts, ledger, mails that wait and mails that went.</summary>
    public async Task EraseAsync(int subscriptionId, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await EmailAsync(context, subscriptionId, cancellationToken) is not { } email) return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // The ledger goes with its subscriptions.
        await context.Subscriptions.Where(s => s.Email == email).ExecuteDeleteAsync(cancellationToken);
        await context.QueuedMails.Where(m => m.Email == email).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static Task<string?> EmailAsync(JobPortalDbContext context, int id, CancellationToken cancellationToken) =>
        context.Subscriptions.Where(s => s.Id == id).Select(s => s.Email).FirstOrDefaultAsync(cancellationToken);

    private static Task<List<SentAlert>> SentAsync(JobPortalDbContext context, string email, CancellationToken cancellationToken) => context.MailLedger.AsNoTracking()
        .Where(e => e.Subscription!.Email == email)
        .GroupJoin(context.Offers, e => e.OfferId, o => o.Id, (e, offers) => new { e, offers })
        .SelectMany(x => x.offers.DefaultIfEmpty(), (x, o) => new { x.e, o })
        .OrderByDescending(x => x.e.Id).Take(MostSent)
        .Select(x => new SentAlert(
            x.e.Mail!.SentAt ?? x.e.ReservedAt, x.e.SubscriptionId, x.e.OfferId, x.o!.Slug, x.o.Title, x.e.Reason, x.e.ClosesOn, x.e.MailId == null ? null : x.e.Mail.State))
        .ToListAsync(cancellationToken);
}
