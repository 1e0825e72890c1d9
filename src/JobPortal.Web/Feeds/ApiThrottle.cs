using System.Globalization;
using System.Threading.RateLimiting;
using JobPortal.Core.Feeds;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Feeds;

/// <summary>
/// Counts what each address asks of the API and says it in every answer (draft-ietf-httpapi-ratelimit-headers: RateLimit, RateLimit-Policy);
/// beyond the limit 429 with Retry-After (RFC 6585). Each process counts for itself, as the README says: what is asked for is read only, and a count in the database
/// would cost more than most answers. ASP.NET's limiter as a filter and not as its
/// middleware, which keeps to itself how much is left.
/// </summary>
internal sealed class ApiThrottle : IEndpointFilter, IDisposable
{
    /// <summary>Seconds.</summary>
    private const int Window = 60;

    private readonly int _limit;
    private readonly PartitionedRateLimiter<string> _limiter;

    public ApiThrottle(IOptions<ApiOptions> options)
    {
        _limit = options.Value.RequestsPerMinute;
        _limiter = PartitionedRateLimiter.Create<string, string>(network => RateLimitPartition.GetFixedWindowLimiter(
            network, _ => new FixedWindowRateLimiterOptions { PermitLimit = _limit, Window = TimeSpan.FromSeconds(Window) }));
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        var network = ClientNetwork.Of(context.HttpContext.Connection.RemoteIpAddress);
        using var lease = _limiter.AttemptAcquire(network);
        var left = _limiter.GetStatistics(network)?.CurrentAvailablePermits ?? 0;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? (int)Math.Clamp(Math.Ceiling(known.TotalSeconds), 1, Window) : Window;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"address\";q={_limit};w={Window}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"address\";r={left};t={wait}");
        if (lease.IsAcquired) return await next(context);
        headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return ApiProblems.TooMany(_limit, wait);
    }

    public void Dispose() => _limiter.Dispose();
}
