using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Search.Columns;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
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

    /// <summary>The same call in other years.</summary>
    public IReadOnlyList<YearLink> Years { get; private set; } = [];

    /// <summary>Language of the text that a reader asked for: <c>?text=en</c>. The address of the offer stays the one without it.</summary>
    [FromQuery(Name = "text")]
    public string? Text { get; set; }

    public Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken) => ShowAsync(key, contactShown: false, cancellationToken);

    /// <summary>A POST, because robots follow links: addresses are personal data.</summary>
    public Task<IActionResult> OnPostContactAsync(string key, CancellationToken cancellationToken) => ShowAsync(key, contactShown: true, cancellationToken);

    private async Task<IActionResult> ShowAsync(string key, bool contactShown, CancellationToken cancellationToken)
    {
        if (IdOf(key) is not { } id) return NotFound();
        var offer = await database.Offers.AsNoTracking().AsSplitQuery()
            .Include(o => o.Organization).Include(o => o.Text).Include(o => o.Postings.OrderBy(p => p.Id))
            .FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (offer?.Text is null) return await MovedAsync(id, cancellationToken);

        var now = time.GetUtcNow();
        if (offer.WithdrawnAt < now.AddDays(-ColumnSearch.WithdrawnDays)) return StatusCode(StatusCodes.Status410Gone);
        View = new OfferView(offer, PortalDay.Of(now), contactShown, await VersionsAsync(offer, cancellationToken));
        if (key != View.Key && !contactShown) return LocalRedirectPermanent(words.Path(View.Path) + QueryOf(Text));

        Years = await YearLink.OfAsync(database, offer, now, cancellationToken);
        Similar = await similar.OfAsync(offer, View.Today, cancellationToken);
        return Page();
    }

    private async Task<OfferVersions> VersionsAsync(Offer offer, CancellationToken cancellationToken) => offer.Postings.Count < 2
        ? OfferVersions.None
        : new OfferVersions([.. (await OfferComposition.PartsAsync(database, [offer.Id], cancellationToken))[offer.Id]], Text);

    private static string QueryOf(string? text) => text is "fr" or "en" ? $"?text={text}" : "";

    // An offer that turned out to be another's position has the other's address, for bookmarks and for mails of before.
    private async Task<IActionResult> MovedAsync(int id, CancellationToken cancellationToken)
    {
        if (await OfferMerging.FindAsync(database, id, cancellationToken) is not { } now) return NotFound();
        var slug = await database.Offers.Where(o => o.Id == now).Select(o => o.Slug).FirstOrDefaultAsync(cancellationToken);
        return slug is null ? NotFound() : LocalRedirectPermanent(words.Path($"/offers/{now}-{slug}"));
    }

    private static int? IdOf(string key)
    {
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        return int.TryParse(dash < 0 ? key : key[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
