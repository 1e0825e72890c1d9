using JobPortal.Core.Ingestion;
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

    /// <summary>What the crawl noticed besides: a list that has moved for good, lists without end.</summary>
    public IReadOnlyList<HarvestRejection> Remarks { get; init; } = [];

    /// <summary>What the run record says of the page; empty when it gave what was expected.</summary>
    public IEnumerable<HarvestRejection> Problems
    {
        get
        {
            var url = Request.Url.AbsoluteUri;
            if (Refusal is { } refusal) yield return new HarvestRejection(url, refusal.Detail, PageTroubles.Of(refusal.Reason));
            if (Read?.Rejected is { } rejection) yield return new HarvestRejection(url, rejection.Detail, PageTroubles.Of(rejection.Reason));
            foreach (var note in Read?.Notes ?? []) yield return new HarvestRejection(url, note);
            foreach (var remark in Remarks) yield return remark;
        }
    }

    /// <summary>
    /// Whether the harvest lacks something without this page. A page that is gone, or that the reader recognized as no offer, is an answer;
    /// an error, a login form or a challenge is not.
    /// </summary>
    public bool IsMissed => Refusal is { } refusal ? PageTroubles.IsMissing(refusal.Reason, Request.Role)
        : Read?.Rejected is { } rejection && PageTroubles.IsMissing(rejection.Reason, Request.Role);
}
