using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>One page of a harvest: read, or refused.</summary>
/// <param name="Read">Null when the page was not fetched.</param>
/// <param name="Body">What was read; null when the page was not fetched.</param>
/// <param name="Refusal">Why it was not fetched.</param>
/// <param name="IsKept">The source said that the kept copy is still right: there is nothing to keep.</param>
internal sealed record CrawledPage(PageRequest Request, ReadResult? Read, PageBody? Body, FetchOutcome.Refused? Refusal, bool IsKept = false)
{
    /// <summary>Content hashes of the postings, in their order.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];

    /// <summary>Why the page gave nothing, for the run record; null when it gave what was expected.</summary>
    public string? Problem => Refusal?.Detail ?? Read?.Rejected?.Detail;

    /// <summary>
    /// Whether the harvest lacks something without this page. A page that is gone, or that the reader recognized as no offer, is an answer;
    /// an error, a login form or a challenge is not.
    /// </summary>
    public bool IsMissed => Refusal is { } refusal ? IsMissing(refusal.Reason) : Read?.Rejected is { } rejection && IsMissing(rejection.Reason);

    private bool IsMissing(RefusalReason reason) => reason switch
    {
        RefusalReason.NotFound or RefusalReason.WrongContentType => Request.Role != PageRole.Detail,
        RefusalReason.Robots or RefusalReason.RobotsUnreachable or RefusalReason.PrivateAddress or RefusalReason.NotHttp
            or RefusalReason.TooManyRedirects or RefusalReason.RedirectLoop or RefusalReason.ClientError or RefusalReason.TooManyRequests
            or RefusalReason.ServerError or RefusalReason.TooLarge or RefusalReason.TimedOut or RefusalReason.Unreachable => true,
    };

    private bool IsMissing(RejectionReason reason) => reason switch
    {
        RejectionReason.NotAnOffer or RejectionReason.NoLongerAvailable => Request.Role != PageRole.Detail,
        // Told apart by what the whole harvest found: a list may be empty, all of them may not.
        RejectionReason.EmptyList => false,
        RejectionReason.LoginWall or RejectionReason.Challenge or RejectionReason.Malformed => true,
    };
}
