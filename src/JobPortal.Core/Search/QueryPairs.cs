using System.Text;

namespace JobPortal.Core.Search;

/// <summary>Splits and decodes a query string. Never throws: bad escapes stay as written, control characters become spaces.</summary>
internal static class QueryPairs
{
    /// <summary>Name and value with '+' and escapes decoded; a value's unescaped commas separate its parts.</summary>
    internal sealed record Pair(string Name, IReadOnlyList<string> Parts)
    {
        public string Value => string.Join(',', Parts);
    }

    public static IEnumerable<Pair> Split(string query)
    {
        foreach (var piece in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? piece : piece[..equals];
            var value = equals < 0 ? "" : piece[(equals + 1)..];
            yield return new Pair(Decode(name).Trim(), [.. value.Split(',').Select(Decode)]);
        }
    }

    private static string Decode(string escaped)
    {
        var text = Uri.UnescapeDataString(escaped.Replace('+', ' '));
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            // NUL and lone surrogates cannot be sent to PostgreSQL.
            else
                clean.Append(char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] == '\uFFFD' ? ' ' : text[i]);
        return clean.ToString();
    }
}
