using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts;

/// <summary>What a link that somebody followed is worth.</summary>
public abstract record LinkReading
{
    private LinkReading()
    {
    }

    public sealed record Valid(SignedLink Link) : LinkReading;

    /// <summary>It was ours, but its time is over.</summary>
    public sealed record Expired : LinkReading;

    /// <summary>We never wrote it, or for something else.</summary>
    public sealed record Forged : LinkReading;
}

/// <summary>Writes and checks the signed links of mails. They need no account, survive restarts and are good on every node.</summary>
internal sealed class AlertLinks(AlertKeys keys, TimeProvider clock)
{
    /// <summary>How long somebody has to confirm.</summary>
    public static readonly TimeSpan ConfirmLife = TimeSpan.FromHours(48);

    /// <summary>How long an operator has to sign in.</summary>
    public static readonly TimeSpan SignInLife = TimeSpan.FromMinutes(15);

    /// <summary>How long an old mail can still unsubscribe: people look for one when they change jobs.</summary>
    private static readonly TimeSpan LongLife = TimeSpan.FromDays(730);

    public async Task<string> WriteAsync(LinkPurpose purpose, int subscriptionId, CancellationToken cancellationToken)
    {
        return new SignedLink(purpose, subscriptionId, clock.GetUtcNow() + Life(purpose)).Write(await keys.SecretAsync(cancellationToken));
    }

    private static TimeSpan Life(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Confirm => ConfirmLife,
        LinkPurpose.Manage or LinkPurpose.Unsubscribe or LinkPurpose.UnsubscribeSearches => LongLife,
        LinkPurpose.SignIn => SignInLife,
    };

    public async Task<LinkReading> ReadAsync(string? text, CancellationToken cancellationToken, params LinkPurpose[] allowed)
    {
        var link = SignedLink.Read(await keys.SecretAsync(cancellationToken), text);
        if (link is null || !allowed.Contains(link.Purpose)) return new LinkReading.Forged();
        return link.Expires < clock.GetUtcNow() ? new LinkReading.Expired() : new LinkReading.Valid(link);
    }

    /// <summary>For a form that anybody may send.</summary>
    public async Task<string> FormTokenAsync(CancellationToken cancellationToken) =>
        SignedLink.FormToken(await keys.SecretAsync(cancellationToken), Today);

    /// <summary>Whether a form was ours, of today or yesterday (UTC), so that a page kept open over midnight still works.</summary>
    public async Task<bool> IsOurFormAsync(string? token, CancellationToken cancellationToken)
    {
        var key = await keys.SecretAsync(cancellationToken);
        return token == SignedLink.FormToken(key, Today) || token == SignedLink.FormToken(key, Today.AddDays(-1));
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
