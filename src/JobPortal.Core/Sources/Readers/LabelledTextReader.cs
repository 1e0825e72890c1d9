namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Reads boards whose offers are text with labels ("Durée : 36 mois"), wherever and in whatever markup these stand.
/// What the labels are is said by the source's definition and by <see cref="KnownLabels"/>.
/// </summary>
public sealed class LabelledTextReader : ISourceReader
{
    private const int LeastLabels = 2;

    public string Name => "labelledText";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => SourcePages.Start(source);

    public ReadResult Read(SourceDefinition source, FetchedPage page) => page.Role switch
    {
        PageRole.List => SourcePages.List(source, page),
        PageRole.Sitemap => SitemapLocations.Read(source, page),
        PageRole.Detail => Detail(source, page),
    };

    private static ReadResult Detail(SourceDefinition source, FetchedPage page)
    {
        var text = PageText.Of(page.Text);
        if (PageTrouble.GoneAsDeclared(source, text) is { } gone) return new ReadResult { Rejected = gone };
        var candidates = LabelFinder.Find(text, LabelVocabulary.Of(source));
        var root = ContentRoot.Of(text, candidates);
        var title = PageTitle.Of(text, source);
        var labels = root < 0 ? [] : LabelChoice.Of(text, candidates, root, title?.Value);
        if (title is null || !IsOffer(labels)) return new ReadResult { Rejected = PageTrouble.Of(source, text) ?? NotAnOffer(title) };
        var posting = LabelledPosting.Of(text, source, page.Url, labels, root).WithUnread(title.Start, prose: true);
        return new ReadResult
        {
            Postings =
            [
                new RawPosting
                {
                    Url = SourceAddress.Public(source, page.Url).AbsoluteUri,
                    Identity = SourceAddress.Identity(source, page.Url),
                    Fields = [title, .. posting.Fields],
                    Sections = posting.Sections,
                    Attachments = posting.Attachments,
                },
            ],
        };
    }

    // A symposium also says "Contact : …".
    private static bool IsOffer(IReadOnlyList<PageLabel> labels)
    {
        var known = labels.Select(l => l.Meaning).OfType<LabelMeaning>().DistinctBy(m => m.Folded).ToArray();
        return known.Length >= LeastLabels && known.Any(m => m.Field is not (null or RawFieldName.Contact));
    }

    private static Rejection NotAnOffer(RawField? title) =>
        new(RejectionReason.NotAnOffer, title is null ? "The page has no title." : "The page has fewer than two of the labels that offers have.");
}
