namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// What stands in an offer's content and no label claims. Nothing that a lab wrote is lost: a row under a label that nobody knows
/// ("Funding for: UK students") is kept under its own label, a paragraph above the first heading as a section.
/// </summary>
internal sealed class UnreadLines
{
    /// <summary>Characters from which loose text is an offer's prose: shorter pieces are buttons, dates and paths through the site.</summary>
    private const int LeastProse = 120;

    /// <summary>Offers with most rows seen have 40.</summary>
    private const int MostRows = 100;

    private readonly PageText _page;
    private readonly LabelVocabulary _known;
    private readonly ReadRanges _read;
    private readonly List<PageLine> _lines;

    /// <param name="root">Token that opens the content.</param>
    /// <param name="known">What the source tells to ignore is ignored here too.</param>
    /// <param name="read">Offsets from and to of what was read.</param>
    /// <param name="title">Offset of the offer's title in the text, or -1.</param>
    public UnreadLines(PageText page, LabelVocabulary known, int root, IReadOnlyList<(int From, int To)> read, int title)
    {
        (_page, _known) = (page, known);
        _read = new ReadRanges(read);
        var (from, to) = (title < 0 ? page.Tokens[root].Start : Math.Max(title + 1, page.Tokens[root].Start), page.Tokens[page.Tokens[root].Partner].Start);
        _lines = [.. page.Lines.Where(l => l.Start >= from && l.Start < to && !IsRead(l) && !IsLink(l))];
    }

    /// <summary>Rows of tables and definition lists under labels of their own, and lines that a marked label with a colon leads.</summary>
    public IEnumerable<RawField> Rows() => _lines.Select(Row).OfType<RawField>().Take(MostRows);

    /// <summary>Loose prose: the first and last line of each run of lines with nothing that was read between them.</summary>
    public IEnumerable<(PageLine First, PageLine Last)> Prose()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var first = i;
            while (i + 1 < _lines.Count && !_read.BeginsIn(_lines[i].End, _lines[i + 1].Start)) i++;
            var said = _lines[first..(i + 1)].Where(l => !IsCell(l) && Row(l) is null).Sum(l => l.End - l.Start);
            if (said >= LeastProse) yield return (_lines[first], _lines[i]);
        }
    }

    /// <summary>The tokens of a run of lines, with the lists and tables that hold nothing else.</summary>
    public (int From, int To) Tokens((PageLine First, PageLine Last) run)
    {
        var (from, to) = (run.First.FirstToken, run.Last.EndToken);
        for (var t = _page.Tokens[from].Parent; t >= 0 && StandsIn(t, run); t = _page.Tokens[t].Parent) from = t;
        for (var t = _page.Tokens[Math.Min(to, _page.Tokens.Count) - 1].Parent; t >= 0 && StandsIn(t, run); t = _page.Tokens[t].Parent) to = Math.Max(to, _page.Tokens[t].Partner + 1);
        return (from, to);
    }

    private bool StandsIn(int open, (PageLine First, PageLine Last) run) =>
        _page.Tokens[open].Start >= run.First.Start && _page.Tokens[_page.Tokens[open].Partner].Start <= run.Last.End + 1;

    private RawField? Row(PageLine line)
    {
        var (label, from, to) = NextCell(line) is { } cell ? (Bare(line.Start, line.End), cell.From, cell.To) : Led(line);
        return label.Length is > 0 and <= LabelVocabulary.MaxLabelLength && _known.Find(label) is not { Ignored: true } && _page.Slice(from, to) is { Length: > 0 } value
            ? new RawField(RawFieldName.Other, $"{label}: {value.Replace('\n', ' ')}", line.Start, null, label)
            : null;
    }

    // The value of a row's first cell: "<th>Funding for:</th><td>UK students</td>".
    private (int From, int To)? NextCell(PageLine line)
    {
        var close = _page.Tokens[line.Block].Partner;
        if (!IsCell(line) || close + 1 >= _page.Tokens.Count) return null;
        var isFirst = _page.Tokens[line.Block - 1].Kind == PageTokenKind.Open || _page.Tokens[line.Block].Element!.LocalName == "dt";
        return isFirst && _page.Tokens[close + 1] is { Kind: PageTokenKind.Open, Element.LocalName: "td" or "dd" } next
            ? (next.Start, _page.Tokens[next.Partner].Start)
            : null;
    }

    // "<b>Funding:</b> UK students"
    private (string Label, int From, int To) Led(PageLine line)
    {
        var t = line.FirstToken;
        while (_page.Tokens[t].Kind != PageTokenKind.Text) t++;
        var marked = _page.Tokens[t].Parent;
        if (marked <= line.Block) return ("", 0, 0);
        var end = _page.Tokens[_page.Tokens[marked].Partner].Start;
        var value = end;
        while (value < line.End && _page.Text[value] is ' ' or ':' or '：') value++;
        var colon = _page.Text.AsSpan(line.Start, Math.Max(0, value - line.Start)).IndexOfAny(':', '：') > 0;
        return colon ? (Bare(line.Start, end), value, line.End) : ("", 0, 0);
    }

    private string Bare(int from, int to) => _page.Slice(from, to).TrimEnd(' ', ':', '：');

    private bool IsRead(PageLine line) => _read.Touches(line.Start, line.End);

    private bool IsCell(PageLine line) => _page.Tokens[line.Block].Element!.LocalName is "th" or "td" or "dt" or "dd";

    // "Partager", "Retour à la liste": all of it is links or buttons.
    private bool IsLink(PageLine line)
    {
        for (var t = line.FirstToken; t < line.EndToken; t++)
        {
            if (_page.Tokens[t].Kind == PageTokenKind.Text && !IsInLink(_page.Tokens[t].Parent, line.Block)) return false;
        }

        return true;
    }

    private bool IsInLink(int token, int block)
    {
        for (var t = token; t >= 0; t = _page.Tokens[t].Parent)
        {
            if (_page.Tokens[t].Element!.LocalName is "a" or "button") return true;
            if (t <= block) break;
        }

        return false;
    }
}
