using System.Buffers;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Values without quotes: numbers, true, false, null, and texts that cannot be anything else.</summary>
internal static partial class TolerantBare
{
    private const int LongestText = 300;

    private static readonly SearchValues<char> Code = SearchValues.Create("(){}[]\"'`");

    /// <summary>Reads up to the next comma, bracket or line's end; null for nothing, and for code.</summary>
    public static StructuredValue? Read(string text, ref int at)
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(",}]\n\r");
        if (length < 0) length = rest.Length;
        var value = rest[..length];
        at += Math.Max(1, length);
        var comment = value.IndexOf(" //");
        return Of((comment > 0 ? value[..comment] : value).Trim().ToString());
    }

    private static StructuredValue? Of(string value) => value switch
    {
        "" or "null" or "undefined" or "NaN" or "None" or "nil" => null,
        "true" or "True" => new StructuredValue.Truth(true),
        "false" or "False" => new StructuredValue.Truth(false),
        _ when NumberForm.IsMatch(value) => new StructuredValue.Number(value),
        _ => value.Length > LongestText || value.AsSpan().ContainsAny(Code) ? null : new StructuredValue.Text(value),
    };

    // "2500", "-1.5", "3e4"
    [GeneratedRegex(@"^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$")]
    private static partial Regex NumberForm { get; }
}
