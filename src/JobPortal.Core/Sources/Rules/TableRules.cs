namespace JobPortal.Core.Sources.Rules;

/// <summary>How a table is read: the table <c>table</c> of a source file.</summary>
/// <param name="Separator">Between the values of a line; null: found out from the first line.</param>
/// <param name="Columns">Columns by what they hold, a <see cref="RawFieldName"/>, "url" or "id", besides those that the labels name.</param>
/// <param name="Items">Where the rows stand in JSON; null for the list that the file is, or the only list in it.</param>
public sealed record TableRules(char? Separator, IReadOnlyDictionary<string, IReadOnlyList<string>> Columns, DataPath? Items)
{
    public static TableRules Standard { get; } = new(null, new Dictionary<string, IReadOnlyList<string>>(), null);
}
