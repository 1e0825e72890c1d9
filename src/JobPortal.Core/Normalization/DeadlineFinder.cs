namespace JobPortal.Core.Normalization;

/// <summary>An application deadline found in a text.</summary>
/// <param name="Date">Null when several deadlines contradict each other; the rule then says so.</param>
/// <param name="Raw">What was read, from the words that announce the deadline to its date.</param>
/// <param name="Start">Offset of <paramref name="Raw"/> in the text.</param>
/// <param name="TimeZone">IANA zone that the text names for it; null when it names none.</param>
public sealed record DeadlineFinding(DateOnly? Date, string Raw, int Start, string Rule, string? TimeZone);

/// <summary>Finds until when candidates may apply. Other dates (start, interviews, project, conference) are not deadlines.</summary>
public static partial class DeadlineFinder
{
    public static DeadlineFinding? Find(string text, DateOnly anchor) => null;

    public static DeadlineFinding? Clearest(IReadOnlyList<DeadlineFinding> findings) => findings.Count > 0 ? findings[0] : null;
}
