using System.Net;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>
/// Asks each host's robots.txt, once per host and harvest (RFC 9309 §2.3): a missing file allows, an unreachable one forbids.
/// Used by one fetch at a time.
/// </summary>
internal sealed class RobotsGate(PageTransport transport, SourceDefinition source)
{
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The pause to keep on the host, and the refusal when the page may not be fetched.</returns>
    public async Task<(TimeSpan Delay, Hop.Failed? Refusal)> AskAsync(Uri url, CancellationToken cancellationToken)
    {
        var host = url.GetLeftPart(UriPartial.Authority);
        if (!_answers.TryGetValue(host, out var answer)) _answers[host] = answer = await FetchAsync(new Uri(url, "/robots.txt"), cancellationToken);
        var token = transport.Limits.ProductToken;
        var asked = answer.Rules.CrawlDelay(token) ?? TimeSpan.Zero;
        var delay = asked > source.Delay ? asked : source.Delay;
        if (answer.Refusal is { } refusal) return (delay, refusal);
        return answer.Rules.Allows(token, url.PathAndQuery)
            ? (delay, null)
            : (delay, new Hop.Failed(RefusalReason.Robots, $"robots.txt of {url.Host} forbids {url.PathAndQuery}."));
    }

    private async Task<Answer> FetchAsync(Uri robots, CancellationToken cancellationToken)
    {
        var (_, hop) = await Redirects.FollowAsync(robots, transport.Limits.MaxRedirects, url => transport.SendAsync(source, new Ask(url), source.Delay, cancellationToken));
        return hop switch
        {
            Hop.Answered { Status: >= (HttpStatusCode)200 and < (HttpStatusCode)300 } answer =>
                new Answer(RobotsTxt.Parse(PageDecoder.Decode(answer.Body.Bytes, answer.Body.ContentType)), null),
            // 429 is the host saying "not now", which is no permission.
            Hop.Answered { Status: >= (HttpStatusCode)500 or HttpStatusCode.TooManyRequests } answer => Unreachable($"answered {(int)answer.Status}"),
            Hop.Answered => new Answer(RobotsTxt.AllowAll, null),
            Hop.Failed { Reason: RefusalReason.TooManyRedirects or RefusalReason.RedirectLoop } => new Answer(RobotsTxt.AllowAll, null),
            Hop.Failed { Reason: RefusalReason.PrivateAddress or RefusalReason.NotHttp } failed => new Answer(RobotsTxt.DisallowAll, failed),
            Hop.Failed failed => Unreachable(failed.Detail),
            _ => throw new InvalidOperationException($"{hop.GetType()} is no hop."),
        };
    }

    private static Answer Unreachable(string why) =>
        new(RobotsTxt.DisallowAll, new Hop.Failed(RefusalReason.RobotsUnreachable, $"robots.txt could not be fetched, so nothing may be: {why}"));

    private sealed record Answer(RobotsTxt Rules, Hop.Failed? Refusal);
}
