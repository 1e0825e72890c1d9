namespace JobPortal.Web.Alerts;

/// <summary>
/// What went wrong in a round. A mail that cannot be made, because of a text that nobody thought of, must not silence all those that come after it, this round and
/// every next one: the others go, and the round fails at its end, so that an operator sees it. Seen with a title of one word of 81 letters.
/// </summary>
internal sealed class RoundFailures(AlertClock clock)
{
    /// <summary>So many are no odd texts but a database that is away: the rest would only wait for it too.</summary>
    private const int Most = 10;

    private readonly List<Exception> _failures = [];

    /// <returns>What was queued; null when it failed.</returns>
    public async Task<int?> TryAsync(Func<Task<int>> queue, CancellationToken cancellationToken)
    {
        try
        {
            return await queue();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && _failures.Count < Most)
        {
            AlertsLog.LetterFailed(clock.Logger, e);
            _failures.Add(e);
            return null;
        }
    }

    /// <exception cref="AggregateException">Something failed.</exception>
    public void ThrowIfAny()
    {
        if (_failures.Count > 0) throw new AggregateException($"{_failures.Count} mails could not be made.", _failures);
    }
}
