using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// The readable text of a page: one line for each paragraph, cell, list item or piece between line breaks, white space
/// collapsed, without what stands around the content. <see cref="RawField.Start"/> counts in <see cref="Text"/>.
/// </summary>
public sealed class PageText
{
    internal PageText(IHtmlDocument document, string text, IReadOnlyList<PageToken> tokens, IReadOnlyList<PageLine> lines)
    {
        Document = document;
        Text = text;
        Tokens = tokens;
        Lines = lines;
    }

    public string Text { get; }

    internal IHtmlDocument Document { get; }

    internal IReadOnlyList<PageToken> Tokens { get; }

    internal IReadOnlyList<PageLine> Lines { get; }

    /// <summary>Reads any text as a page; never throws for what it holds.</summary>
    public static PageText Of(string html) => new PageTextBuilder(new HtmlParser().ParseDocument(PageNesting.Cut(html))).Build();

    /// <summary>The text between two offsets, without white space at its ends.</summary>
    internal string Slice(int start, int end) => start >= end ? "" : Text[start..end].Trim();

    /// <summary>Index of the line that an offset stands in; of the next one when it stands between two.</summary>
    internal int LineAt(int offset)
    {
        var (low, high) = (0, Lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Lines[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The text inside the element that a token opens.</summary>
    internal string Inside(int open) => Slice(Tokens[open].Start, Tokens[Tokens[open].Partner].Start);

    /// <summary>Whether the token stands inside the element that another one opens.</summary>
    internal bool IsInside(int token, int open) => token >= open && token <= Tokens[open].Partner;
}

internal enum PageTokenKind
{
    Open,
    Close,
    Text,
    Break,
}

/// <summary>A step of the walk through a page.</summary>
/// <param name="Start">Offset in the page's text at which it stands.</param>
/// <param name="End">For text, where it ends; else <paramref name="Start"/>.</param>
/// <param name="Parent">Index of the token that opened the element around it; -1 at the root.</param>
/// <param name="Partner">For Open the index of its Close, for Close of its Open; else -1.</param>
internal readonly record struct PageToken(PageTokenKind Kind, IElement? Element, int Start, int End, int Parent, int Partner);

/// <summary>A line of a page: offsets in its text, tokens from the first to the one before the last.</summary>
/// <param name="Block">Index of the token that opened the nearest element around it that is not inline.</param>
internal sealed record PageLine(int Start, int End, int FirstToken, int EndToken, int Block);
