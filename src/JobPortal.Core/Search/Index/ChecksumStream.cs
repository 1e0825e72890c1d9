using System.Numerics;
using System.Runtime.InteropServices;

namespace JobPortal.Core.Search.Index;

/// <summary>Passes bytes through and sums them up (CRC-32C).</summary>
internal sealed class ChecksumStream(Stream inner) : Stream
{
    public uint Sum { get; private set; }

    public override bool CanRead => inner.CanRead;
    public override bool CanSeek => false;
    public override bool CanWrite => inner.CanWrite;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Add(buffer[..read]);
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Add(buffer);
        inner.Write(buffer);
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // CRC goes on over pieces of any length: eight at a time gives what one at a time gives.
    private void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = Sum;
        var whole = bytes.Length & ~7;
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(bytes[..whole])) sum = BitOperations.Crc32C(sum, eight);
        foreach (var one in bytes[whole..]) sum = BitOperations.Crc32C(sum, one);
        Sum = sum;
    }
}
