using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>The pages that earlier harvests kept.</summary>
internal interface IKeptPages
{
    /// <summary>What to ask "only if changed" with; null when the page is not kept.</summary>
    PageValidators? Validators(Uri url);

    /// <summary>The kept page; null when it is gone after all.</summary>
    Task<PageBody?> LoadAsync(Uri url, CancellationToken cancellationToken);
}

/// <summary>Nothing was kept.</summary>
internal sealed class NoKeptPages : IKeptPages
{
    public PageValidators? Validators(Uri url) => null;

    public Task<PageBody?> LoadAsync(Uri url, CancellationToken cancellationToken) => Task.FromResult<PageBody?>(null);
}
