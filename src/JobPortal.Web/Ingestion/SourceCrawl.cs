using System.Runtime.CompilerServices;
using System.Threading.Channels;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// Walks a source from its start pages: one page is fetched at a time, several are read at once. Stores nothing.
/// </summary>
internal sealed class SourceCrawl(SourceDefinition source, ISourceReader reader, IPageFetcher fetcher, IKeptPages kept)
{
    /// <summary>Failures of the host in a row after which a harvest stops: 2,000 timeouts would take a day.</summary>
    public const int FailuresToStop = 10;

    private static readonly int ReadersAtOnce = Math.Max(1, Environment.ProcessorCount);
    private readonly Frontier _frontier = new(source.MaxPages);
    private readonly Channel<CrawledPage> _pages = Channel.CreateBounded<CrawledPage>(64);
    private readonly Channel<bool> _readers = Channel.CreateBounded<bool>(ReadersAtOnce);
    private readonly ListWatch _lists = new();
    private int _failures;

    /// <summary>Pages that were wanted and never asked for: known when the crawl has ended.</summary>
    public int Left => _frontier.Left;

    /// <summary>Whether some of them were left because the source may not have more pages.</summary>
    public bool IsFull => _frontier.IsFull;

    /// <summary>Pages known so far, read or not.</summary>
    public int Wanted => _frontier.Wanted;

    /// <summary>Each page once, as soon as it is read; the order is not fixed. Call it once.</summary>
    public async IAsyncEnumerable<CrawledPage> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _frontier.Start(reader.StartPages(source));
        var fetching = Task.Run(() => FetchAllAsync(stop.Token), stop.Token);
        try
        {
            await foreach (var page in _pages.Reader.ReadAllAsync(cancellationToken)) yield return page;
            await fetching;
        }
        finally
        {
            await stop.CancelAsync();
            await fetching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FetchAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var request in _frontier.ReadAllAsync(cancellationToken)) await TakeAsync(request, cancellationToken);
            _pages.Writer.TryComplete();
        }
        catch (Exception e)
        {
            _pages.Writer.TryComplete(e);
            throw;
        }
    }

    private async Task TakeAsync(PageRequest request, CancellationToken cancellationToken)
    {
        if (_lists.IsTrap(request))
        {
            _frontier.Done();
            return;
        }
        var outcome = await fetcher.FetchAsync(request, request.Content is null ? kept.Validators(request.Url) : null, cancellationToken);
        var isKept = outcome is FetchOutcome.NotModified;
        if (isKept) outcome = await KeptAsync(request, cancellationToken);
        if (outcome is not FetchOutcome.Fetched fetched)
        {
            var refusal = (FetchOutcome.Refused)outcome;
            _failures = PageTroubles.IsOfHost(refusal.Reason) ? _failures + 1 : 0;
            if (_failures >= FailuresToStop || refusal.RetryAfter is not null) _frontier.Stop();
            await _pages.Writer.WriteAsync(new CrawledPage(request, null, null, refusal), cancellationToken);
            _frontier.Done();
            return;
        }
        _failures = 0;
        // A place among the readers; it is given back by the one who took it.
        await _readers.Writer.WriteAsync(true, cancellationToken);
        _ = Task.Run(() => ReadAsync(request, fetched, isKept, cancellationToken), cancellationToken);
    }

    private async Task ReadAsync(PageRequest request, FetchOutcome.Fetched fetched, bool isKept, CancellationToken cancellationToken)
    {
        try
        {
            var read = reader.Read(source, fetched.Page with { Known = request.Known, Trail = request.Trail });
            var trap = _lists.Note(request, read, _frontier.Add(read.Wanted));
            var page = new CrawledPage(request, read, fetched.Body, null, isKept)
            {
                Hashes = [.. read.Postings.Select(PostingHash.Of)],
                Remarks = [.. new[] { trap, Moved(request, fetched.MovedTo) }.OfType<HarvestRejection>()],
            };
            await _pages.Writer.WriteAsync(page, cancellationToken);
            // Last: when no page is open, nobody else writes.
            _frontier.Done();
        }
        catch (Exception e)
        {
            // A reader never throws for what a page holds: this is a bug, and it ends the run.
            _pages.Writer.TryComplete(e);
        }
        finally
        {
            _readers.Reader.TryRead(out _);
        }
    }

    private async Task<FetchOutcome> KeptAsync(PageRequest request, CancellationToken cancellationToken) =>
        await kept.LoadAsync(request.Url, cancellationToken) is { } body
            ? new FetchOutcome.Fetched(new FetchedPage(request.Url, request.Role, PageDecoder.Decode(body.Bytes, body.ContentType), ReadableContent.MediaType(body.ContentType)), body)
            : await fetcher.FetchAsync(request, null, cancellationToken);

    // The operator has to write the new address into the source's file; single offers move all the time.
    private static HarvestRejection? Moved(PageRequest request, Uri? to) => to is not null && request.Role != PageRole.Detail
        ? new HarvestRejection(request.Url.AbsoluteUri, $"The page has moved for good, to {to.AbsoluteUri}.", Trouble.Moved)
        : null;
}
