using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Sources;

/// <summary>Every reader there is, by the name that a source file gives.</summary>
public static class SourceReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } = [new LabelledTextReader(), new JobPostingReader()];

    /// <summary>The reader of that name; null when there is none, which <see cref="SourceDefinitionParser"/> does not let through.</summary>
    public static ISourceReader? Named(string name) => All.FirstOrDefault(r => r.Name == name);
}
