using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>What reading everything again did.</summary>
/// <param name="Read">Postings read again.</param>
/// <param name="Changed">Offers that are different now.</param>
/// <param name="Unreadable">Postings that today's reader does not find in their page: they stay as they were.</param>
internal sealed record ReprocessCounts(int Read, int Changed, int Unreadable);

/// <summary>Reads and normalizes kept pages again, so that a better parser improves old offers. Fetches nothing.</summary>
internal sealed class PostingReprocessor(KeptPostings kept, NormalizePosting normalize, SearchIndexer indexer, HarvestLock locks)
{
    private const int BatchSize = 100;

    /// <returns>Null when the source is being harvested now.</returns>
    public async Task<ReprocessCounts?> RunAsync(SourceDefinition source, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var turn = await locks.TryTakeAsync(source.Name, cancellationToken);
        if (turn is null) return null;
        var counts = new ReprocessCounts(0, 0, 0);
        await foreach (var postings in kept.ReadAsync(source.Name, cancellationToken).Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            var again = postings.AsParallel().WithCancellation(cancellationToken).Select(p => ReadAgain(source, p)).OfType<Reprojection>().ToList();
            var changed = await kept.UpdateAsync(again, cancellationToken);
            counts = new ReprocessCounts(counts.Read + again.Count, counts.Changed + changed, counts.Unreadable + postings.Length - again.Count);
            progress?.Report(counts.Read + counts.Unreadable);
        }
        await indexer.IndexPendingAsync(cancellationToken);
        return counts;
    }

    private Reprojection? ReadAgain(SourceDefinition source, KeptPosting posting)
    {
        var url = new Uri(posting.PageUrl);
        // The page may have been fetched from a mirror that is no longer configured: it is read as it was then.
        if (!SourceAddress.IsOfSource(source, url)) source = source with { BaseUrl = new Uri(url.GetLeftPart(UriPartial.Authority) + "/") };
        var page = new FetchedPage(url, PageRole.Detail, PageDecoder.Decode(posting.Body, posting.ContentType), ReadableContent.MediaType(posting.ContentType));
        return SourceReaders.Of(source).Read(source, page).Postings.FirstOrDefault(p => p.Identity == posting.Identity) is { } raw
            ? new Reprojection(posting.Id, PostingHash.Of(raw), normalize(source, raw, posting.FirstSeen))
            : null;
    }
}
