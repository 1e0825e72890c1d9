using JobPortal.Core.Sources.Readers.Structured;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Puts together what structured data, an item's properties, the labels around them and the headings say.</summary>
internal static class JobPostingParts
{
    /// <param name="item">Null for a page without an item: its labels are read alone.</param>
    /// <param name="structured">From JSON-LD; null without any.</param>
    public static RawPosting Of(PageText page, SourceDefinition source, Uri url, MicrodataItem? item, StructuredPosting? structured)
    {
        var candidates = Candidates(page, source, item);
        var content = Content(page, candidates, item);
        var properties = item is null ? [] : JobPostingFields.Of(page, source, item).ToArray();
        var title = structured?.Title ?? properties.FirstOrDefault(f => f.Name == RawFieldName.Title) ?? PageTitle.Of(page, source);
        var labels = content < 0 ? [] : LabelChoice.Of(page, candidates, Root(page, candidates, content, item), title?.Value);
        var own = content < 0 ? null : LabelledPosting.Of(page, source, url, labels, Root(page, candidates, content, item));
        var around = content < 0 ? null : Around(page, source, url, candidates, content, labels);
        var unread = content < 0 ? [] : Unread(page, source, content, [.. own!.Claimed, .. around!.Claimed], item, title);
        // The surest first: each only adds what those before it leave out.
        var fields = Merge(structured?.Fields ?? [], [.. title is null ? [] : new[] { title }, .. properties], structured?.InDescription ?? [], own?.Fields ?? [], around?.Fields ?? [], unread);
        if (source.ReferenceHasUnitCode && fields.TrueForAll(f => f.Name != RawFieldName.HiringOrganization)
            && UnitCode.In(fields.Find(f => f.Name == RawFieldName.Identifier)) is { } unit) fields.Add(unit);
        return new RawPosting
        {
            Url = SourceAddress.Public(source, url).AbsoluteUri,
            Identity = SourceAddress.Identity(source, url),
            Fields = fields,
            Sections = JobPostingSections.Merged(structured, Sections(page, source, url, item, labels, own), source),
            Attachments = [.. (structured?.Attachments ?? []).Concat(own?.Attachments ?? []).DistinctBy(a => a.Url)],
        };
    }

    /// <summary>One of several items of a page, by what stands inside it alone: labels and headings around it may be another one's.</summary>
    public static RawPosting OfItem(PageText page, SourceDefinition source, Uri url, MicrodataItem item)
    {
        var properties = JobPostingFields.Of(page, source, item).ToArray();
        var labels = LabelChoice.Of(page, Candidates(page, source, item), item.Token, properties.FirstOrDefault(f => f.Name == RawFieldName.Title)?.Value);
        var own = LabelledPosting.Of(page, source, url, labels, item.Token);
        return new RawPosting
        {
            Url = SourceAddress.Public(source, url).AbsoluteUri,
            Identity = SourceAddress.Identity(source, url),
            Fields = Merge(properties, own.Fields),
            Sections = JobPostingSections.Merged(null, Sections(page, source, url, item, labels, own), source),
            Attachments = own.Attachments,
        };
    }

    // What stands in a long property under no heading is prose, also when it reads like a label.
    private static List<LabelCandidate> Candidates(PageText page, SourceDefinition source, MicrodataItem? item)
    {
        var all = LabelFinder.Find(page, LabelVocabulary.Of(source)).ToList();
        foreach (var property in item is null ? [] : JobPostingSections.Long(item))
        {
            var (from, to) = (page.Tokens[property.Token].Start, page.Tokens[page.Tokens[property.Token].Partner].Start);
            if (!all.Exists(c => c.Meaning.Section && c.Start >= from && c.Start < to)) all.RemoveAll(c => c.Start >= from && c.Start < to);
        }

        return all;
    }

    // The item and its title: what the page says about the offer outside its item, such as the deadline, stands there too.
    private static int Content(PageText page, List<LabelCandidate> candidates, MicrodataItem? item)
    {
        if (item is null) return ContentRoot.Of(page, candidates);
        var title = page.Lines.FirstOrDefault(l => PageHeadings.Level(page, l) == 1);
        var at = item.Token;
        while (title is not null && page.Tokens[at].Parent > 0 && !page.IsInside(title.FirstToken, at)) at = page.Tokens[at].Parent;
        return at;
    }

    // An item of nothing but meta elements leaves the text outside.
    private static int Root(PageText page, List<LabelCandidate> candidates, int content, MicrodataItem? item)
    {
        if (item is null) return content;
        var (from, to) = (page.Tokens[item.Token].Start, page.Tokens[page.Tokens[item.Token].Partner].Start);
        var inside = candidates.Exists(c => c.Meaning.Section && c.Start >= from && c.Start < to);
        var outside = candidates.Exists(c => c.Meaning.Section && (c.Start < from || c.Start >= to));
        return inside || !outside ? item.Token : content;
    }

    private static IReadOnlyList<RawField> Unread(
        PageText page, SourceDefinition source, int content, IReadOnlyList<(int From, int To)> claimed, MicrodataItem? item, RawField? title)
    {
        var properties = (item?.Properties ?? []).Where(p => !p.Hidden).Select(p => (page.Tokens[p.Token].Start, page.Tokens[page.Tokens[p.Token].Partner].Start));
        return [.. new UnreadLines(page, LabelVocabulary.Of(source), content, [.. claimed, .. properties], title?.Start ?? -1).Rows()];
    }

    private static LabelledPosting Around(
        PageText page, SourceDefinition source, Uri url, List<LabelCandidate> candidates, int content, IReadOnlyList<PageLabel> chosen)
    {
        var taken = chosen.Select(l => l.Start).ToHashSet();
        var labels = LabelChoice.Of(page, candidates, content, null).Where(l => !l.Section && !taken.Contains(l.Start)).ToArray();
        return LabelledPosting.Of(page, source, url, labels, content);
    }

    private static List<RawField> Merge(params IReadOnlyList<RawField>[] byTrust)
    {
        var fields = new List<RawField>();
        foreach (var more in byTrust)
        {
            var known = fields.Select(f => f.Name).ToHashSet();
            fields.AddRange(more.Where(f => !known.Contains(f.Name)));
        }

        return [.. fields.DistinctBy(f => (f.Name, f.Value)).OrderBy(f => f.Start)];
    }

    private static List<RawSection> Sections(
        PageText page, SourceDefinition source, Uri url, MicrodataItem? item, IReadOnlyList<PageLabel> labels, LabelledPosting? own)
    {
        var sections = own?.Sections.ToList() ?? [];
        if (item is not null) sections.AddRange(JobPostingSections.Of(page, item, labels, href => PageAddress.Of(source, url, href)));
        return sections;
    }
}
