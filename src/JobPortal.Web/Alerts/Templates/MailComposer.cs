using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>Makes the mail for each purpose, ready to queue: words, links, and until when what it says is true.</summary>
internal sealed class MailComposer(AlertLinks links, PublicAddress site, MailIdentity identity, AlertClock clock)
{
    public async Task<QueuedMail> ConfirmationAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var words = new AlertWords(subscription.Language);
        var isKnown = subscription.State == SubscriptionState.Confirmed;
        var purpose = isKnown ? LinkPurpose.Manage : LinkPurpose.Confirm;
        var link = await LinkAsync(words, purpose, subscription.Id, cancellationToken);
        var body = isKnown ? ConfirmationMail.Already(words, link) : ConfirmationMail.Ask(words, subscription, link);
        return Mail(MailPurpose.Confirmation, subscription.Email, body, null, clock.Now + AlertLinks.ConfirmLife);
    }

    public async Task<QueuedMail> ReminderAsync(Subscription subscription, DigestOffer offer, DueReminder due, CancellationToken cancellationToken)
    {
        var words = new AlertWords(subscription.Language);
        var unsubscribe = await LinkAsync(words, LinkPurpose.Unsubscribe, subscription.Id, cancellationToken);
        var manage = await LinkAsync(words, LinkPurpose.Manage, subscription.Id, cancellationToken);
        var body = ReminderMail.Write(words, offer, due, site, [new(words["mail.unsubscribe.offer"], unsubscribe), new(words["mail.manage"], manage)]);
        // "7 days left" is true today only; after midnight the next round says it anew with the right number.
        var stale = Earlier(Zone.EndOf(Zone.Day(clock.Now)), Zone.EndOf(due.ClosesOn, offer.TimeZone));
        return Mail(MailPurpose.Reminder, subscription.Email, body, unsubscribe, stale);
    }

    /// <summary>What happened to a watched offer.</summary>
    public async Task<QueuedMail> ChangeAsync(Subscription subscription, ChangedOffer changed, CancellationToken cancellationToken)
    {
        var words = new AlertWords(subscription.Language);
        var unsubscribe = await LinkAsync(words, LinkPurpose.Unsubscribe, subscription.Id, cancellationToken);
        var manage = await LinkAsync(words, LinkPurpose.Manage, subscription.Id, cancellationToken);
        var body = ChangeMail.Write(words, [changed], site, [new(words["mail.unsubscribe.offer"], unsubscribe), new(words["mail.manage"], manage)]);
        var today = Zone.EndOf(Zone.Day(clock.Now));
        var over = changed is { Change: OfferChange.Moved, Offer: { ClosesOn: { } closes, TimeZone: var zone } } ? Zone.EndOf(closes, zone) : today;
        return Mail(MailPurpose.Reminder, subscription.Email, body, unsubscribe, Earlier(today, over));
    }

    public async Task<QueuedMail> DigestAsync(Digest digest, CancellationToken cancellationToken)
    {
        var first = digest.Reader;
        var words = new AlertWords(first.Language);
        var purpose = digest.Sections.Count <= 1 ? LinkPurpose.Unsubscribe : LinkPurpose.UnsubscribeSearches;
        var unsubscribe = await LinkAsync(words, purpose, first.Id, cancellationToken);
        var manage = await LinkAsync(words, LinkPurpose.Manage, first.Id, cancellationToken);
        var label = words[digest.Sections.Count <= 1 ? "mail.unsubscribe.search" : "mail.unsubscribe.searches"];
        MailPart.Anchor[] footer = [new(label, unsubscribe), new(words["mail.manage"], manage)];
        var body = digest.Sections.Count == 0 ? ChangeMail.Write(words, digest.Changes, site, footer) : DigestMail.Write(words, digest, site, footer);
        var today = Zone.EndOf(Zone.Day(clock.Now));
        return Mail(MailPurpose.Digest, first.Email, body, unsubscribe, digest.FirstClosing is { } closes ? Earlier(today, closes) : today);
    }

    /// <param name="subscription">Any of the address.</param>
    /// <param name="until">The day on which its alerts end without an answer.</param>
    /// <param name="cancellationToken">Of the round.</param>
    public async Task<QueuedMail> RenewalAsync(Subscription subscription, DateOnly until, CancellationToken cancellationToken)
    {
        var words = new AlertWords(subscription.Language);
        var manage = await LinkAsync(words, LinkPurpose.Manage, subscription.Id, cancellationToken);
        var body = RenewalMail.Write(words, until, manage, [new(words["mail.manage"], manage)]);
        return Mail(MailPurpose.Renewal, subscription.Email, body, null, Zone.EndOf(until));
    }

    /// <param name="email">The operator's address.</param>
    /// <param name="language">Of the page that asked.</param>
    /// <param name="link">Row of the link, see <see cref="LinkPurpose.SignIn"/>.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <returns>The mail, and the address that it holds.</returns>
    public async Task<(QueuedMail Mail, Uri Link)> SignInAsync(string email, AlertLanguage language, int link, CancellationToken cancellationToken)
    {
        var words = new AlertWords(language);
        var address = await LinkAsync(words, LinkPurpose.SignIn, link, cancellationToken);
        return (Mail(MailPurpose.SignIn, email, SignInMail.Write(words, address), null, clock.Now + AlertLinks.SignInLife), address);
    }

    private async Task<Uri> LinkAsync(AlertWords words, LinkPurpose purpose, int id, CancellationToken cancellationToken)
    {
        var token = await links.WriteAsync(purpose, id, cancellationToken);
        return site.Of(words.Path(AlertPaths.Of(purpose, token)));
    }

    private QueuedMail Mail(MailPurpose purpose, string email, MailBody body, Uri? unsubscribe, DateTimeOffset staleAt) => new()
    {
        Purpose = purpose,
        Email = email,
        MessageId = identity.NewMessageId(),
        Subject = body.Subject,
        Text = MailText.Write(body),
        Html = MailHtml.Write(body),
        Unsubscribe = unsubscribe?.AbsoluteUri,
        CreatedAt = clock.Now,
        DueAt = clock.Now,
        StaleAt = staleAt.ToUniversalTime(),
    };

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
