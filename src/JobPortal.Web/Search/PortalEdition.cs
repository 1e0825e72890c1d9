using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>What lists of offers are told from.</summary>
/// <param name="Version">Grows with every committed change of an offer or a lab.</param>
/// <param name="Today">The day in Paris: at its end offers close.</param>
/// <param name="Since">From when on they are as they are, as far as this process knows; whole seconds. Never before what changed them last.</param>
public sealed record PortalEdition(long Version, DateOnly Today, DateTimeOffset Since);

/// <summary>
/// When lists changed last. An offer that leaves a list leaves no date behind in it, so the moment is that at which this process saw a new
/// version first: a restart makes lists look newer than they are, which costs readers one answer more; older they never look.
/// </summary>
public sealed class PortalEditions(NpgsqlDataSource database, TimeProvider time)
{
    private readonly Lock _seen = new();
    private (long Version, DateTimeOffset At) _last = (-1, DateTimeOffset.MinValue);

    /// <summary>Read it before the list: what changes in between is then in the list already, and the edition after it says so.</summary>
    public async Task<PortalEdition> NowAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(OfferChangeLog.Version);
        var version = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        var now = time.GetUtcNow();
        var today = PortalDay.Of(now);
        var (changed, midnight) = (Seen(version, now), Zone.At(today, TimeOnly.MinValue));
        return new PortalEdition(version, today, changed > midnight ? changed : midnight.ToUniversalTime());
    }

    // Two versions within a second still need two dates. One that is older was read before the newest and is told late.
    private DateTimeOffset Seen(long version, DateTimeOffset now)
    {
        lock (_seen)
        {
            if (version <= _last.Version) return _last.At;
            var second = new DateTimeOffset(now.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
            _last = (version, second > _last.At ? second : _last.At.AddSeconds(1));
            return _last.At;
        }
    }
}
