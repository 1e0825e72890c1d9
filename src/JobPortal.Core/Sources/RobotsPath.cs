using System.Buffers;
using System.Globalization;
using System.Text;

namespace JobPortal.Core.Sources;

/// <summary>A path pattern of robots.txt: a prefix in which '*' is any run of characters and a final '$' the end (RFC 9309 §2.2.3).</summary>
internal sealed class RobotsPath
{
    // Sub-delimiters that mean something raw in a query and something else encoded: "a=b" is not "a%3Db".
    private static readonly SearchValues<char> KeptInQuery = SearchValues.Create("&=+;%#");

    // In a path an encoded '/' is not a separator, and an encoded '?' starts no query.
    private static readonly SearchValues<char> KeptInPath = SearchValues.Create("/?%#");
    private readonly string[] _pieces;
    private readonly bool _anchored;

    public RobotsPath(string pattern)
    {
        _anchored = pattern.EndsWith('$');
        _pieces = Normalize(_anchored ? pattern[..^1] : pattern, wildcards: true).Split('*');
        // Measured after encoding, as the RFC compares octets; wildcards and the anchor count as written.
        Octets = _pieces.Sum(p => p.Length) + _pieces.Length - 1 + (_anchored ? 1 : 0);
    }

    /// <summary>Length of the normalized pattern: how specific it is.</summary>
    public int Octets { get; }

    /// <param name="path">Normalized.</param>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal)) return false;
        if (_pieces.Length == 1) return !_anchored || path.Length == _pieces[0].Length;
        var at = _pieces[0].Length;
        var last = _pieces.Length - 1;
        // The leftmost place for each piece leaves the most room for the next: no backtracking, so no pattern is slow.
        for (var i = 1; i < last; i++)
        {
            var found = path.IndexOf(_pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + _pieces[i].Length;
        }
        return _anchored
            ? path.Length - at >= _pieces[last].Length && path.EndsWith(_pieces[last], StringComparison.Ordinal)
            : path.IndexOf(_pieces[last], at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>
    /// One spelling for addresses that RFC 9309 §2.2.2 holds equal: what is not ASCII is percent-encoded UTF-8, hex digits are capitals,
    /// an ASCII character that was encoded without need is decoded ("/%62ar" is "/bar"; "?u=http%3A%2F%2Fa" is "?u=http://a").
    /// </summary>
    /// <param name="text">Path and query.</param>
    /// <param name="wildcards">Whether '*' is a wildcard, and stays, or a character, and is encoded.</param>
    public static string Normalize(string text, bool wildcards = false)
    {
        if (!wildcards) text = WithoutFragment(text);
        var normal = new StringBuilder(text.Length + 8);
        var inQuery = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '?') inQuery = true;
            if (c == '%' && IsOctet(text, i, out var octet))
            {
                AppendDecoded(normal, octet, inQuery);
                i += 2;
            }
            else if (c == '*' && wildcards) normal.Append(c);
            else if (char.IsAscii(c)) AppendLiteral(normal, c);
            else i += AppendEncoded(normal, text, i);
        }
        return normal.ToString();
    }

    private static string WithoutFragment(string path)
    {
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) path = path[..hash];
        return path.StartsWith('/') ? path : "/" + path;
    }

    private static bool IsOctet(string text, int at, out byte octet)
    {
        octet = 0;
        return at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octet);
    }

    private static void AppendDecoded(StringBuilder normal, byte octet, bool inQuery)
    {
        var c = (char)octet;
        var keep = octet is <= 0x20 or >= 0x7F || (inQuery ? KeptInQuery : KeptInPath).Contains(c);
        if (keep) AppendOctet(normal, octet);
        else AppendLiteral(normal, c);
    }

    // '*' and '$' as characters are encoded, so that they are never taken for the pattern's own.
    private static void AppendLiteral(StringBuilder normal, char c)
    {
        if (c is '*' or '$' or '%' or <= ' ' or '\x7F') AppendOctet(normal, (byte)c);
        else normal.Append(c);
    }

    private static int AppendEncoded(StringBuilder normal, string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune)) rune = Rune.ReplacementChar;
        Span<byte> octets = stackalloc byte[4];
        foreach (var octet in octets[..rune.EncodeToUtf8(octets)]) AppendOctet(normal, octet);
        return rune.Utf16SequenceLength - 1;
    }

    private static void AppendOctet(StringBuilder normal, byte octet) =>
        normal.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
}
