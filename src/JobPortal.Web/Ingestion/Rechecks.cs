using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// Asks again for the pages of open offers that a list of the newest does not show any more (<see cref="RecheckRule"/>). What it reads does not count
/// among what the run found: how many pages are due says nothing of the source.
/// </summary>
internal sealed class Rechecks(SourceDefinition source, HarvestRun run, HarvestStores stores)
{
    private readonly HarvestBatch _batch = new(source);
    private readonly List<string> _gone = [];
    private ILookup<Uri, OpenPosting> _asked = Array.Empty<OpenPosting>().ToLookup(p => p.Page.Url);

    /// <summary>The pages to ask for; call it first.</summary>
    public async Task<IReadOnlyList<PageRequest>> ChooseAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await stores.Newest.OpenAsync(source.Name, run.StartedAt, cancellationToken);
        _asked = open.ToLookup(p => p.Page.Url);
        return [.. RecheckRule.Choose(open.Select(p => p.Page), now, run.Id)
            .Select(page => new PageRequest(page.Url, PageRole.Detail) { Known = _asked[page.Url].First().Known })];
    }

    public void Add(CrawledPage page)
    {
        foreach (var asked in _asked[page.Request.Url])
        {
            var at = page.Read?.Postings.ToList().FindIndex(p => p.Identity == asked.Page.Identity) ?? -1;
            switch (RecheckRule.Judge(TroubleOf(page), at >= 0))
            {
                case RecheckAnswer.StillThere:
                    Keep(page, at, asked.Posting);
                    break;
                case RecheckAnswer.Gone:
                    _gone.Add(asked.Page.Identity);
                    break;
                case RecheckAnswer.Unknown:
                    break;
            }
        }
    }

    /// <summary>Writes what the pages said, and closes what nobody has shown for too long.</summary>
    /// <returns>How many postings were retired.</returns>
    public async Task<int> CompleteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = _asked.SelectMany(p => p).ToDictionary(p => p.Page.Identity, p => p.Posting);
        var read = stores.Normalize(_batch, cancellationToken);
        // Nobody compares these with the usual: a page that says less than before is believed to be there, and nothing more.
        var changed = read.Where(p => (known[p.Raw.Identity].Fields & ~FieldMask.Of(p.Content)) is 0).ToList();
        _batch.Unchanged.AddRange(read.Except(changed).Select(p => known[p.Raw.Identity]));
        await stores.SaveAsync(run, _batch, changed, cancellationToken);
        var gone = await stores.Newest.NoteGoneAsync(source.Name, _gone, now, cancellationToken);
        var closed = await stores.Newest.CloseUnverifiedAsync(source.Name, now, cancellationToken);
        if (closed > 0)
            run.Rejections.Add(new HarvestRejection(source.Home.AbsoluteUri, $"{closed} offers without a deadline that nothing has shown for {RecheckRule.CloseUnverifiedAfter.Days} days were closed."));
        return gone + closed;
    }

    private static Trouble? TroubleOf(CrawledPage page) => page.Refusal is { } refusal ? PageTroubles.Of(refusal.Reason)
        : page.Read?.Rejected is { } rejected ? PageTroubles.Of(rejected.Reason) : null;

    private void Keep(CrawledPage page, int at, KnownPosting known)
    {
        var (read, body) = (page.Read!, page.Body!);
        var kept = new HarvestedPage(page.Request.Url.AbsoluteUri, body.ContentType, body.Bytes, run.StartedAt, body.Validators.ETag, body.Validators.LastModified) { Known = page.Request.Known };
        if (!page.IsKept) _batch.Pages.Add(kept);
        if (page.Hashes[at] == known.Hash) _batch.Unchanged.Add(known);
        else _batch.Changed.Add((read.Postings[at], page.Hashes[at], known.FirstSeen, kept));
    }
}
