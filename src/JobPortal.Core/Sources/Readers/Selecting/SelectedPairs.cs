using AngleSharp.Dom;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>Reads labels and their values: dt and dd, th and td, a bold word and what follows it. Labels that nobody knows are left out.</summary>
internal static class SelectedPairs
{
    public static IEnumerable<RawField> Fields(SelectedPage page, SelectorPairs rule, IElement? content)
    {
        var vocabulary = LabelVocabulary.Of(page.Source);
        foreach (var (term, from, to) in All(page, rule, content))
        {
            var label = page.TextOf(term, []).Text.Replace('\n', ' ');
            if (vocabulary.Find(label) is not { Field: { } name, Ignored: false }) continue;
            var value = page.Text.Slice(from, to).TrimStart(' ', ':', '：', '\n');
            if (name != RawFieldName.JobLocation) value = value.Replace('\n', ' ');
            if (value.Length == 0) continue;
            value = PageAddress.WithMail(page.Text, value, from, to);
            int? max = page.Source.MaxLengths.TryGetValue(name, out var limit) ? limit : null;
            yield return new RawField(name, value, page.Text.Text.IndexOf(value, from, Math.Max(0, to - from), StringComparison.Ordinal), max, label.TrimEnd(' ', ':', '：'));
        }
    }

    /// <summary>Each term with the range of the text that its value takes.</summary>
    private static IEnumerable<(IElement Term, int From, int To)> All(SelectedPage page, SelectorPairs rule, IElement? content)
    {
        foreach (var holder in rule.Row is { } row ? page.Elements.In(row, content) : (IReadOnlyList<IElement?>)[content])
        {
            var terms = page.Elements.In(rule.Term, holder).Where(t => page.Token(t) >= 0).ToList();
            var end = holder is not null && page.Token(holder) is >= 0 and var open ? page.Text.Tokens[page.Text.Tokens[open].Partner].Start : page.Text.Text.Length;
            for (var i = 0; i < terms.Count; i++)
            {
                var from = page.Text.Tokens[page.Text.Tokens[page.Token(terms[i])].Partner].Start;
                var to = i + 1 < terms.Count ? page.Text.Tokens[page.Token(terms[i + 1])].Start : end;
                var (start, stop) = rule.Value is { } value ? Selected(page, value, holder, from, to) : Following(page, terms[i], from, to);
                yield return (terms[i], start, stop);
            }
        }
    }

    // All elements after the term and before the next one: a dt may have several dd.
    private static (int From, int To) Selected(SelectedPage page, CssSelector value, IElement? holder, int from, int to)
    {
        var tokens = page.Elements.In(value, holder).Select(page.Token).Where(t => t >= 0)
            .Where(t => page.Text.Tokens[t].Start >= from && page.Text.Tokens[page.Text.Tokens[t].Partner].Start <= to).ToList();
        return tokens.Count == 0 ? (0, 0) : (page.Text.Tokens[tokens[0]].Start, page.Text.Tokens[page.Text.Tokens[tokens[^1]].Partner].Start);
    }

    // Terms and header cells own all up to the next one; after a bold word it is the rest of its line, else the next line.
    private static (int From, int To) Following(SelectedPage page, IElement term, int from, int to)
    {
        if (term.LocalName is "dt") return (from, to);
        if (term.LocalName is "th" or "td") return (from, Math.Min(to, RowEnd(page, term) ?? to));
        for (var line = page.Text.LineAt(from); line < page.Text.Lines.Count && page.Text.Lines[line].Start < to; line++)
        {
            var (start, stop) = (Math.Max(from, page.Text.Lines[line].Start), Math.Min(to, page.Text.Lines[line].End));
            if (page.Text.Slice(start, stop).Trim(' ', ':', '：').Length > 0) return (start, stop);
        }

        return (0, 0);
    }

    private static int? RowEnd(SelectedPage page, IElement cell) =>
        cell.ParentElement is { LocalName: "tr" } row && page.Token(row) is >= 0 and var token ? page.Text.Tokens[page.Text.Tokens[token].Partner].Start : null;
}
