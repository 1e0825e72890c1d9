namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// What the labels of a text give that is nothing but an offer: an item of a feed, a mail. Nothing of it is lost: what stands
/// before the first heading is the description, and a section lasts until the next one.
/// </summary>
internal sealed record LabelledFragment(IReadOnlyList<RawField> Fields, IReadOnlyList<RawSection> Sections, IReadOnlyList<RawAttachment> Attachments)
{
    private const string Untitled = "Description";

    /// <summary>The offer with most labels seen has 40. Each is compared with the others: a hostile text may have 100,000.</summary>
    private const int MostLabels = 400;

    /// <param name="url">What relative links start from.</param>
    /// <param name="title">The offer's title: a heading that repeats it begins no section.</param>
    public static LabelledFragment Of(PageText page, SourceDefinition source, Uri url, string? title)
    {
        if (page.Tokens.Count == 0) return new([], [], []);
        var labels = LabelChoice.Of(page, [.. LabelFinder.Find(page, LabelVocabulary.Of(source)).Take(MostLabels)], 0, title);
        var posting = LabelledPosting.Of(page, source, url, labels, 0);
        // Without the labels of fields: a value may be followed by prose that belongs to the section around it.
        var headings = labels.Where(l => l.Section).ToList();
        var sections = LabelledPosting.Of(page, source, url, headings, 0).Sections;
        var end = headings.Count > 0 ? headings[0] : null;
        var intro = new SectionHtml(page, href => PageAddress.Of(source, url, href))
            .Write(0, end?.FirstToken ?? page.Tokens[0].Partner, 0, end?.Start ?? page.Text.Length);
        // An offset counts in a page's text: here there is none that anybody could look it up in.
        var fields = posting.Fields.Where(f => f.Name != RawFieldName.Title).DistinctBy(f => (f.Name, f.Value)).Select(f => f with { Start = -1 });
        return new([.. fields], intro.Length > 0 ? [new RawSection(Untitled, intro), .. sections] : sections, posting.Attachments);
    }
}
