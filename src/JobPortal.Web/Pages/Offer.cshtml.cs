using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
        var now = time.GetUtcNow();
        return await OfferLookup.FindAsync(database, OfferLookup.IdOf(key), now, cancellationToken) switch
        {
            OfferLookup.Found found => await ShowAsync(found.Offer, key, now, contactShown, cancellationToken),
            OfferLookup.Moved moved => LocalRedirectPermanent(words.Path("/offers/" + moved.Key)),
            OfferLookup.Gone => StatusCode(StatusCodes.Status410Gone),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> ShowAsync(Offer offer, string key, DateTimeOffset now, bool contactShown, CancellationToken cancellationToken)
    {
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
}
