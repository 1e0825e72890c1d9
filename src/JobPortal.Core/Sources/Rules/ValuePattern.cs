using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Rules;

/// <summary>A regular expression from a source file. It never goes back, so that no pattern and no page can make it hang.</summary>
public sealed class ValuePattern
{
    /// <summary>Longer patterns are a mistake or a trap.</summary>
    private const int MaxLength = 1_000;

    private readonly Regex _regex;

    private ValuePattern(string text) =>
        (Text, _regex) = (text, new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    public string Text { get; }

    /// <summary>The pattern, or why it cannot be one: not well-formed, or with what needs going back (look-around, back-references).</summary>
    public static (ValuePattern? Pattern, string? Problem) Parse(string text)
    {
        if (text.Length > MaxLength) return (null, $"it has more than {MaxLength} characters");
        try
        {
            return (new ValuePattern(text), null);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return (null, e.Message);
        }
    }

    /// <summary>The group called 'value', else the first group, else all that fits; null when nothing does.</summary>
    public string? In(string text)
    {
        if (_regex.Match(text) is not { Success: true } match) return null;
        if (match.Groups["value"] is { Success: true } named) return named.Value;
        return match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
    }
}
