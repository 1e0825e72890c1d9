using System.Security.Cryptography;
using System.Text;

namespace JobPortal.Core.Alerts;

/// <summary>
/// Somebody's wish to be told: about one offer's deadline (<see cref="OfferId"/>) or about a search (<see cref="Criteria"/>);
/// exactly one of the two is set. Nothing but the confirmation is ever mailed before <see cref="State"/> is confirmed.
/// </summary>
public sealed class Subscription
{
    public int Id { get; set; }

    /// <summary>As <see cref="EmailAddress"/> writes it. Personal data.</summary>
    public required string Email { get; set; }

    /// <summary>What is watched, as a key: one address watches one thing once. See the two WatchKey.</summary>
    public required string Watched { get; set; }
    public int? OfferId { get; set; }

    /// <summary>The canonical, versioned query string of a search (SearchCriteriaCodec's), never empty of a version.</summary>
    public string? Criteria { get; set; }

    /// <summary>How often a search's digest comes; reminders of an offer's deadline do not depend on it.</summary>
    public Cadence Cadence { get; set; }
    public AlertLanguage Language { get; set; }
    public SubscriptionState State { get; set; }
    public DateTimeOffset RequestedAt { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When a digest was last looked for, whether or not there was anything to say.</summary>
    public DateTimeOffset? LastLookAt { get; set; }

    /// <summary>When a digest at this cadence was last due and looked for; null also makes the next morning look again.</summary>
    public DateTimeOffset? LastDigestAt { get; set; }

    /// <summary>The watched offer's deadline when the subscriber confirmed, so that a move can be said; null when it had none.</summary>
    public DateOnly? SeenClosesOn { get; set; }

    /// <summary>The key of an offer's watch.</summary>
    public static string WatchKey(int offerId) => FormattableString.Invariant($"offer {offerId}");

    /// <summary>The key of a search's watch: a hash, because an index row of PostgreSQL ends at 2,704 bytes and criteria may not.</summary>
    public static string WatchKey(string criteria) => "search " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(criteria)));
}

/// <summary>Where a subscription stands. It only ever moves down this list; asking again starts over.</summary>
public enum SubscriptionState
{
    /// <summary>Asked for, the address not yet proven.</summary>
    Pending,
    Confirmed,
    Ended,
}

/// <summary>The language that a subscriber reads mails in.</summary>
public enum AlertLanguage
{
    French,
    English,
}
