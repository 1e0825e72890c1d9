using JobPortal.Core.Sources.Readers.Structured;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Reads pages that carry schema.org/JobPosting as JSON-LD, microdata or RDFa, together with what their labels and headings say besides.
/// What JSON-LD says comes first, then microdata; labelled lines fill what is missing.
/// </summary>
public sealed class JobPostingReader : ISourceReader
{
    private const string Type = "JobPosting";

    /// <summary>Labels that make a page without an item an offer all the same.</summary>
    private const int LeastLabels = 4;

    public string Name => "jobPosting";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => SourcePages.Start(source);

    public ReadResult Read(SourceDefinition source, FetchedPage page) => page.Role switch
    {
        PageRole.List => JobPostingLists.Read(source, page),
        PageRole.Sitemap => SitemapLocations.Read(source, page),
        PageRole.Detail => Detail(source, page),
    };

    private static ReadResult Detail(SourceDefinition source, FetchedPage page)
    {
        var text = PageText.Of(page.Text);
        if (PageTrouble.GoneAsDeclared(source, text) is { } gone) return new ReadResult { Rejected = gone };
        MicrodataItem[] items = [.. Microdata.OfType(text, Type)];
        var item = OffersOfPage.Main(text, source, page.Url, items);
        var structured = StructuredPage.Of(text, source, page.Url);
        var own = structured.OfPage();
        if (own.Count > 1) return new ReadResult { Postings = OffersOfPage.Apart([.. own.Select(p => JobPostingLists.Posting(source, page.Url, structured, p))]) };
        if (structured.Postings.Count == 0 && OffersOfPage.InItems(text, source, page.Url, items) is { Count: > 1 } several) return new ReadResult { Postings = several };
        if (own is not [var only]) return Told(source, page, text, item, null);
        // The page's own offer may stand in its labels alone, and a related one in its JSON-LD.
        if (structured.IsForeign(only) && Told(source, page, text, item, null) is { Postings.Count: > 0 } without) return without;
        return Told(source, page, text, item, StructuredPosting.Of(structured.Reading, only.Item, source, page.Url));
    }

    private static ReadResult Told(SourceDefinition source, FetchedPage page, PageText text, MicrodataItem? item, StructuredPosting? structured)
    {
        var parts = JobPostingParts.Of(text, source, page.Url, item, structured);
        var labels = parts.Fields.Where(f => f.Name != RawFieldName.Title).Select(f => f.Name).Distinct().Count();
        if (parts[RawFieldName.Title] is null || (item is null && structured is null && labels < LeastLabels) || (labels == 0 && parts.Sections.Count == 0))
        {
            return new ReadResult
            {
                Rejected = PageTrouble.Of(source, text) ?? new Rejection(RejectionReason.NotAnOffer, "The page holds no JobPosting with a title."),
            };
        }

        return new ReadResult { Postings = [parts] };
    }
}
