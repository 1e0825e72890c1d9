using System.Data.Common;

namespace JobPortal.Web.Alerts;

/// <summary>
/// What went wrong in a round. A mail that cannot be made, because of a text that nobody thought of, must not silence all those that come after it, this round and
/// every next one: the others go, and the round fails at its end, so that an operator sees it. Seen with a title of one word of 81 letters.
/// </summary>
internal sealed class RoundFailures(AlertClock clock)
{
    /// <summary>After so many failures of the database it is away, and the rest would only wait for it too. One odd offer fails as many mails as it has readers, and ends nothing.</summary>
    private const int MostOfDatabase = 10;

    /// <summary>Told at the end, so that an offer with ten thousand readers does not fill the memory; each is logged.</summary>
    private const int MostTold = 100;

    private readonly List<Exception> _told = [];
    private int _all;
    private int _ofDatabase;

    /// <returns>What was queued; null when it failed.</returns>
    public async Task<int?> TryAsync(Func<Task<int>> queue, CancellationToken cancellationToken)
    {
        try
        {
            return await queue();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && (!IsOfDatabase(e) || _ofDatabase < MostOfDatabase))
        {
            AlertsLog.LetterFailed(clock.Logger, e);
            _all++;
            if (IsOfDatabase(e)) _ofDatabase++;
            if (_told.Count < MostTold) _told.Add(e);
            return null;
        }
    }

    /// <exception cref="AggregateException">Something failed.</exception>
    public void ThrowIfAny()
    {
        if (_all > 0) throw new AggregateException($"{_all} mails could not be made.", _told);
    }

    // EF wraps what the database's driver says, sometimes twice. What breaks a rule of the data (classes 22 and 23) is an odd text again.
    private static bool IsOfDatabase(Exception e) => e switch
    {
        DbException { SqlState: ['2', '2' or '3', ..] } => false,
        DbException or TimeoutException => true,
        _ => e.InnerException is { } inner && IsOfDatabase(inner),
    };
}
