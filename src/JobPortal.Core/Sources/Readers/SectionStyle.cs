namespace JobPortal.Core.Sources.Readers;

/// <summary>How the headings of a page's sections look: the way that most known ones share.</summary>
internal sealed record SectionStyle(string? Key, bool Inline)
{
    public bool IsNone => Key is null;

    /// <summary>2 to 6 when sections have heading elements; else null.</summary>
    public int? HeadingLevel => Key is ['h', var n] ? n - '0' : null;

    public static SectionStyle Of(IEnumerable<LabelCandidate> candidates) =>
        candidates.Where(c => c.Meaning is { Section: true, Ignored: false })
            .GroupBy(c => new SectionStyle(c.Key, !c.IsStructural && c.Inline))
            .OrderByDescending(g => g.Select(c => c.Meaning.Folded).Distinct().Count())
            .ThenByDescending(g => Rank(g.Key))
            .FirstOrDefault()?.Key ?? new SectionStyle(null, false);

    public bool Fits(LabelCandidate found) =>
        Key == found.Key && (found.IsStructural || Inline == found.Inline || (found.Key != LabelCandidate.Plain && found.Colon));

    // Among equals what the markup says wins over bold, and a line of its own over the start of one.
    private static int Rank(SectionStyle style) => style switch
    {
        { HeadingLevel: not null } => 4,
        { Key: LabelCandidate.Term or LabelCandidate.Cell } => 3,
        { Key: LabelCandidate.Plain } => style.Inline ? 0 : 1,
        _ => 2,
    };

}
