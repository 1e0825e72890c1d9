using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace JobPortal.Core.Sources;

/// <summary>
/// A mapping of a source file, read key by key. What is wrong is noted with its line and reading goes on, so that one
/// look shows every mistake.
/// </summary>
/// <param name="place">Where it stands in the file: "links", "start[]"; empty for the whole.</param>
internal sealed class YamlTable(string file, YamlMappingNode node, List<SourceProblem> problems, YamlAsked? known = null, string place = "")
{
    private readonly List<string> _asked = [];
    private readonly HashSet<string> _free = [];

    public bool Has(string key) => Find(key) is not null;

    public string? Text(string key)
    {
        var found = Find(key);
        if (found is null) return null;
        if (found is YamlScalarNode { Value.Length: > 0 } scalar) return scalar.Value;
        Note(found, $"'{key}' must be a text");
        return null;
    }

    /// <summary>The text under a key that must be there; empty, and noted, when it is not.</summary>
    public string Required(string key)
    {
        if (!Has(key)) Note(node, $"the key '{key}' is missing");
        return Text(key) ?? "";
    }

    /// <summary>A value among those given; the fallback, and noted, for any other.</summary>
    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> choices, T fallback)
    {
        if (Text(key) is not { } text) return fallback;
        if (choices.TryGetValue(text, out var value)) return value;
        Note(Find(key)!, $"'{key}' cannot be '{text}'; it is one of: {string.Join(", ", choices.Keys)}{Suggest(text, choices.Keys)}");
        return fallback;
    }

    public decimal Number(string key, decimal least, decimal most, decimal fallback)
    {
        if (Text(key) is not { } text) return fallback;
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most) return n;
        Note(Find(key)!, string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a number from {least} to {most}, not '{text}'"));
        return fallback;
    }

    public int Whole(string key, int least, int most, int fallback)
    {
        var n = Number(key, least, most, fallback);
        if (n == decimal.Truncate(n)) return (int)n;
        Note(Find(key)!, $"'{key}' must be a whole number");
        return fallback;
    }

    /// <summary>A list of texts; a single text stands for a list of one.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var found = Find(key);
        if (found is null) return [];
        if (found is YamlScalarNode { Value.Length: > 0 } one) return [one.Value];
        if (found is YamlSequenceNode list && list.All(n => n is YamlScalarNode { Value.Length: > 0 }))
            return [.. list.Select(n => ((YamlScalarNode)n).Value!)];
        Note(found, $"'{key}' must be a list of texts");
        return [];
    }

    public YamlTable? Table(string key)
    {
        var found = Find(key);
        if (found is null) return null;
        if (found is YamlMappingNode mapping) return Inner(mapping, key);
        Note(found, $"'{key}' must be a table of keys and values");
        return null;
    }

    public IReadOnlyList<YamlTable> Tables(string key)
    {
        var found = Find(key);
        if (found is null) return [];
        if (found is YamlSequenceNode list && list.All(n => n is YamlMappingNode))
            return [.. list.Select(n => Inner((YamlMappingNode)n, key + "[]"))];
        Note(found, $"'{key}' must be a list of tables");
        return [];
    }

    /// <summary>Texts and tables, as many as there are: one alone, or a list.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        var found = Find(key);
        if (found is null) return [];
        var entries = (found is YamlSequenceNode list ? list : (IEnumerable<YamlNode>)[found]).Select(n => Entry(n, key)).ToList();
        if (entries.Count > 0 && !entries.Contains(null)) return [.. entries.OfType<YamlEntry>()];
        Note(found, $"'{key}' must be a text, a table of keys and values, or a list of these");
        return [];
    }

    /// <summary>Every key of a table whose keys are free.</summary>
    public IReadOnlyList<string> FreeKeys()
    {
        var keys = node.Children.Keys.Select(k => (k as YamlScalarNode)?.Value ?? "").ToList();
        _asked.AddRange(keys);
        _free.UnionWith(keys);
        return keys;
    }

    /// <summary>What stands under a key, as JSON; null when nothing does.</summary>
    public string? Json(string key) => Find(key) is { } found ? YamlAsJson.Write(found) : null;

    public void Note(YamlEntry entry, string message) => problems.Add(new SourceProblem(file, entry.Line, message));

    /// <summary>Notes a problem at a key's value, or at the start of the table when the key is absent.</summary>
    public void Note(string key, string message) => Note(Find(key) ?? node, message);

    /// <summary>Notes each key that was never asked for. Call it last.</summary>
    public void RejectOthers()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_asked.Contains(name)) Note(key, $"unknown key '{name}'{Suggest(name, _asked)}");
        }
    }

    private YamlNode? Find(string key)
    {
        if (!_asked.Contains(key)) _asked.Add(key);
        if (!_free.Contains(key)) known?.Add(place, key);
        return node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;
    }

    private YamlTable Inner(YamlMappingNode mapping, string key) => new(file, mapping, problems, known, place.Length > 0 ? $"{place}.{key}" : key);

    private YamlEntry? Entry(YamlNode found, string key) => found switch
    {
        YamlScalarNode { Value.Length: > 0 } text => new YamlEntry(text.Value, null, (int)text.Start.Line),
        YamlMappingNode table => new YamlEntry(null, Inner(table, key), (int)table.Start.Line),
        _ => null,
    };

    private void Note(YamlNode at, string message) => problems.Add(new SourceProblem(file, (int)at.Start.Line, message));

    private static string Suggest(string typed, IEnumerable<string> known) =>
        NearestWord.To(typed, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
