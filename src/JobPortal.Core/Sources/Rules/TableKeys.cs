namespace JobPortal.Core.Sources.Rules;

/// <summary>Reads the table <c>table</c> of a source file.</summary>
internal static class TableKeys
{
    private static readonly Dictionary<string, char?> Separators = new() { [","] = ',', [";"] = ';', ["tab"] = '\t', ["|"] = '|' };

    public static TableRules Of(YamlTable root)
    {
        if (root.Table("table") is not { } table) return TableRules.Standard;
        var rules = new TableRules(table.OneOf("separator", Separators, null), Columns(table), RuleKeys.Path(table, "items"));
        table.RejectOthers();
        return rules;
    }

    private static Dictionary<string, IReadOnlyList<string>> Columns(YamlTable parent)
    {
        if (parent.Table("columns") is not { } table) return [];
        var columns = SourceKeys.FieldNames.Concat(["url", "id"]).Where(table.Has).ToDictionary(name => name, table.Texts);
        table.RejectOthers();
        return columns;
    }
}
