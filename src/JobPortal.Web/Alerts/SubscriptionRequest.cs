using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts;

/// <summary>What somebody wants to be told; exactly one of offer and criteria is set.</summary>
/// <param name="Criteria">As <see cref="StoredSearch"/> writes it.</param>
public sealed record SubscriptionRequest(EmailAddress Email, int? OfferId, string? Criteria, AlertChoice Choice, AlertLanguage Language)
{
    /// <summary>See <see cref="Subscription.Watched"/>.</summary>
    public string Watched => OfferId is { } id ? Subscription.WatchKey(id) : Subscription.WatchKey(Criteria!);
}

/// <summary>What a click on "confirm" did.</summary>
public enum ConfirmOutcome
{
    Confirmed,

    /// <summary>It was confirmed before: nothing changed.</summary>
    Already,

    /// <summary>It was ended, or erased, since.</summary>
    Gone,
}
