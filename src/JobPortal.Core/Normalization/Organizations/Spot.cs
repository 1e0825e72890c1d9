namespace JobPortal.Core.Normalization.Organizations;

/// <summary>By what a text names an organization.</summary>
internal enum SpotKind
{
    Code,
    Name,
    Acronym,
}

/// <summary>How nearly a text has a name as the data has it.</summary>
internal enum Likeness
{
    /// <summary>Word for word, but for case, accents, articles and plurals.</summary>
    Exact,

    /// <summary>The same words in another order or in the other language, or a long name with a misspelt word.</summary>
    Close,

    /// <summary>With a misspelt word, or a word more or less: something else must agree.</summary>
    Near,
}

/// <summary>Some words of a text, and the organizations that they may name.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Rows">Rows of the directory; several when they share the name.</param>
internal sealed record Spot(SpotKind Kind, int First, int Last, int[] Rows)
{
    /// <summary>Only the start of a name, at the end of the text.</summary>
    public bool IsCut { get; init; }

    /// <summary>As <see cref="IsCut"/>, and the text has just the length at which boards cut.</summary>
    public bool IsSurelyCut { get; init; }

    /// <summary>How far the words are from the name's own; only names are ever less than exact.</summary>
    public Likeness Likeness { get; init; }

    public int Length => Last - First + 1;

    public bool Overlaps(Spot other) => First <= other.Last && other.First <= Last;
}
