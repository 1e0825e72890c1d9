using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages;

/// <summary>One lab under <c>/labs/{slug}</c>: its offers, past ones too, its spellings and its family. A merged lab leads to the one that stands for it.</summary>
public sealed class LabModel(JobPortalDbContext database, LabOffers offers, LabFamily family, TimeProvider time) : PageModel
{
    public Organization Lab { get; private set; } = null!;
    public LabOfferPage Offers { get; private set; } = null!;
    public LabRelatives Relatives { get; private set; } = null!;
    public IReadOnlyList<LabSpelling> Spellings { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public int PageNumber { get; private set; }

    public string Name => LabName.Whole(Lab.Acronym, Lab.Name);

    public async Task<IActionResult> OnGetAsync(string slug, [FromServices] Wording words, CancellationToken cancellationToken)
    {
        if (await database.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Slug == slug, cancellationToken) is not { } lab) return NotFound();
        if (lab.MergedIntoId is { } into)
        {
            var end = await database.Organizations.Where(o => o.Id == into).Select(o => o.Slug).FirstAsync(cancellationToken);
            return LocalRedirectPermanent(words.Path(Path(end, 1)));
        }
        (Lab, Today, PageNumber) = (lab, PortalDay.Of(time.GetUtcNow()), LabsModel.NumberOf(Request.Query["page"]));
        Offers = await offers.FindAsync(lab.Id, PageNumber, Today, cancellationToken);
        // A lab without an offer is one that a split made and an undo left, or whose last offer is long gone.
        if (Offers.Hits.Count == 0) return NotFound();
        Relatives = await family.OfAsync(lab.Id, lab.Key, cancellationToken);
        Spellings = await LabSpellings.OfAsync(database, lab.Id, cancellationToken);
        return Page();
    }

    public static string Path(string slug, int page) => page > 1 ? FormattableString.Invariant($"/labs/{slug}?page={page}") : $"/labs/{slug}";
}
