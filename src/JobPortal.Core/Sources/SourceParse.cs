namespace JobPortal.Core.Sources;

/// <summary>What reading a source file gave: a definition, or everything that is wrong with the file.</summary>
public abstract record SourceParse
{
    private SourceParse()
    {
    }

    public sealed record Parsed(SourceDefinition Source) : SourceParse;

    /// <param name="Problems">At least one, in the order of the file.</param>
    public sealed record Invalid(IReadOnlyList<SourceProblem> Problems) : SourceParse;
}

/// <summary>One mistake in a source file.</summary>
/// <param name="File">As it was given to the parser.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is wrong and, where it can be known, what would be right.</param>
public sealed record SourceProblem(string File, int Line, string Message)
{
    /// <summary>"madics.yml:7: unknown key 'deley'; did you mean 'delaySeconds'?"</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
