namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Reads the properties of items: lists flattened, references followed, one language chosen.</summary>
/// <param name="language">Two letters; of a text in several languages this one is read. Null: the first.</param>
internal sealed class StructuredReading(StructuredGraph graph, string? language)
{
    /// <summary>Lists in lists and values in values: the parsers bound depth, this bounds references that lead to each other.</summary>
    private const int MaxDepth = 8;

    /// <summary>Values that one page is asked for: references that fan out would make any number of them of a small page.</summary>
    private const int MostSteps = 1_000_000;

    private int _depth;
    private int _steps;

    private static readonly string[] NamingKeys = ["@value", "name", "value", "title", "text", "label", "legalname", "alternatename", "termcode", "codevalue", "@text"];

    /// <summary>The values of the first of some properties that has any, by <see cref="StructuredProperty.Key"/>.</summary>
    public IReadOnlyList<StructuredValue> Values(StructuredValue.Item item, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (item[key] is not { } value) continue;
            var values = Flat(value, 0).ToArray();
            if (values.Length > 0 && Array.Exists(values, v => v is not StructuredValue.Text || Line(v) is not null)) return values;
        }

        return [];
    }

    /// <summary>The texts of those values, each once.</summary>
    public IReadOnlyList<string> Lines(StructuredValue.Item item, params ReadOnlySpan<string> keys) =>
        [.. Values(item, keys).Select(Line).OfType<string>().Distinct()];

    /// <summary>The first text of those values; null when there is none.</summary>
    public string? Line(StructuredValue.Item item, params ReadOnlySpan<string> keys) => Lines(item, keys) is [var first, ..] ? first : null;

    /// <summary>A value as one line: of an item, what names it.</summary>
    public string? Line(StructuredValue value) => value switch
    {
        StructuredValue.Text text => StructuredText.Line(text.Value),
        StructuredValue.Number number => number.Written,
        StructuredValue.Truth truth => truth.Value ? "true" : "false",
        StructuredValue.List => null,
        StructuredValue.Item item => Named(item),
        _ => null,
    };

    /// <summary>The item that a bare address names: "hiringOrganization": "https://board.example/#lab".</summary>
    public StructuredValue.Item? Called(string id) => graph.Called(id);

    private string? Named(StructuredValue.Item item)
    {
        if (_depth >= MaxDepth) return null;
        _depth++;
        var line = Line(item, NamingKeys);
        _depth--;
        return line;
    }

    private IEnumerable<StructuredValue> Flat(StructuredValue value, int depth)
    {
        if (depth > MaxDepth || ++_steps > MostSteps) return [];
        if (value is StructuredValue.List list) return InOneLanguage(list.Items).SelectMany(v => Flat(v, depth + 1));
        if (value is not StructuredValue.Item item) return [value];
        if ((item["@value"] ?? item["@list"] ?? item["@set"]) is { } inner) return Flat(inner, depth + 1);
        return OfLanguageMap(item) is { } translated ? Flat(translated, depth + 1) : [graph.Resolved(item)];
    }

    // [{"@value": "Thèse", "@language": "fr"}, {"@value": "Thesis", "@language": "en"}]
    private IEnumerable<StructuredValue> InOneLanguage(IReadOnlyList<StructuredValue> values)
    {
        var tags = values.Select(v => v is StructuredValue.Item item && item["@value"] is not null && item["@language"] is StructuredValue.Text tag ? Tag(tag.Value) : null).ToArray();
        if (tags.Distinct().Count() < 2) return values;
        var wanted = tags.Contains(language) ? language : tags[0];
        return values.Where((_, i) => tags[i] == wanted);
    }

    // {"fr": "Thèse", "en": "Thesis"}
    private StructuredValue? OfLanguageMap(StructuredValue.Item item) =>
        item.Properties.Count > 0 && item.Properties.All(p => p.Key is "fr" or "en" or "de" or "es" or "it" or "nl" or "pt" or "@none" or "frfr" or "engb" or "enus")
            ? item.Properties.FirstOrDefault(p => Tag(p.Key) == language)?.Value ?? item.Properties[0].Value
            : null;

    private static string Tag(string language) => language.Length >= 2 ? language[..2].ToLowerInvariant() : language;
}
