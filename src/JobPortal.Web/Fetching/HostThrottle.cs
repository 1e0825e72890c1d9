using System.Collections.Concurrent;

namespace JobPortal.Web.Fetching;

/// <summary>One request at a time to a host, with a pause between two. One object for the process: two sources on one host share its turn.</summary>
internal sealed class HostThrottle(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; disposing the result ends it.</summary>
    /// <param name="delay">Least time since the end of the last request to the host.</param>
    public async Task<IDisposable> EnterAsync(string host, TimeSpan delay, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(host, _ => new Turn(clock));
        await turn.Gate.WaitAsync(cancellationToken);
        try
        {
            var wait = turn.WaitFor(delay);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
            return turn;
        }
        catch
        {
            turn.Gate.Release();
            throw;
        }
    }

    /// <summary>Lets nobody in before a time: the host said Retry-After.</summary>
    public void HoldUntil(string host, DateTimeOffset time) => _turns.GetOrAdd(host, _ => new Turn(clock)).HoldUntil(time);

    private sealed class Turn(TimeProvider clock) : IDisposable
    {
        private DateTimeOffset? _lastEnd;
        private DateTimeOffset _heldUntil;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public TimeSpan WaitFor(TimeSpan delay)
        {
            var now = clock.GetUtcNow();
            var polite = _lastEnd is { } end ? end + delay - now : TimeSpan.Zero;
            var held = _heldUntil - now;
            return polite > held ? polite : held;
        }

        public void HoldUntil(DateTimeOffset time)
        {
            if (time > _heldUntil) _heldUntil = time;
        }

        public void Dispose()
        {
            _lastEnd = clock.GetUtcNow();
            Gate.Release();
        }
    }
}
