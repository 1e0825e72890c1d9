using System.Net;
using System.Net.Http.Headers;
using JobPortal.Core.Sources;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Fetching;

/// <summary>Sends one request and reads one answer, within the limits of <see cref="FetchOptions"/> and in the host's turn.</summary>
internal sealed class PageTransport(IHttpClientFactory clients, HostThrottle throttle, IOptions<FetchOptions> options, TimeProvider clock)
{
    /// <summary>Connects to public addresses only.</summary>
    public const string PublicClient = "pages";

    /// <summary>
    /// Connects anywhere. A client of its own, because connections are pooled by host: one that was opened for a source that may reach a
    /// private host must never serve a source that may not.
    /// </summary>
    public const string AllowedClient = "pages of allowed private hosts";

    public FetchOptions Limits => options.Value;

    /// <param name="delay">Least time since the last request to the host.</param>
    public async Task<Hop> SendAsync(SourceDefinition source, Ask ask, TimeSpan delay, CancellationToken cancellationToken)
    {
        var url = ask.Url;
        if (url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
            return new Hop.Failed(RefusalReason.NotHttp, $"{url.Scheme} addresses and addresses with a user name are not fetched.");
        using var turn = await throttle.EnterAsync(url.IdnHost, delay, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(Limits.TimeoutSeconds));
        try
        {
            return await ExchangeAsync(source, ask, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Hop.Failed(RefusalReason.TimedOut, $"{url.Host} did not finish its answer within {Limits.TimeoutSeconds} s.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return Failure(e);
        }
    }

    private async Task<Hop> ExchangeAsync(SourceDefinition source, Ask ask, CancellationToken cancellationToken)
    {
        var url = ask.Url;
        using var request = ask.Message();
        using var client = clients.CreateClient(AllowsPrivate(source, url) ? AllowedClient : PublicClient);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var retryAfter = RetryAfter(response.Headers.RetryAfter);
        if (retryAfter is { } wait && response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
            throttle.HoldUntil(url.IdnHost, clock.GetUtcNow() + Min(wait, TimeSpan.FromSeconds(Limits.LongestRetryAfterSeconds)));
        var location = response.Headers.Location is { } target && Uri.TryCreate(url, target, out var next) ? next : null;
        var bytes = response.IsSuccessStatusCode ? await LimitedBody.ReadAsync(response.Content, Limits.MaxBytes, cancellationToken) : [];
        return bytes is null
            ? new Hop.Failed(RefusalReason.TooLarge, $"The page is larger than {Limits.MaxBytes:N0} bytes.")
            : new Hop.Answered(response.StatusCode, Body(response, bytes, ask), location, retryAfter);
    }

    /// <summary>Whether the operator allows exactly this host and port to be private.</summary>
    public static bool AllowsPrivate(SourceDefinition source, Uri url) =>
        source.AllowPrivateHosts.Contains($"{url.IdnHost}:{url.Port}", StringComparer.OrdinalIgnoreCase)
        || source.AllowPrivateHosts.Contains($"{url.Host}:{url.Port}", StringComparer.OrdinalIgnoreCase);

    private static PageBody Body(HttpResponseMessage response, byte[] bytes, Ask ask) => new(
        bytes,
        First(response.Content.Headers, "Content-Type"),
        // One address gives each form another page: there is no "the same as last time".
        ask.Content is null ? new PageValidators(First(response.Headers, "ETag"), First(response.Content.Headers, "Last-Modified")) : PageValidators.None);

    // As sent: a header that .NET finds malformed still goes back to the site that sent it.
    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static Hop.Failed Failure(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is PrivateAddressException) return new Hop.Failed(RefusalReason.PrivateAddress, cause.Message);
        }
        return new Hop.Failed(RefusalReason.Unreachable, (e.InnerException ?? e).Message);
    }
}
