namespace JobPortal.Core.Sources.Readers;

/// <summary>What the labels and headings of a page say, for readers that know the offer already and ask what else is written.</summary>
internal sealed record LabelledText(IReadOnlyList<RawField> Fields, IReadOnlyList<RawSection> Sections, IReadOnlyList<RawAttachment> Attachments)
{
    public static LabelledText None { get; } = new([], [], []);

    /// <summary>The offer with most labels seen has 40. Each is compared with the others: a hostile page may have 100,000.</summary>
    private const int MostLabels = 400;

    /// <param name="url">Against which links are resolved.</param>
    public static LabelledText Of(SourceDefinition source, Uri url, string html)
    {
        var page = PageText.Of(html);
        var candidates = LabelFinder.Find(page, LabelVocabulary.Of(source)).Take(MostLabels).ToList();
        var root = ContentRoot.Of(page, candidates);
        if (root < 0) return None;
        var title = PageTitle.Of(page, source);
        var labels = LabelChoice.Of(page, candidates, root, title?.Value);
        var posting = LabelledPosting.Of(page, source, url, labels, root).WithUnread(title?.Start ?? -1, prose: false);
        return new LabelledText(posting.Fields, posting.Sections, posting.Attachments);
    }
}
