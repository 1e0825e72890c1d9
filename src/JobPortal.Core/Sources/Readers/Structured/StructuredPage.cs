using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>The structured data of one page, and which of its job postings the page is about.</summary>
internal sealed class StructuredPage
{
    /// <summary>Postings of one page that are told apart: long lists hold some hundreds.</summary>
    private const int MostPostings = 1_000;

    /// <summary>Shorter titles ("Postdoc") stand in others by chance.</summary>
    private const int LongEnough = 8;

    private readonly PageText _page;
    private readonly StructuredGraph _graph;

    private StructuredPage(PageText page, SourceDefinition source, Uri url)
    {
        _page = page;
        _graph = new StructuredGraph(JsonLdBlocks.In(page.Document));
        Reading = new StructuredReading(_graph, Language(page.Document) ?? source.Language);
        Addresses = new PostingAddresses(Reading, source, url, page.Document);
        Postings = Distinct();
    }

    public static StructuredPage Of(PageText page, SourceDefinition source, Uri url) => new(page, source, url);

    public StructuredReading Reading { get; }

    public PostingAddresses Addresses { get; }

    /// <summary>Every job posting, each once, in the order of the page.</summary>
    public IReadOnlyList<PostingEntry> Postings { get; }

    /// <summary>Addresses in lists that say nothing else of their elements.</summary>
    public IReadOnlyList<string> Listed => _graph.Listed;

    /// <summary>
    /// The postings that a detail page is about: the one whose address is the page's, else the one whose title is. Those that only lead
    /// to other pages are its related offers. Several for a page that holds several offers of its own.
    /// </summary>
    public IReadOnlyList<PostingEntry> OfPage()
    {
        if (Postings.Count <= 1) return Postings;
        PostingEntry[] here = [.. Postings.Where(p => p.IsHere)];
        if (here.Length == 1) return here;
        PostingEntry[] titled = [.. (here.Length > 0 ? here : Postings).Where(IsTitled)];
        if (titled.Length == 1) return titled;
        return here.Length > 0 ? here : [.. Postings.Where(p => p.Elsewhere is null)];
    }

    /// <summary>Whether a posting leads to another page and is called otherwise than this one.</summary>
    public bool IsForeign(PostingEntry posting) => posting.Elsewhere is not null && !IsTitled(posting);

    private bool IsTitled(PostingEntry posting) => posting.Title.Length > 0 && Headings.Any(heading =>
        heading == posting.Title
        || (posting.Title.Length > LongEnough && heading.Contains(posting.Title, StringComparison.Ordinal))
        || (heading.Length > LongEnough && posting.Title.Contains(heading, StringComparison.Ordinal)));

    private IReadOnlyList<string> Headings => field ??=
        [.. _page.Lines.Where(l => PageHeadings.Level(_page, l) == 1).Take(5).Select(l => LabelText.Fold(_page.Inside(l.Block))), LabelText.Fold(PageTitle.InHead(_page) ?? "")];

    private List<PostingEntry> Distinct()
    {
        var kept = new List<PostingEntry>();
        foreach (var entry in _graph.Postings.Where(p => p.Properties.Count > 1).Take(MostPostings).Select(p => PostingEntry.Of(Reading, Addresses, p)))
        {
            var same = kept.FindIndex(k => k.IsSame(entry));
            if (same < 0) kept.Add(entry);
            else kept[same] = kept[same].Item.Properties.Count >= entry.Item.Properties.Count ? kept[same].With(entry) : entry.With(kept[same]);
        }

        return kept;
    }

    private static string? Language(IDocument document) =>
        document.DocumentElement?.GetAttribute("lang") is { Length: >= 2 } lang ? lang[..2].ToLowerInvariant() : null;
}
