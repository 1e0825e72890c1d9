using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages;

/// <summary>One offer, under <c>/offers/{id}-{slug}</c>.</summary>
public sealed class OfferModel(JobPortalDbContext database, SimilarOffers similar, TimeProvider time, Wording words) : PageModel
{
    public OfferView View { get; private set; } = null!;

    public IReadOnlyList<OfferHit> Similar { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken) => ShowAsync(key, contactShown: false, cancellationToken);

    /// <summary>A POST, because robots follow links: addresses are personal data.</summary>
    public Task<IActionResult> OnPostContactAsync(string key, CancellationToken cancellationToken) => ShowAsync(key, contactShown: true, cancellationToken);

    private async Task<IActionResult> ShowAsync(string key, bool contactShown, CancellationToken cancellationToken)
    {
        if (IdOf(key) is not { } id) return NotFound();
        var offer = await database.Offers.AsNoTracking().AsSplitQuery()
            .Include(o => o.Organization).Include(o => o.Text).Include(o => o.Postings.OrderBy(p => p.Id))
            .FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (offer?.Text is null) return NotFound();

        var now = time.GetUtcNow();
        if (offer.WithdrawnAt < now.AddDays(-ColumnSearch.WithdrawnDays)) return StatusCode(StatusCodes.Status410Gone);
        View = new OfferView(offer, PortalDay.Of(now), contactShown);
        if (key != View.Key && !contactShown) return LocalRedirectPermanent(words.Path(View.Path));

        Similar = await similar.OfAsync(offer, View.Today, cancellationToken);
        return Page();
    }

    private static int? IdOf(string key)
    {
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        return int.TryParse(dash < 0 ? key : key[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
