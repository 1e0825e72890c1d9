using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>
/// An offer as each source published it, under <c>/offers/{id}-{slug}/published</c>: the whole text, every field marked where it was read. A page of
/// its own, since the kept pages are read again for it.
/// </summary>
internal sealed class PublishedModel(JobPortalDbContext database, TimeProvider time, Wording words) : PageModel
{
    public OfferView View { get; private set; } = null!;

    public IReadOnlyList<PublishedPosting> Postings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (await OfferLookup.FindAsync(database, OfferLookup.IdOf(key), now, cancellationToken))
        {
            case OfferLookup.Found found:
                View = new OfferView(found.Offer, PortalDay.Of(now), contactShown: false);
                if (key != View.Key) return LocalRedirectPermanent(words.Path(View.Path + "/published"));
                Postings = await PublishedPostings.OfAsync(database, found.Offer, View.Today, words, cancellationToken);
                return Page();
            case OfferLookup.Moved moved: return LocalRedirectPermanent(words.Path($"/offers/{moved.Key}/published"));
            case OfferLookup.Gone: return StatusCode(StatusCodes.Status410Gone);
            default: return NotFound();
        }
    }
}
