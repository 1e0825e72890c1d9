namespace JobPortal.Core.Sources.Rules;

/// <summary>Text with paths in braces: "{city}, {country}".</summary>
public sealed class DataTemplate
{
    private DataTemplate(string text, IReadOnlyList<string> literals, IReadOnlyList<DataPath> paths) =>
        (Text, Literals, Paths) = (text, literals, paths);

    public string Text { get; }

    /// <summary>One before each path, and one after the last.</summary>
    internal IReadOnlyList<string> Literals { get; }

    internal IReadOnlyList<DataPath> Paths { get; }

    /// <summary>Null when a brace is not closed or holds no path.</summary>
    public static DataTemplate? Parse(string text)
    {
        var literals = new List<string>();
        var paths = new List<DataPath>();
        var at = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', at))
        {
            var close = text.IndexOf('}', open);
            if (close < 0 || DataPath.Parse(text[(open + 1)..close]) is not { } path) return null;
            literals.Add(text[at..open]);
            paths.Add(path);
            at = close + 1;
        }

        literals.Add(text[at..]);
        return new DataTemplate(text, literals, paths);
    }

    /// <summary>
    /// The text with values in their places; a place without a value goes, with what stands before it (after it, for the first).
    /// Null when no place has a value, unless there is no place.
    /// </summary>
    /// <param name="value">Null or empty for a path that leads to nothing.</param>
    public string? Fill(Func<DataPath, string?> value)
    {
        if (Paths.Count == 0) return Text;
        var filled = "";
        var any = false;
        for (var i = 0; i < Paths.Count; i++)
        {
            if (value(Paths[i]) is not { Length: > 0 } text) continue;
            filled += any || i == 0 ? Literals[i] + text : text;
            any = true;
        }

        return any ? filled + Literals[^1] : null;
    }

    /// <summary>The text with values in their places; null when one place has none: half an address leads elsewhere.</summary>
    public string? FillAll(Func<DataPath, string?> value)
    {
        var values = Paths.Select(value).ToList();
        return values.TrueForAll(v => !string.IsNullOrEmpty(v)) ? string.Concat(Literals.Select((l, i) => i < values.Count ? l + values[i] : l)) : null;
    }
}
