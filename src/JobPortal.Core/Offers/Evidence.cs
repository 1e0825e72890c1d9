namespace JobPortal.Core.Offers;

/// <summary>Why a normalized field has its value: what was published, where, and which rule read it.</summary>
/// <param name="Field">Name of the normalized field as exported, such as <c>duration</c> or <c>applicationDeadline</c>.</param>
/// <param name="Raw">The text as published.</param>
/// <param name="Start">Offset in characters into the text of the page or of the section that was read; -1 when not located.</param>
/// <param name="Length">Length in characters of what was read; 0 when not located.</param>
/// <param name="Rule">The rule, in words that an operator understands; for a cut value it says that the source cut it.</param>
public sealed record Evidence(string Field, string Raw, int Start, int Length, string Rule)
{
    /// <summary>Id of the posting that it was read from; null in an offer of one posting.</summary>
    public int? Posting { get; init; }
}
