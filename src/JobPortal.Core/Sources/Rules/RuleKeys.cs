using System.Globalization;

namespace JobPortal.Core.Sources.Rules;

/// <summary>What the tables of rules in a source file share. What is wrong is noted, and something harmless given.</summary>
internal static class RuleKeys
{
    public static readonly IReadOnlyDictionary<string, bool> Switch = new Dictionary<string, bool> { ["true"] = true, ["false"] = false };

    public static bool IsOn(YamlTable table, string key) => table.OneOf(key, Switch, false);

    public static CssSelector? Selector(YamlTable table, string key)
    {
        if (table.Text(key) is not { } text) return null;
        var selector = CssSelector.Parse(text);
        if (selector is null) table.Note(key, NoSelector(key, text));
        return selector;
    }

    public static IReadOnlyList<CssSelector> Selectors(YamlTable table, string key)
    {
        var selectors = new List<CssSelector>();
        foreach (var entry in table.Entries(key))
        {
            if (entry.Text is { } text && CssSelector.Parse(text) is { } selector) selectors.Add(selector);
            else table.Note(entry, NoSelector(key, entry.Text ?? "a table"));
        }

        return selectors;
    }

    public static DataPath? Path(YamlTable table, string key)
    {
        if (table.Text(key) is not { } text) return null;
        var path = DataPath.Parse(text);
        if (path is null) table.Note(key, $"'{key}' must be a path such as jobs[*].title, not '{text}'");
        return path;
    }

    public static DataTemplate? Template(YamlTable table, string key)
    {
        if (table.Text(key) is not { } text) return null;
        var template = DataTemplate.Parse(text);
        if (template is null) table.Note(key, $"'{key}' must be a text with paths in braces, not '{text}'");
        return template;
    }

    public static ValuePattern? Pattern(YamlTable table)
    {
        if (table.Text("regex") is not { } text) return null;
        var (pattern, problem) = ValuePattern.Parse(text);
        if (problem is not null) table.Note("regex", string.Create(CultureInfo.InvariantCulture, $"'regex' cannot be '{text}': {problem}"));
        return pattern;
    }

    /// <summary>"true" joins with a comma; any other text joins with itself.</summary>
    public static string? Joined(YamlTable table) => table.Text("all") switch { null or "false" => null, "true" => ", ", var separator => separator };

    /// <param name="rules">Reads what stands under the name of a field.</param>
    public static IReadOnlyDictionary<string, T> Fields<T>(YamlTable parent, Func<YamlTable, string, T> rules)
    {
        if (parent.Table("fields") is not { } table) return new Dictionary<string, T>();
        var fields = SourceKeys.FieldNames.Where(table.Has).ToDictionary(name => name, name => rules(table, name));
        table.RejectOthers();
        return fields;
    }

    /// <param name="inBody">Whether the numbers are sent in a form or a body.</param>
    public static PagingSteps Steps(YamlTable paging, int first, bool inBody)
    {
        var address = paging.Text("page");
        if (address is not null && !inBody && address.IndexOfAny(['{', '}']) < 0)
            paging.Note("page", $"'page' must hold {{page}}, {{offset}} or {{cursor}}, not just '{address}'");
        return new PagingSteps(
            address, paging.Whole("first", 0, 1_000_000, first), paging.Whole("step", 1, 10_000, 1),
            paging.Has("size") ? paging.Whole("size", 1, 100_000, 1) : null, paging.Whole("most", 1, 10_000, PagingSteps.StandardMost));
    }

    private static string NoSelector(string key, string text) => $"'{key}' must be a CSS selector, not '{text}'";
}
