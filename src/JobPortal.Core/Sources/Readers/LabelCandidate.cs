namespace JobPortal.Core.Sources.Readers;

/// <summary>A place in a page that reads like a label. Whether it is one depends on how the page's other labels look.</summary>
/// <param name="Line">Index of its line.</param>
/// <param name="Start">Offset of the label in the page's text.</param>
/// <param name="Key">How it looks: "dt", "cell", "h3", "strong", "span.label" or "plain".</param>
/// <param name="Inline">Whether a value follows on the same line.</param>
/// <param name="Colon">Whether a colon ends it.</param>
/// <param name="ValueStart">Offset at which the value may start.</param>
/// <param name="Own">Token that opens the largest element with nothing but the label; -1 when there is none.</param>
internal sealed record LabelCandidate(
    LabelMeaning Meaning, int Line, int Start, string Key, bool Inline, bool Colon, int ValueStart, int Own)
{
    public const string Plain = "plain";
    public const string Term = "dt";
    public const string Cell = "cell";

    /// <summary>Whether the markup itself says "label": not plain text, not just bold.</summary>
    public bool IsStructural => Key is Term or Cell || Key.Contains('.', StringComparison.Ordinal) || IsHeading;

    public bool IsHeading => Key is ['h', >= '2' and <= '6'];
}
