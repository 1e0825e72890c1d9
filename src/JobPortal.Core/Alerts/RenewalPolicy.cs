namespace JobPortal.Core.Alerts;

/// <summary>
/// Once a year the owner of an address is asked whether the alerts are still wanted; without an answer they end. People change jobs, and
/// nobody should get mails for ever of which they have forgotten the link.
/// </summary>
public static class RenewalPolicy
{
    /// <summary>Days before the end on which the question goes out.</summary>
    public const int DaysToAnswer = 30;

    /// <summary>The day a year from now.</summary>
    public static DateOnly RenewBy(DateTimeOffset confirmedAt) => Zone.Day(confirmedAt).AddYears(1);

    /// <summary>Whether to ask now.</summary>
    /// <param name="renewBy">Null for an alert that was confirmed before there were renewals: it is asked about a year after that.</param>
    public static bool ShouldAsk(DateOnly renewBy, DateTimeOffset? askedAt, DateTimeOffset now) => askedAt is null && Zone.Day(now) >= renewBy.AddDays(-DaysToAnswer);

    /// <summary>The day on which alerts end that nobody renews: never sooner than <see cref="DaysToAnswer"/> after the question.</summary>
    public static DateOnly EndsOn(DateOnly renewBy, DateTimeOffset askedAt) =>
        Zone.Day(askedAt).AddDays(DaysToAnswer) is var end && end > renewBy ? end : renewBy;
}
