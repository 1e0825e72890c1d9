using System.Text;

namespace JobPortal.Core.Normalization.Html;

/// <summary>What a block is shown as.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading3,
    Heading4,
    Heading5,
    Preformatted,
    ListItem,
    Cell,
    HeaderCell,
}

internal enum RunKind
{
    Text,
    Break,

    /// <summary>An e-mail address stood here.</summary>
    Email,
}

/// <summary>Inline formats around a run, innermost first; each tag at most once.</summary>
internal sealed record InlineFormat(string Tag, string? Href, InlineFormat? Outer)
{
    public static InlineFormat? Add(InlineFormat? outer, string tag, string? href = null)
    {
        for (var format = outer; format is not null; format = format.Outer)
            if (format.Tag == tag)
                return outer;
        return new(tag, href, outer);
    }

    public static bool IsLink(InlineFormat? format) => format is not null && (format.Tag == "a" || IsLink(format.Outer));
}

/// <summary>A piece of one line under one format.</summary>
internal readonly record struct HtmlRun(RunKind Kind, string Text, InlineFormat? Format);

/// <summary>A list that an item stands in; compared by reference, because two lists with equal settings are two lists.</summary>
internal sealed class ListLevel(ListLevel? outer, bool ordered, int start)
{
    /// <summary>Deeper lists are shown at this depth.</summary>
    public const int Deepest = 6;

    public ListLevel? Outer => outer;
    public bool Ordered => ordered;
    public int Start => start;
    public int Depth { get; } = (outer?.Depth ?? 0) + 1;
}

/// <summary>Where a block stands: nothing here nests but lists, so that the HTML written from it can be read in one way only.</summary>
/// <param name="Item">Counts list items, so that two paragraphs of one item stay one item.</param>
/// <param name="Row">The table row of a cell; compared by reference.</param>
internal readonly record struct BlockPlace(BlockKind Kind, bool Quoted, ListLevel? List, int Item, TableRow? Row);

internal sealed class TableRow(object table)
{
    public object Table => table;
}

/// <summary>A block of an offer's text: its runs, with white space already collapsed.</summary>
internal sealed class HtmlBlock(BlockPlace place, int cell)
{
    public BlockPlace Place => place;

    /// <summary>Counts cells, so that two paragraphs of one cell stay one cell.</summary>
    public int Cell => cell;

    public List<HtmlRun> Runs { get; } = [];

    public bool AtLineStart => Runs.Count == 0 || Runs[^1].Kind == RunKind.Break;

    public void Append(string text, InlineFormat? format)
    {
        if (AtLineStart)
            text = text.TrimStart();
        else if (Runs[^1] is { Kind: RunKind.Text } last && last.Text[^1] == ' ')
            text = text.TrimStart(' ');
        AppendVerbatim(text, format);
    }

    public void AppendVerbatim(string text, InlineFormat? format)
    {
        if (text.Length == 0)
            return;
        if (Runs.Count > 0 && Runs[^1] is { Kind: RunKind.Text } last && last.Format == format)
            Runs[^1] = last with { Text = last.Text + text };
        else
            Runs.Add(new(RunKind.Text, text, format));
    }

    /// <summary>Ends the line; an empty line is none.</summary>
    public void Break()
    {
        TrimEnd();
        if (!AtLineStart)
            Runs.Add(new(RunKind.Break, "", null));
    }

    /// <summary>Takes white space and breaks off the end.</summary>
    public void TrimEnd()
    {
        while (Runs.Count > 0 && Runs[^1].Kind == RunKind.Text)
        {
            var trimmed = Runs[^1].Text.TrimEnd();
            if (trimmed.Length > 0)
            {
                Runs[^1] = Runs[^1] with { Text = trimmed };
                return;
            }

            Runs.RemoveAt(Runs.Count - 1);
        }
    }

    public void Finish()
    {
        TrimEnd();
        while (Runs.Count > 0 && Runs[^1].Kind == RunKind.Break)
        {
            Runs.RemoveAt(Runs.Count - 1);
            TrimEnd();
        }
    }

    /// <summary>Without characters that nobody sees; white space is spaces, one at a time unless all are kept.</summary>
    public static string Visible(string text, bool keepSpaces)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (keepSpaces || visible.Length == 0 || visible[^1] != ' ')
                    visible.Append(' ');
            }
            else if (!char.IsControl(c) && c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
                visible.Append(c);

        return visible.ToString();
    }
}
