using System.Runtime.CompilerServices;

namespace JobPortal.Core.Search.Index;

/// <summary>Bytes that grow. Numbers are written seven bits a byte, the lowest first; a set high bit says that more follow.</summary>
internal sealed class ByteBuffer(int capacity = 8)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Add(byte value)
    {
        if (Length == _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        _bytes[Length++] = value;
    }

    public void AddNumber(int value)
    {
        for (; value >= 0x80; value >>= 7) Add((byte)(value | 0x80));
        Add((byte)value);
    }

    /// <summary>
    /// Rising numbers as differences, behind twice how many bytes these take: who does not want them steps over them. A number that is alone, as two of three
    /// are, takes the place of the length, doubled and odd.
    /// </summary>
    public void AddRising(ReadOnlySpan<int> numbers)
    {
        if (numbers is [var only])
        {
            AddNumber((only << 1) | 1);
            return;
        }
        var (bytes, last) = (0, 0);
        foreach (var number in numbers)
        {
            bytes += Size(number - last);
            last = number;
        }
        AddNumber(bytes << 1);
        last = 0;
        foreach (var number in numbers)
        {
            AddNumber(number - last);
            last = number;
        }
    }

    public void AddRange(ReadOnlySpan<byte> more)
    {
        if (Length + more.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more.Length));
        more.CopyTo(_bytes.AsSpan(Length));
        Length += more.Length;
    }

    private static int Size(int value) => value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5;

    /// <summary>The number at a place, which moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        // Nearly all take one byte, and every search reads a million of them.
        int value = bytes[at++];
        return value < 0x80 ? value : ReadRest(bytes, ref at, value & 0x7F);
    }

    private static int ReadRest(ReadOnlySpan<byte> bytes, ref int at, int value)
    {
        for (var shift = 7; ; shift += 7)
        {
            var more = bytes[at++];
            value |= (more & 0x7F) << shift;
            if (more < 0x80) return value;
        }
    }
}
