using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>Gets the pages of one source during one harvest.</summary>
internal interface IPageFetcher
{
    /// <summary>Fetches a page. Throws only when cancelled.</summary>
    /// <param name="known">What is known of the kept copy: the answer may then be <see cref="FetchOutcome.NotModified"/>. Null to get the page in any case.</param>
    Task<FetchOutcome> FetchAsync(PageRequest request, PageValidators? known, CancellationToken cancellationToken);

    /// <summary>Fetches a file that an offer links to, under the same rules. Throws only when cancelled.</summary>
    /// <param name="known">As for a page.</param>
    /// <returns><see cref="FetchOutcome.FetchedFile"/>, whatever its kind; never <see cref="FetchOutcome.Fetched"/>.</returns>
    Task<FetchOutcome> FetchFileAsync(Uri url, PageValidators? known, CancellationToken cancellationToken);
}
