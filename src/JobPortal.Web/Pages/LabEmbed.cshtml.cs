using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages;

/// <summary>A lab's open offers as a small page for its own site: <c>/labs/{slug}/embed</c> in an iframe. The only page that others may frame.</summary>
public sealed class LabEmbedModel(JobPortalDbContext database, LabOffers offers, TimeProvider time, Wording words) : PageModel
{
    /// <summary>Offers listed; the lab's page has the others.</summary>
    public const int Shown = 12;

    public Organization Lab { get; private set; } = null!;

    /// <summary>Open ones, the soonest to close first.</summary>
    public IReadOnlyList<OfferHit> Hits { get; private set; } = [];

    /// <summary>Open offers in all.</summary>
    public int Open { get; private set; }

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await database.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Slug == slug, cancellationToken) is not { } lab) return NotFound();
        if (lab.MergedIntoId is { } into)
        {
            var end = await database.Organizations.Where(o => o.Id == into).Select(o => o.Slug).FirstAsync(cancellationToken);
            return LocalRedirectPermanent(words.Path(Core.Feeds.FeedAddress.Embed(end)));
        }
        (Lab, Today) = (lab, PortalDay.Of(time.GetUtcNow()));
        var found = await offers.FindAsync(lab.Id, 1, Today, cancellationToken);
        (Hits, Open) = ([.. found.Hits.Where(h => h.Open).Take(Shown)], found.Open);
        SecurityHeaders.AllowFraming(Response);
        return Page();
    }
}
