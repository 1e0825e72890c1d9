using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using JobPortal.Web.Fetching;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Ingestion.Files;

/// <summary>Gives postings the texts of the PDF files that they link to. What was read is kept; a source that fails takes nothing away.</summary>
internal sealed class PostingFiles(AttachmentTexts texts, PdfToText pdf, IOptions<PdfTextOptions> options, TimeProvider clock)
{
    /// <summary>Files of one page that are read: an offer has one or two, a list of documents is no offer.</summary>
    private const int MostOfPage = 8;

    /// <summary>The page with the texts in its postings. Files that are new, or were last asked for long ago, are fetched.</summary>
    /// <param name="fetcher">Not the one that fetches the pages: a fetcher does one thing at a time.</param>
    public async Task<CrawledPage> FillAsync(SourceDefinition source, CrawledPage page, IPageFetcher fetcher, CancellationToken cancellationToken)
    {
        if (page.Read is not { } read || UrlsOf(read.Postings) is not { Count: > 0 } urls) return page;
        var known = await texts.FindAsync(urls, cancellationToken);
        var found = new Dictionary<string, string>();
        foreach (var url in urls.Take(MostOfPage))
        {
            if (await TextAsync(source, url, known.GetValueOrDefault(url), fetcher, cancellationToken) is { } text) found[url] = text;
        }
        var postings = read.Postings.Select(p => With(p, found)).ToList();
        return page with { Read = read with { Postings = postings }, Hashes = [.. postings.Select(PostingHash.Of)] };
    }

    /// <summary>A posting with the texts that are known. Fetches nothing.</summary>
    public async Task<IReadOnlyList<RawPosting>> FillAsync(IReadOnlyList<RawPosting> postings, CancellationToken cancellationToken)
    {
        var known = await texts.FindAsync(UrlsOf(postings), cancellationToken);
        var found = known.Values.Where(f => f.Text is not null).ToDictionary(f => f.Url, f => f.Text!);
        return found.Count == 0 ? postings : [.. postings.Select(p => With(p, found))];
    }

    private async Task<string?> TextAsync(SourceDefinition source, string url, AttachmentText? known, IPageFetcher fetcher, CancellationToken cancellationToken)
    {
        var isFresh = known is not null && clock.GetUtcNow() - known.CheckedAt < TimeSpan.FromDays(options.Value.RecheckDays);
        if (isFresh || !pdf.IsInstalled || SourceAddress.Resolve(source, source.BaseUrl, url) is not { } address) return known?.Text;
        var validators = known is null ? null : new PageValidators(known.ETag, known.LastModified);
        var file = await fetcher.FetchFileAsync(address, validators, cancellationToken) switch
        {
            FetchOutcome.FetchedFile fetched => await ReadAsync(url, fetched.Body, cancellationToken),
            FetchOutcome.Refused { Reason: RefusalReason.NotFound or RefusalReason.Robots or RefusalReason.TooLarge or RefusalReason.PrivateAddress } refused =>
                new AttachmentText { Url = url, Text = known?.Text, Problem = refused.Detail },
            FetchOutcome.NotModified when known is not null => known,
            // An error of today: asked for again at the next harvest, and what was read stays.
            _ => null,
        };
        if (file is null) return known?.Text;
        file.CheckedAt = clock.GetUtcNow();
        await texts.KeepAsync(file, cancellationToken);
        return file.Text;
    }

    private async Task<AttachmentText> ReadAsync(string url, PageBody body, CancellationToken cancellationToken)
    {
        var (text, problem) = await pdf.ReadAsync(body.Bytes, cancellationToken);
        return new AttachmentText { Url = url, Text = text, Problem = problem, ETag = body.Validators.ETag, LastModified = body.Validators.LastModified };
    }

    private static List<string> UrlsOf(IEnumerable<RawPosting> postings) =>
        [.. postings.SelectMany(p => p.Attachments).Where(a => PdfLink.IsLikely(a.Url, a.Name)).Select(a => a.Url).Distinct()];

    private static RawPosting With(RawPosting posting, Dictionary<string, string> found) =>
        posting.Attachments.Any(a => found.ContainsKey(a.Url))
            ? posting with { Attachments = [.. posting.Attachments.Select(a => a with { Text = found.GetValueOrDefault(a.Url) })] }
            : posting;
}
