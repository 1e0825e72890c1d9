using System.Net;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>Fetches the pages of one source over HTTP during one harvest; one page at a time.</summary>
internal sealed class PageFetcher(PageTransport transport, SourceDefinition source, ILogger<PageFetcher> log) : IPageFetcher
{
    /// <summary>Requests of one hop, when the host says Retry-After.</summary>
    private const int MaxTries = 3;
    private readonly RobotsGate _robots = new(transport, source);

    public Task<FetchOutcome> FetchAsync(PageRequest request, PageValidators? known, CancellationToken cancellationToken) =>
        FollowAsync(request.Url, request.Content, known, (url, body) => Taken(request, url, body), cancellationToken);

    public Task<FetchOutcome> FetchFileAsync(Uri url, PageValidators? known, CancellationToken cancellationToken) =>
        FollowAsync(url, null, known, (_, body) => new FetchOutcome.FetchedFile(body), cancellationToken);

    private async Task<FetchOutcome> FollowAsync(
        Uri start, RequestContent? content, PageValidators? known, Func<Uri, PageBody, FetchOutcome> taken, CancellationToken cancellationToken)
    {
        var way = await Redirects.FollowAsync(start, transport.Limits.MaxRedirects, async next =>
        {
            var answered = await SendAsync(start, next, content, known, cancellationToken);
            // A form that was answered with another address is not sent there again (RFC 9110 §15.4.2 to 15.4.4).
            if (answered is Hop.Answered { Status: HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther }) content = null;
            return answered;
        });
        return way.Hop switch
        {
            Hop.Answered { Status: HttpStatusCode.NotModified } when known is not null => new FetchOutcome.NotModified(),
            Hop.Answered { Status: >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices } answer => Moved(taken(way.Url, answer.Body), way.MovedTo),
            Hop.Answered answer => Refusal(answer, way.Url),
            Hop.Failed failed => new FetchOutcome.Refused(failed.Reason, failed.Detail),
            _ => throw new InvalidOperationException($"{way.Hop.GetType()} is no hop."),
        };
    }

    private static FetchOutcome Moved(FetchOutcome outcome, Uri? to) => outcome is FetchOutcome.Fetched page ? page with { MovedTo = to } : outcome;

    private async Task<Hop> SendAsync(Uri start, Uri url, RequestContent? content, PageValidators? known, CancellationToken cancellationToken)
    {
        if (start.Scheme == "https" && url.Scheme == "http") log.Downgraded(source.Name, start, url);
        var (delay, refusal) = await _robots.AskAsync(url, cancellationToken);
        if (refusal is not null) return refusal;
        for (var tries = 1; ; tries++)
        {
            var hop = await transport.SendAsync(source, new Ask(url, content, known), delay, cancellationToken);
            if (tries == MaxTries || !AsksToWait(hop)) return hop;
            // The throttle holds the host's next request until the host's own time.
            log.Waiting(source.Name, url, ((Hop.Answered)hop).RetryAfter!.Value);
        }
    }

    private bool AsksToWait(Hop hop) =>
        hop is Hop.Answered { Status: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, RetryAfter: { } wait }
        && wait <= TimeSpan.FromSeconds(transport.Limits.LongestRetryAfterSeconds);

    private FetchOutcome Taken(PageRequest request, Uri url, PageBody packed)
    {
        if (GzipBody.Unpack(packed, transport.Limits.MaxBytes) is not { } body)
            return new FetchOutcome.Refused(RefusalReason.TooLarge, $"The gzip file is broken, or larger than {transport.Limits.MaxBytes:N0} bytes once unpacked.");
        if (!ReadableContent.Is(body)) return new FetchOutcome.Refused(RefusalReason.WrongContentType, $"{body.ContentType ?? "A body without a content type"} is not a page.");
        return new FetchOutcome.Fetched(new FetchedPage(url, request.Role, PageDecoder.Decode(body.Bytes, body.ContentType), ReadableContent.MediaType(body.ContentType)), body);
    }

    private FetchOutcome.Refused Refusal(Hop.Answered answer, Uri url)
    {
        var status = (int)answer.Status;
        var reason = status switch
        {
            404 => RefusalReason.NotFound,
            410 => RefusalReason.Gone,
            429 => RefusalReason.TooManyRequests,
            >= 500 => RefusalReason.ServerError,
            _ => RefusalReason.ClientError,
        };
        return new FetchOutcome.Refused(reason, $"{url.Host} answered {status}.")
        {
            RetryAfter = status is 429 or 503 && answer.RetryAfter > TimeSpan.FromSeconds(transport.Limits.LongestRetryAfterSeconds) ? answer.RetryAfter : null,
        };
    }
}
