using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using JobPortal.Web.Fetching;
using JobPortal.Web.Ingestion.Files;

namespace JobPortal.Web.Ingestion;

/// <summary>Reads and normalizes postings again from their kept pages, with the texts of their files. Fetches and writes nothing.</summary>
internal sealed class KeptPostingReader(PostingFiles files, LabReference labs, NormalizePosting normalize)
{
    /// <summary>Those postings that today's reader finds in their pages.</summary>
    public async Task<IReadOnlyList<Reprojection>> ReadAsync(SourceDefinition source, IReadOnlyList<KeptPosting> postings, CancellationToken cancellationToken)
    {
        var found = postings.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(p => (Kept: p, Raw: Read(source, p))).Where(p => p.Raw is not null).ToList();
        await labs.DirectoryAsync(cancellationToken);
        var filled = await files.FillAsync(found.ConvertAll(p => p.Raw!), cancellationToken);
        return [.. found.Zip(filled).AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(p => new Reprojection(p.First.Kept.Id, PostingHash.Of(p.Second), normalize(source, p.Second, p.First.Kept.FirstSeen)))];
    }

    private static RawPosting? Read(SourceDefinition source, KeptPosting posting)
    {
        var url = new Uri(posting.PageUrl);
        // The page may have been fetched from a mirror that is no longer configured: it is read as it was then. A page of another host,
        // whose identity is its whole address, was never at the mirror.
        if (!SourceAddress.IsOfSource(source, url) && posting.Identity.StartsWith('/'))
            source = source with { BaseUrl = new Uri(url.GetLeftPart(UriPartial.Authority) + "/") };
        var page = new FetchedPage(url, posting.Role, PageDecoder.Decode(posting.Body, posting.ContentType), ReadableContent.MediaType(posting.ContentType)) { Known = posting.Known };
        return SourceReaders.Of(source).Read(source, page).Postings.FirstOrDefault(p => p.Identity == posting.Identity);
    }
}
