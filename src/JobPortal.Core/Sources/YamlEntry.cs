namespace JobPortal.Core.Sources;

/// <summary>A text or a table, where a source file may have either.</summary>
/// <param name="Line">From 1.</param>
internal sealed record YamlEntry(string? Text, YamlTable? Table, int Line);

/// <summary>Every key that was asked for while a source file was read: what the reference of the keys must name.</summary>
internal sealed class YamlAsked
{
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>"links.detail", "start[].list".</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    public void Add(string place, string key) => _keys.Add(place.Length > 0 ? $"{place}.{key}" : key);
}
