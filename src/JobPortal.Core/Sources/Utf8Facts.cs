using System.Buffers;
using System.Text;

namespace JobPortal.Core.Sources;

/// <summary>How well bytes fit UTF-8.</summary>
/// <param name="Sequences">Valid sequences of two bytes and more.</param>
/// <param name="Errors">Places that are not UTF-8.</param>
internal readonly record struct Utf8Facts(int Sequences, int Errors)
{
    public bool IsMultiByteUtf8 => Sequences > 0 && Errors == 0;

    /// <summary>More wrong than right: another charset, not a UTF-8 page with one bad byte.</summary>
    public bool IsMostlyBroken => Errors > Sequences;

    public static Utf8Facts Of(ReadOnlySpan<byte> body)
    {
        var sequences = 0;
        var errors = 0;
        while (true)
        {
            var next = body.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0) return new Utf8Facts(sequences, errors);
            body = body[next..];
            if (Rune.DecodeFromUtf8(body, out _, out var length) == OperationStatus.Done) sequences++;
            else errors++;
            body = body[Math.Max(length, 1)..];
        }
    }
}
