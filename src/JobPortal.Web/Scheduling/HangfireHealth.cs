using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobPortal.Web.Scheduling;

/// <summary>Healthy while some node's job server has given a sign of life in the last minute.</summary>
internal sealed class HangfireHealth(JobStorage storage, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddMinutes(-1);
        return Task.FromResult(storage.GetMonitoringApi().Servers().Any(server => server.Heartbeat > oldest)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("No job server is alive."));
    }
}
