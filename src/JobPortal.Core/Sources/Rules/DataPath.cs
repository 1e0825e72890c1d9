using System.Globalization;

namespace JobPortal.Core.Sources.Rules;

/// <summary>
/// A place in JSON: keys with dots between them, <c>[0]</c> or <c>[-1]</c> for one of a list, <c>[*]</c> for all of a list or of an
/// object's values, <c>[key=value]</c> for those that say so. A key with a dot, a bracket or a space stands in quotes: <c>meta."a.b"</c>.
/// <c>$</c> before it starts from the whole answer instead of the offer, <c>.</c> alone is the value itself.
/// </summary>
public sealed class DataPath : IEquatable<DataPath>
{
    private DataPath(string text, IReadOnlyList<DataStep> steps) => (Text, Steps, IsFromRoot) = (text, steps, text.StartsWith('$'));

    public static DataPath Whole { get; } = new("$", []);

    public string Text { get; }

    /// <summary>Whether it starts from the whole answer.</summary>
    public bool IsFromRoot { get; }

    internal IReadOnlyList<DataStep> Steps { get; }

    /// <summary>Null for what is no path.</summary>
    public static DataPath? Parse(string text)
    {
        var steps = new List<DataStep>();
        var at = text switch { "$" or "." => 1, ['$', '.', ..] => 2, ['$', '[', ..] => 1, _ => 0 };
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                var close = text.IndexOf(']', at);
                if (close < 0 || InBrackets(text[(at + 1)..close]) is not { } step) return null;
                steps.Add(step);
                at = close + 1;
            }
            else if (Key(text, ref at) is { } key) steps.Add(new DataStep.Key(key));
            else return null;

            if (at < text.Length && text[at] == '.' && ++at == text.Length) return null;
            else if (at < text.Length && text[at - 1] is not ('.' or '$') && text[at] != '[') return null;
        }

        return text.Length == 0 ? null : new DataPath(text, steps);
    }

    public bool Equals(DataPath? other) => other is not null && other.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as DataPath);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    // "name", "@id", "\"a.b\""
    private static string? Key(string text, ref int at)
    {
        var start = at;
        if (text[at] == '"')
        {
            var close = text.IndexOf('"', at + 1);
            if (close < 0) return null;
            at = close + 1;
            return text[(start + 1)..close];
        }

        while (at < text.Length && text[at] is not ('.' or '[' or ']' or '"' or '{' or '}' or ' ')) at++;
        return at > start && (at == text.Length || text[at] is '.' or '[') ? text[start..at] : null;
    }

    // "*", "0", "-1", "name=Contract type"
    private static DataStep? InBrackets(string inside)
    {
        if (inside == "*") return new DataStep.All();
        if (int.TryParse(inside, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)) return new DataStep.At(index);
        var equals = inside.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? new DataStep.Where(inside[..equals].Trim(), inside[(equals + 1)..].Trim(' ', '"', '\'')) : null;
    }
}

/// <summary>One step of a path.</summary>
internal abstract record DataStep
{
    private DataStep()
    {
    }

    public sealed record Key(string Name) : DataStep;

    /// <param name="Index">From 0; from the end when negative.</param>
    public sealed record At(int Index) : DataStep;

    public sealed record All : DataStep;

    public sealed record Where(string Name, string Value) : DataStep;
}
