using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>The bytes of a part, without what relays and archives do to their encoding.</summary>
internal static partial class MailTransfer
{
    /// <summary>Encoded bytes of one text that are read.</summary>
    private const int MaxBytes = 1_000_000;

    public static byte[] Bytes(MimePart part)
    {
        if (part.Content is not { } content) return [];
        if (content.Encoding == ContentEncoding.Base64) return Base64(Raw(content));
        if (content.Encoding != ContentEncoding.QuotedPrintable) return Decoded(content);
        // Some archives leave white space after a soft line break.
        var raw = SoftBreak.Replace(Encoding.Latin1.GetString(Raw(content)), "=$1");
        return Decoded(new MimeContent(new MemoryStream(Encoding.Latin1.GetBytes(raw)), ContentEncoding.QuotedPrintable));
    }

    private static byte[] Decoded(IMimeContent content)
    {
        using var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Raw(IMimeContent content)
    {
        if (content.Stream is not { } stream) return [];
        var raw = new byte[Math.Min(MaxBytes, stream.Length)];
        stream.Position = 0;
        return raw[..stream.ReadAtLeast(raw, raw.Length, throwOnEndOfStream: false)];
    }

    // The padding may lack, and a list may have put its footer below: the alphabet alone counts, up to the padding.
    private static byte[] Base64(byte[] raw)
    {
        var end = Array.IndexOf(raw, (byte)'=');
        var digits = Array.FindAll(end < 0 ? raw : raw[..end], b => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/');
        // A single digit left over holds no byte.
        var length = digits.Length % 4 == 1 ? digits.Length - 1 : digits.Length;
        byte[] padded = [.. digits.AsSpan(0, length), .. "=="u8[..((4 - (length % 4)) % 4)]];
        var bytes = new byte[padded.Length / 4 * 3];
        _ = System.Buffers.Text.Base64.DecodeFromUtf8(padded, bytes, out _, out var written);
        return bytes[..written];
    }

    // "des ri=  \nvières"
    [GeneratedRegex(@"=[ \t]{1,80}(\r?\n)")]
    private static partial Regex SoftBreak { get; }
}
