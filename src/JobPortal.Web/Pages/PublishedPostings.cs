using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
using JobPortal.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages;

/// <summary>Finds what the sources of an offer published, with the kept pages that it was read from.</summary>
internal static class PublishedPostings
{
    /// <summary>Bytes of a page that are read again for a reader; boards' pages have some 30,000.</summary>
    private const int LargestPage = 1_000_000;

    private sealed record KeptPage(int Posting, PageRole Role, string? ContentType, byte[] Body);

    /// <param name="offer">With its text, its organization and its postings.</param>
    public static async Task<IReadOnlyList<PublishedPosting>> OfAsync(JobPortalDbContext database, Offer offer, DateOnly today, Wording words, CancellationToken cancellationToken)
    {
        var contents = (await OfferComposition.PartsAsync(database, [offer.Id], cancellationToken))[offer.Id].ToDictionary(p => p.Id, p => p.Content);
        var pages = await PagesAsync(database, [.. offer.Postings.Select(p => p.Id)], cancellationToken);
        return [.. offer.Postings.Select(p => Read(p, contents.GetValueOrDefault(p.Id) ?? offer.Text!.Content))];

        PublishedPosting Read(Posting posting, OfferContent content) =>
            new PublishedPosting(posting, content, pages.GetValueOrDefault(posting.Id)).Read(new OfferView(Told(offer, content), today, contactShown: false), words);
    }

    // The facts of one posting in the words of an offer's page.
    private static Offer Told(Offer offer, OfferContent content) => new()
    {
        Id = offer.Id,
        Slug = offer.Slug,
        Title = content.Title,
        Organization = offer.Postings.Count == 1 ? offer.Organization : null,
        Text = new OfferText { Content = content },
    };

    /// <summary>Readable texts, of those postings whose latest page is a page and theirs alone.</summary>
    private static async Task<Dictionary<int, string>> PagesAsync(JobPortalDbContext database, int[] postings, CancellationToken cancellationToken)
    {
        var latest = from p in database.Postings
                     where postings.Contains(p.Id)
                     from v in database.PostingVersions.Where(v => v.PostingId == p.Id).OrderByDescending(v => v.Id).Take(1)
                     where v.PageRole == PageRole.Detail && !database.PostingVersions.Any(o => o.RawPageId == v.RawPageId && o.PostingId != p.Id)
                     select new KeptPage(p.Id, v.PageRole, v.RawPage!.ContentType, v.RawPage.Body);
        Dictionary<int, string> texts = [];
        foreach (var page in await latest.AsNoTracking().ToListAsync(cancellationToken))
            if (TextOf(page) is { Length: > 0 } text) texts[page.Posting] = text;
        return texts;
    }

    private static string? TextOf(KeptPage page)
    {
        if (page.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) != true) return null;
        var body = PageCompression.Unpack(page.Body);
        return body.Length > LargestPage ? null : PageText.Of(PageDecoder.Decode(body, page.ContentType)).Text;
    }
}
