using AngleSharp.Dom;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>Reads sections: elements that hold one each, or all that follows each heading up to the next one.</summary>
internal static class SelectedSections
{
    /// <param name="scope">What is looked in for elements that hold a section; null for the whole page.</param>
    /// <param name="content">What is cut at its headings; null for the whole page.</param>
    public static IEnumerable<RawSection> Of(SelectedPage page, IReadOnlyList<SelectorSection> rules, IElement? scope, IElement? content) =>
        rules.SelectMany(rule => rule.Select is null ? ByHeading(page, rule, content) : ByElement(page, rule, rule.Select, scope))
            .Where(s => s.Html.Length > 0);

    private static IEnumerable<RawSection> ByElement(SelectedPage page, SelectorSection rule, CssSelector select, IElement? content)
    {
        var titled = new List<string>();
        foreach (var element in page.Elements.Outermost(select, content).Where(e => page.Token(e) >= 0))
        {
            var heading = rule.Heading is { } inner && page.Elements.In(inner, element).FirstOrDefault(h => page.Token(h) >= 0) is { } found ? found : null;
            var open = page.Token(element);
            var from = heading is null ? open + 1 : page.Text.Tokens[page.Token(heading)].Partner + 1;
            var html = Html(page, rule, element, from, page.Text.Tokens[open].Partner);
            if (heading is not null) yield return new RawSection(Heading(page, heading), html);
            else titled.Add(html);
        }

        // What one title stands for is one section, in however many elements.
        if (titled.Count > 0) yield return new RawSection(rule.Title ?? "", string.Concat(titled));
    }

    private static IEnumerable<RawSection> ByHeading(SelectedPage page, SelectorSection rule, IElement? content)
    {
        if (rule.Heading is null) yield break;
        var headings = page.Elements.In(rule.Heading, content).Where(h => page.Token(h) >= 0).ToList();
        var holder = content is not null ? page.Token(content) : page.Text.Tokens.Count > 0 ? 0 : -1;
        if (holder < 0) yield break;
        for (var i = 0; i < headings.Count; i++)
        {
            var from = page.Text.Tokens[page.Token(headings[i])].Partner + 1;
            var to = i + 1 < headings.Count ? page.Token(headings[i + 1]) : page.Text.Tokens[holder].Partner;
            if (from < to) yield return new RawSection(Heading(page, headings[i]), Html(page, rule, content, from, to));
        }
    }

    private static string Html(SelectedPage page, SelectorSection rule, IElement? holder, int from, int to)
    {
        if (rule.Content is not { } content) return Written(page, from, to);
        var parts = page.Elements.Outermost(content, holder).Select(page.Token).Where(t => t >= from && t < to);
        return string.Concat(parts.Select(t => Written(page, t + 1, page.Text.Tokens[t].Partner)));
    }

    private static string Written(SelectedPage page, int from, int to) =>
        from >= to ? "" : new SectionHtml(page.Text, page.Address).Write(from, to, page.Text.Tokens[from].Start, page.Text.Tokens[to].Start);

    private static string Heading(SelectedPage page, IElement heading) => page.TextOf(heading, []).Text.Replace('\n', ' ').TrimEnd(' ', ':', '：');
}
