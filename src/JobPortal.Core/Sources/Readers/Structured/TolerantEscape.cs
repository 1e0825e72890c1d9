using System.Globalization;
using System.Text;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Escapes in strings, right and wrong ones.</summary>
internal static class TolerantEscape
{
    /// <summary>Reads the escape that starts at a backslash.</summary>
    public static void Read(string text, ref int at, StringBuilder into)
    {
        at++;
        if (at >= text.Length) return;
        var c = text[at++];
        if (c is 'u' or 'x' && Hex(text, at, c == 'u' ? 4 : 2) is { } code)
        {
            into.Append((char)code);
            at += c == 'u' ? 4 : 2;
            return;
        }

        if (Meant(c) is { } meant) into.Append(meant);
        // "\alpha" in a formula: the backslash was meant, and should have been two. "\$", "\'", "\-" mean the mark itself.
        else if (char.IsAsciiLetter(c)) into.Append('\\').Append(c);
        else into.Append(c);
    }

    private static char? Meant(char c) => c switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' or 'f' => ' ',
        _ => null,
    };

    private static int? Hex(string text, int at, int digits) =>
        at + digits <= text.Length && int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;
}
