namespace JobPortal.Web.Tests.Fetching;

/// <summary>Time that passes only when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private readonly SemaphoreSlim _started = new(0);
    private DateTimeOffset _now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Waits until somebody waits for time.</summary>
    public Task WaitForTimerAsync() => _started.WaitAsync();

    public void Advance(TimeSpan time)
    {
        _now += time;
        foreach (var timer in _timers.ToArray()) timer.FireIfDue(_now);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state, _now + dueTime);
        _timers.Add(timer);
        _started.Release();
        return timer;
    }

    private sealed class ManualTimer(TimerCallback callback, object? state, DateTimeOffset due) : ITimer
    {
        private bool _over;

        public void FireIfDue(DateTimeOffset now)
        {
            if (_over || now < due) return;
            _over = true;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _over = true;

        public ValueTask DisposeAsync()
        {
            _over = true;
            return ValueTask.CompletedTask;
        }
    }
}
