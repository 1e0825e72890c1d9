using AngleSharp.Dom;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>A value that a rule found.</summary>
/// <param name="Start">Offset in the page's text; -1 when it stands in an attribute or nowhere.</param>
/// <param name="From">What it was read from; null for a value of the source file.</param>
internal sealed record SelectedValue(string Text, int Start, IElement? From);

/// <summary>Reads values by rules: the first rule that finds something is taken, then the first default.</summary>
internal static class SelectedValues
{
    /// <param name="scope">What is looked in; null for the whole page.</param>
    public static IReadOnlyList<SelectedValue> Of(SelectedPage page, IReadOnlyList<SelectorRule> rules, IElement? scope)
    {
        foreach (var rule in rules)
        {
            if (rule.Constant is { } constant) return [new SelectedValue(constant, -1, null)];
            var found = Found(page, rule, scope).Where(v => v.Text.Length > 0);
            if ((rule.Joined is null ? found.Take(1) : found).ToList() is { Count: > 0 } values) return values;
        }

        return rules.FirstOrDefault(r => r.Default is not null) is { Default: { } standard } ? [new SelectedValue(standard, -1, null)] : [];
    }

    /// <summary>The raw fields that rules find, and a sentence for each that they should have found.</summary>
    public static (List<RawField> Fields, List<string> Missing) Fields(
        SelectedPage page, IReadOnlyDictionary<string, IReadOnlyList<SelectorRule>> rules, IElement? scope)
    {
        var fields = new List<RawField>();
        var missing = new List<string>();
        foreach (var (name, ways) in rules)
        {
            var values = Of(page, ways, scope);
            if (values.Count == 0 && !ways.Any(r => r.Optional)) missing.Add($"'{name}' was not found; say 'optional: true' where that is right.");
            if (values.Count == 0) continue;
            int? max = page.Source.MaxLengths.TryGetValue(name, out var limit) ? limit : null;
            // Places are read one by one, unless a separator makes one of town and country; all else is one text.
            if (name == RawFieldName.JobLocation && ways.All(w => w.Joined is null || w.IsSeveral)) fields.AddRange(values.Select(v => new RawField(name, v.Text, v.Start, max)));
            else fields.Add(new RawField(name, Line(page, name, values, ways), values.Count == 1 ? values[0].Start : -1, max));
        }

        return (fields, missing);
    }

    private static string Line(SelectedPage page, string name, IReadOnlyList<SelectedValue> values, IReadOnlyList<SelectorRule> ways)
    {
        var joined = ways.FirstOrDefault(r => r.Joined is not null)?.Joined ?? ", ";
        var line = string.Join(joined, values.Select(v => v.Text.Replace('\n', ' ')));
        if (name != RawFieldName.Contact) return line;
        foreach (var value in values)
        {
            if (value.From is null || page.Token(value.From) is not (>= 0 and var token)) continue;
            var (from, to) = (page.Text.Tokens[token].Start, page.Text.Tokens[page.Text.Tokens[token].Partner].Start);
            // The link may be the element itself, and empty.
            line = PageAddress.WithMail(page.Text, line, from, Math.Max(to, from + 1));
        }

        return line;
    }

    private static IEnumerable<SelectedValue> Found(SelectedPage page, SelectorRule rule, IElement? scope)
    {
        var elements = rule.Select is { } select ? page.Elements.In(select, scope) : scope is not null ? [scope] : page.Elements.Elements.Take(1);
        foreach (var element in elements)
        {
            var (text, start) = rule.Attribute is { } attribute
                ? (SelectedPage.Collapsed(element.GetAttribute(attribute) ?? ""), -1)
                : page.TextOf(element, rule.Remove);
            if (rule.Pattern is { } pattern)
            {
                var taken = pattern.In(text)?.Trim() ?? "";
                start = start >= 0 && taken.Length > 0 ? start + text.IndexOf(taken, StringComparison.Ordinal) : -1;
                text = taken;
            }

            if (text.Length > 0 && rule.Template is { } template) (text, start) = (template.Replace("{value}", text, StringComparison.Ordinal), -1);
            yield return new SelectedValue(text, start, element);
        }
    }
}
