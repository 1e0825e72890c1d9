using System.Security.Cryptography;
using System.Text;

namespace JobPortal.Core.Sources.Readers;

/// <summary>What readers of lists and tables need to make postings of rows.</summary>
internal static class PostingParts
{
    /// <summary>An identity for what has none of its own: the same for the same words, whatever their case and white space.</summary>
    public static string Hash(params IEnumerable<string?> parts)
    {
        var text = string.Join('\n', parts.Select(p => LabelText.Fold(p ?? "")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    /// <summary>Plain text as HTML: a paragraph for each block, a break for each line.</summary>
    public static string Paragraphs(string text)
    {
        var html = new StringBuilder();
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").AppendJoin("<br>", block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Escaped)).Append("</p>");
        return html.ToString();
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
