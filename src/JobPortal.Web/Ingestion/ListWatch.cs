using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

/// <summary>Keeps a crawl out of lists without end. Several pages are read at once.</summary>
internal sealed class ListWatch
{
    private readonly PagingTrap _trap = new();
    private readonly HashSet<string> _postings = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Whether the page is one more of a list that gives nothing new.</summary>
    public bool IsTrap(PageRequest request)
    {
        lock (_lock) return request.Role == PageRole.List && _trap.IsTrap(Address(request));
    }

    /// <summary>Notes what a page gave.</summary>
    /// <param name="added">Of the pages that it wanted, those that no page before had wanted.</param>
    /// <returns>A remark when this page was the one too many.</returns>
    public HarvestRejection? Note(PageRequest request, ReadResult read, IReadOnlyList<PageRequest> added)
    {
        lock (_lock)
        {
            var postings = read.Postings.Count(p => _postings.Add(p.Identity));
            if (request.Role != PageRole.List) return null;
            var offers = postings + added.Count(a => a.Role != PageRole.List);
            return _trap.Note(Address(request), offers, added.Where(a => a.Role == PageRole.List).Select(Address))
                ? new HarvestRejection(request.Url.AbsoluteUri, $"{PagingTrap.BarrenPages} list pages of this kind in a row gave nothing new: the others are left alone.", Trouble.PagingTrap)
                : null;
        }
    }

    private static string Address(PageRequest request) => $"{request.Url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)} {request.Content?.Text}";
}
