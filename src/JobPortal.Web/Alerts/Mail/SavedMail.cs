using System.Text;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>A mail of the folder, read back from its file: the bytes that would have gone to a server.</summary>
/// <param name="Name">Of the file, without folder and extension.</param>
/// <param name="Headers">In order, decoded.</param>
internal sealed record SavedMail(string Name, IReadOnlyList<(string Name, string Value)> Headers, string Text, string Html)
{
    public string this[string header] => Headers.FirstOrDefault(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    /// <summary>Reads what <c>MessageWriter</c> writes; it is no general mail reader.</summary>
    public static SavedMail Parse(string name, string eml)
    {
        var (head, body) = Cut(eml);
        (string Name, string Value)[] headers = [.. head.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(Header)];
        var boundary = headers.First(h => h.Name == "Content-Type").Value.Split('"')[1];
        string[] parts = [.. body.Split("--" + boundary).Select(p => p.Trim('\r', '\n')).Where(p => p.StartsWith("Content-Type", StringComparison.Ordinal)).Select(p => Decode(Cut(p).Body))];
        return new(name, headers, parts[0], parts[1]);
    }

    private static (string Head, string Body) Cut(string text)
    {
        var at = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (text[..at], text[(at + 4)..]);
    }

    private static (string Name, string Value) Header(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var words = line[(colon + 2)..].Split(' ').Select(w =>
            w.StartsWith("=?utf-8?B?", StringComparison.Ordinal) ? (Encoded: true, Text: Encoding.UTF8.GetString(Convert.FromBase64String(w[10..^2]))) : (Encoded: false, Text: w));
        var value = new StringBuilder();
        var lastEncoded = true;
        foreach (var (encoded, word) in words)
        {
            // White space between two encoded words is not part of the text (RFC 2047 §6.2).
            if (value.Length > 0 && !(encoded && lastEncoded)) value.Append(' ');
            value.Append(word);
            lastEncoded = encoded;
        }
        return (line[..colon], value.ToString());
    }

    private static string Decode(string quotedPrintable)
    {
        var text = quotedPrintable.Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '=' ? Convert.ToByte(text.Substring(i + 1, 2), 16) : (byte)text[i]);
            if (text[i] == '=') i += 2;
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
