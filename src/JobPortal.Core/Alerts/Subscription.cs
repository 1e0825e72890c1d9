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

    /// <summary>From which hour in Paris on, 0 to 23, its mails may go on their day. Unless it is <see cref="Cadence.AtOnce"/>, nothing goes before.</summary>
    public int SendHour { get; set; } = DefaultSendHour;

    /// <summary>The day of a weekly digest.</summary>
    public DayOfWeek SendWeekday { get; set; } = DayOfWeek.Monday;

    /// <summary>Whether a search's new offers are told. Without it and without <see cref="RemindDays"/> there is nothing to say.</summary>
    public bool WantsNew { get; set; } = true;

    /// <summary>
    /// The days before a deadline on which to be told of it, out of <see cref="DeadlineReminderPolicy.Days"/>; none when it is empty. Null is what
    /// <see cref="DeadlineReminderPolicy.DefaultDays"/> says, for those who have not chosen.
    /// </summary>
    public int[]? RemindDays { get; set; }

    /// <summary>
    /// Days that its owner added to <see cref="ToldDays"/> after confirming. The reminder of such a day is made up for when the day has passed, even before the
    /// confirmation: whoever adds 14 days when 10 are left wants to hear of it. Null for none.
    /// </summary>
    public int[]? AddedDays { get; set; }
    public AlertLanguage Language { get; set; }
    public SubscriptionState State { get; set; }
    public DateTimeOffset RequestedAt { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Since when nothing is sent although it is confirmed; null when it is not paused. What is new in between is told afterwards, if it is still open.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>The first day in Paris on which mails go again; null is until its owner says so. Without <see cref="PausedAt"/> it means nothing.</summary>
    public DateOnly? PausedUntil { get; set; }

    /// <summary>The day by which its owner must have said that it is still wanted, a year after the confirmation; null before it.</summary>
    public DateOnly? RenewBy { get; set; }

    /// <summary>When its owner was asked to renew it, once; null again when it is renewed.</summary>
    public DateTimeOffset? RenewalAskedAt { get; set; }

    /// <summary>When a digest was last looked for, whether or not there was anything to say.</summary>
    public DateTimeOffset? LastLookAt { get; set; }

    /// <summary>When a digest at this cadence was last due and looked for; null also makes the next morning look again.</summary>
    public DateTimeOffset? LastDigestAt { get; set; }

    /// <summary>
    /// The database's oldest running transaction when its searches were last tried against offers: all that changed since has that number or a greater
    /// one. Null, or without <see cref="LastLookAt"/>, all open offers are tried. No clock is in it, so none can be set back.
    /// </summary>
    public long? LookedThrough { get; set; }

    /// <summary>The watched offer's deadline when the subscriber confirmed, so that a move can be said; null when it had none.</summary>
    public DateOnly? SeenClosesOn { get; set; }

    /// <summary>Eight in the morning.</summary>
    public const int DefaultSendHour = 8;

    /// <summary>Whether its owner wants no mails now.</summary>
    public bool IsPaused(DateTimeOffset now) => PausedAt is not null && (PausedUntil is not { } until || Zone.Day(now) < until);

    /// <summary>The days before a deadline that are told, see <see cref="RemindDays"/>.</summary>
    public IReadOnlyList<int> ToldDays => RemindDays ?? DeadlineReminderPolicy.DefaultDays(this);

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
