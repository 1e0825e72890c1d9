using AngleSharp.Dom;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>Reads the page of one offer.</summary>
internal static class SelectedDetail
{
    private static readonly CssSelector Links = CssSelector.Parse("a[href]")!;

    public static ReadResult Read(SourceDefinition source, FetchedPage page, SelectorDetail rules)
    {
        var (selected, rejected) = SelectedPage.Of(source, page, rules.Remove);
        if (selected is null) return new ReadResult { Rejected = rejected };
        if (PageTrouble.GoneAsDeclared(source, selected.Text) is { } gone) return new ReadResult { Rejected = gone };
        var content = rules.Content is { } selector ? selected.Elements.First(selector) : null;
        var (fields, missing) = SelectedValues.Fields(selected, rules.Fields, null);
        fields = First(fields, rules.Pairs.SelectMany(p => SelectedPairs.Fields(selected, p, content)));
        var sections = SelectedSections.Of(selected, rules.Sections, null, content).ToList();
        var attachments = Attachments(selected, rules, content);
        // Last of what says anything of the offer: what somebody selected is surer than what reads like a label.
        var labelled = rules.Labelled ? LabelledText.Of(source, page.Url, page.Text) : LabelledText.None;
        fields = First(fields, labelled.Fields);
        if (!rules.Fields.ContainsKey(RawFieldName.Title) && PageTitle.Of(selected.Text, source) is { } title) fields = First(fields, [title]);
        if (selected.Rejected is { } trap) return new ReadResult { Rejected = trap };
        if (Lacking(fields, sections.Count + labelled.Sections.Count, page) is { } lack)
            return new ReadResult { Rejected = PageTrouble.Of(source, selected.Text) ?? new Rejection(RejectionReason.NotAnOffer, lack) };
        var posting = new RawPosting
        {
            Url = SourceAddress.Public(source, page.Url).AbsoluteUri,
            Identity = SourceAddress.Identity(source, page.Url),
            Fields = fields,
            Sections = sections.Count > 0 ? sections : labelled.Sections,
            Attachments = [.. attachments, .. labelled.Attachments.Where(a => attachments.TrueForAll(o => o.Url != a.Url))],
        };
        return new ReadResult { Postings = [posting], Notes = [.. missing.Where(m => !fields.Exists(f => m.StartsWith($"'{f.Name}'", StringComparison.Ordinal)))] };
    }

    /// <summary>What is known, and what more says under names that are not.</summary>
    private static List<RawField> First(List<RawField> known, IEnumerable<RawField> more)
    {
        var names = known.Select(f => f.Name).ToHashSet();
        return [.. known, .. more.Where(f => !names.Contains(f.Name)).DistinctBy(f => (f.Name, f.Value))];
    }

    private static string? Lacking(List<RawField> fields, int sections, FetchedPage page)
    {
        if (fields.Concat(page.Known).All(f => f.Name != RawFieldName.Title)) return "The selectors found no title.";
        return sections == 0 && fields.TrueForAll(f => f.Name == RawFieldName.Title || f.Start < 0) ? "The selectors found nothing but a title." : null;
    }

    // Where nothing is said of them, links in the content that end like a document's name.
    private static List<RawAttachment> Attachments(SelectedPage page, SelectorDetail rules, IElement? content)
    {
        if (rules.Attachments.Count == 0)
            return page.Text.Tokens.Count == 0 ? [] : [.. PageAttachments.In(page.Text, content is null ? 0 : Math.Max(0, page.Token(content)), [], page.Address)];
        var links = rules.Attachments.SelectMany(s => page.Elements.In(s)).SelectMany(e => e.HasAttribute("href") ? [e] : page.Elements.In(Links, e));
        return [.. links.Select(l => (Text: SelectedPage.Collapsed(page.TextOf(l, []).Text), Url: page.Address(l.GetAttribute("href") ?? "")))
            .Where(l => l.Url?.StartsWith("http", StringComparison.Ordinal) == true)
            .DistinctBy(l => l.Url)
            .Select(l => new RawAttachment(PageAttachments.Name(l.Text, l.Url!), l.Url!))];
    }
}
