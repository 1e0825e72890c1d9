using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>What a source's saved pages gave.</summary>
/// <param name="Postings">In the order of their identities.</param>
/// <param name="Problems">One sentence each, with the page's path; empty when every page gave what was expected.</param>
internal sealed record SampledSource(int Pages, IReadOnlyList<SampledPosting> Postings, IReadOnlyList<string> Problems);

internal sealed record SampledPosting(RawPosting Raw, OfferContent Content);

/// <summary>Reads a source's saved pages as a harvest would, and stores nothing.</summary>
internal sealed class SampleHarvest(PageFetchers fetchers, NormalizePosting normalize, TimeProvider clock)
{
    /// <param name="folder">Saved pages, laid out by URL path.</param>
    public async Task<SampledSource> RunAsync(SourceDefinition source, string folder, CancellationToken cancellationToken)
    {
        var postings = new List<SampledPosting>();
        var problems = new List<string>();
        var pages = 0;
        var crawl = new SourceCrawl(source, SourceReaders.Of(source), fetchers.Open(source, folder), new NoKeptPages());
        await foreach (var page in crawl.RunAsync(cancellationToken))
        {
            pages++;
            problems.AddRange(page.Problems.Select(problem => $"{page.Request.Url.PathAndQuery}: {problem.Reason}"));
            postings.AddRange((page.Read?.Postings ?? []).Select(raw => new SampledPosting(raw, normalize(source, raw, clock.GetUtcNow()))));
        }

        // Pages come in the order in which they were read.
        return new SampledSource(pages, [.. postings.OrderBy(p => p.Raw.Identity, StringComparer.Ordinal)], [.. problems.Order(StringComparer.Ordinal)]);
    }
}
