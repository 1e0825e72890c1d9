using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Sources;

/// <summary>Every reader there is, by the name that a source file gives.</summary>
public static class SourceReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } =
    [
        new LabelledTextReader(),
        new JobPostingReader(),
        new FeedReader(),
        new SelectorReader(),
        new JsonApiReader(),
        new TableReader(),
        new MailReader(),
    ];

    /// <summary>The reader of that name; null when there is none, which <see cref="SourceDefinitionParser"/> does not let through.</summary>
    public static ISourceReader? Named(string name) => All.FirstOrDefault(r => r.Name == name);

    /// <summary>What reads a source: its reader, and its detail reader for detail pages when it names one.</summary>
    /// <exception cref="InvalidOperationException">There is no such reader, which <see cref="SourceDefinitionParser"/> does not let through.</exception>
    public static ISourceReader Of(SourceDefinition source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new PageReaders(Existing(source.Reader), Existing(source.DetailReader ?? source.Reader));
    }

    private static ISourceReader Existing(string name) => Named(name) ?? throw new InvalidOperationException($"There is no reader '{name}'.");
}
