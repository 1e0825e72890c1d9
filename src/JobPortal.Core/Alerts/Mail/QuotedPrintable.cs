using System.Globalization;
using System.Text;

namespace JobPortal.Core.Alerts.Mail;

/// <summary>RFC 2045 §6.7: text as ASCII lines of at most 76 characters.</summary>
public static class QuotedPrintable
{
    private const int MaxLine = 76;

    /// <summary>Line breaks ("\n" or "\r\n") become CR LF; everything else that is not printable ASCII is escaped as UTF-8.</summary>
    public static string Encode(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return string.Join("\r\n", lines.Select(EncodeLine));
    }

    private static string EncodeLine(string line)
    {
        var encoded = new StringBuilder(line.Length + 16);
        var column = 0;
        var bytes = Encoding.UTF8.GetBytes(line);
        for (var i = 0; i < bytes.Length; i++)
        {
            var token = Token(bytes[i], isLast: i == bytes.Length - 1);
            // One column is kept for the '=' of a soft line break.
            if (column + token.Length > MaxLine - 1)
            {
                encoded.Append("=\r\n");
                column = 0;
            }
            encoded.Append(token);
            column += token.Length;
        }
        return encoded.ToString();
    }

    // White space at the end of a line is lost by some relays, so it is escaped there.
    private static string Token(byte value, bool isLast) => value switch
    {
        (byte)' ' or (byte)'\t' when !isLast => ((char)value).ToString(),
        (byte)'=' => "=3D",
        > 32 and < 127 => ((char)value).ToString(),
        _ => "=" + value.ToString("X2", CultureInfo.InvariantCulture),
    };
}
