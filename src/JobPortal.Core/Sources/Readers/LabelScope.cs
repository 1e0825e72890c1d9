namespace JobPortal.Core.Sources.Readers;

/// <summary>Where the value of a label stands: on its line, in the next cell, in the next element, on the next line.</summary>
internal sealed class LabelScope(PageText page, IReadOnlyList<LabelCandidate> candidates)
{
    /// <summary>Offsets from and to; from ≥ to when there is no value.</summary>
    public (int From, int To) Value(LabelCandidate label)
    {
        var line = page.Lines[label.Line];
        var (from, to) = label.Inline ? (label.ValueStart, line.End) : Beside(label);
        var next = candidates.FirstOrDefault(c => c.Start >= from && c.Start > label.Start && (c.Key == label.Key || c.Start == from));
        return (from, next is null ? to : Math.Min(to, next.Start));
    }

    /// <summary>Offset up to which everything is the label's own text, when the markup says so; else 0.</summary>
    public int ProseEnd(LabelCandidate label)
    {
        if (label.Inline || !label.IsStructural || label.IsHeading) return 0;
        if (label.Key is LabelCandidate.Term or LabelCandidate.Cell) return Beside(label).To;
        var (from, to) = Beside(label);
        return candidates.Any(c => c.Start >= from && c.Start < to && c.Key == label.Key) ? 0 : to;
    }

    private (int From, int To) Beside(LabelCandidate label)
    {
        if (label.Key == LabelCandidate.Term && Around(label, "dt") is >= 0 and var term) return Until(term, e => e == "dt");
        if (label.Key == LabelCandidate.Cell && Around(label, "th", "td") is >= 0 and var cell)
            return PageTable.Below(page, cell, c => IsLabel(c)) ?? Until(cell, e => e == "th");
        var sibling = label.Own >= 0 ? NextElement(page.Tokens[label.Own].Partner) : -1;
        if (sibling >= 0) return (page.Tokens[sibling].Start, page.Tokens[page.Tokens[sibling].Partner].Start);
        return label.Line + 1 < page.Lines.Count ? (page.Lines[label.Line + 1].Start, page.Lines[label.Line + 1].End) : (0, 0);
    }

    private bool IsLabel(int cell) => candidates.Any(c => !c.Inline && c.Start == page.Tokens[cell].Start);

    private int Around(LabelCandidate label, params ReadOnlySpan<string> names)
    {
        var open = page.Lines[label.Line].Block;
        while (open >= 0 && !names.Contains(page.Tokens[open].Element!.LocalName)) open = page.Tokens[open].Parent;
        return open;
    }

    // From the end of one element to the next sibling of the kind, or to the end of their parent.
    private (int From, int To) Until(int open, Func<string, bool> stops)
    {
        var t = page.Tokens[open].Partner + 1;
        var from = page.Tokens[t].Start;
        while (page.Tokens[t].Kind != PageTokenKind.Close && !(page.Tokens[t].Kind == PageTokenKind.Open && stops(page.Tokens[t].Element!.LocalName)))
            t = page.Tokens[t].Kind == PageTokenKind.Open ? page.Tokens[t].Partner + 1 : t + 1;
        return (from, page.Tokens[t].Start);
    }

    // The element right after another one, unless a line break or text stands between.
    private int NextElement(int close)
    {
        var t = close + 1;
        return t < page.Tokens.Count && page.Tokens[t].Kind == PageTokenKind.Open && page.Tokens[page.Tokens[t].Partner].Start > page.Tokens[t].Start ? t : -1;
    }
}
