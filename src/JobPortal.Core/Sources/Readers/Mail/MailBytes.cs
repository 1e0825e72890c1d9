using System.Text;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>
/// A mail as bytes, within bounds that no real one comes near: the MIME parser took 650 MB for one header of 6 MB, and 1 GB for
/// 250,000 empty parts (measured).
/// </summary>
internal static class MailBytes
{
    /// <summary>Characters of a mail: its text comes first and its files last, and of those only the names are read.</summary>
    private const int MaxLength = 6_000_000;

    /// <summary>RFC 5322 §2.1.1 allows 998; a list of a thousand recipients in one line is real.</summary>
    private const int MaxHeaderLine = 20_000;
    private const int MaxHeaders = 100_000;

    /// <summary>HTML that a program wrote in one line.</summary>
    private const int MaxBodyLine = 1_000_000;

    /// <summary>Lines that may be boundaries. A digest has 50.</summary>
    private const int MaxBoundaries = 300;

    public static byte[] Of(ReadOnlySpan<char> mail)
    {
        if (mail.Length > MaxLength) mail = mail[..MaxLength];
        // Bytes came as characters; a text that was decoded all the same is UTF-8 from here on.
        var encoding = mail.ContainsAnyExceptInRange('\0', '\u00FF') ? Encoding.UTF8 : Encoding.Latin1;
        using var bytes = new MemoryStream(mail.Length);
        var (inHeaders, headers, boundaries) = (true, 0, 0);
        while (!mail.IsEmpty && boundaries <= MaxBoundaries)
        {
            var end = mail.IndexOf('\n') is >= 0 and var at ? at + 1 : mail.Length;
            var line = mail[..end];
            mail = mail[end..];
            if (line.Trim("\r\n").IsEmpty) inHeaders = false;
            if (line.StartsWith("--")) boundaries++;
            if (inHeaders && (headers += Math.Min(line.Length, MaxHeaderLine)) > MaxHeaders) continue;
            Write(bytes, line, inHeaders ? MaxHeaderLine : MaxBodyLine, encoding);
        }

        return bytes.ToArray();
    }

    private static void Write(MemoryStream bytes, ReadOnlySpan<char> line, int most, Encoding encoding)
    {
        var kept = line[..Math.Min(line.Length, most)];
        var buffer = new byte[encoding.GetByteCount(kept)];
        encoding.GetBytes(kept, buffer);
        bytes.Write(buffer);
        if (kept.Length < line.Length) bytes.Write("\r\n"u8);
    }
}
