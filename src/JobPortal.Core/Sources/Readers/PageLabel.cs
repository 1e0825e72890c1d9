namespace JobPortal.Core.Sources.Readers;

/// <summary>A label or a heading that was taken for one, and where what it labels begins.</summary>
/// <param name="Candidate">Null for a heading that only this offer has.</param>
/// <param name="Heading">The label as published, without bullet and colon.</param>
/// <param name="Section">Whether a section begins here; a label may begin a section and be a field.</param>
/// <param name="FirstToken">Where the section before it ends.</param>
/// <param name="BodyToken">First token of its body.</param>
/// <param name="BodyStart">Offset of its body in the page's text.</param>
internal sealed record PageLabel(
    LabelCandidate? Candidate, string Heading, bool Section, int Start, int FirstToken, int BodyToken, int BodyStart)
{
    public LabelMeaning? Meaning => Candidate?.Meaning;

    public static PageLabel Of(PageText page, LabelCandidate found, bool section)
    {
        var line = page.Lines[found.Line];
        var heading = page.Slice(found.Start, found.Inline ? found.ValueStart : line.End);
        return new PageLabel(
            found, Bare(heading), section, found.Start,
            found.Own >= 0 ? found.Own : line.FirstToken,
            found.Own >= 0 ? page.Tokens[found.Own].Partner + 1 : found.Inline ? line.FirstToken : line.EndToken,
            found.ValueStart);
    }

    /// <summary>A heading element whose text is no known label.</summary>
    public static PageLabel Of(PageText page, PageLine line) => new(
        null, Bare(page.Slice(line.Start, line.End)), true, line.Start, line.Block, page.Tokens[line.Block].Partner + 1, line.End);

    private static string Bare(string heading) => heading.TrimStart("•·‣▪■►▶➢✓●○◦*–—−- ".ToCharArray()).TrimEnd(' ', ':', '：');
}
