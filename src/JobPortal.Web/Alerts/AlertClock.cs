namespace JobPortal.Web.Alerts;

/// <summary>What every alert job says and when: the time and the log of this folder.</summary>
internal sealed class AlertClock(TimeProvider time, ILogger<AlertClock> logger)
{
    /// <summary>UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    public ILogger Logger => logger;
}
