using System.Runtime.InteropServices;

namespace JobPortal.Core.Search.Index;

/// <summary>Arrays of numbers in a snapshot: how many, then their bytes.</summary>
internal static class SnapshotArrays
{
    /// <summary>Bytes at a time: one call for a gigabyte would hold it twice.</summary>
    private const int Piece = 1 << 20;

    public static void Write<T>(BinaryWriter writer, T[] numbers) where T : unmanaged
    {
        writer.Write(numbers.Length);
        var bytes = MemoryMarshal.AsBytes(numbers.AsSpan());
        for (; bytes.Length > Piece; bytes = bytes[Piece..]) writer.Write(bytes[..Piece]);
        writer.Write(bytes);
    }

    public static T[] Read<T>(BinaryReader reader) where T : unmanaged
    {
        var numbers = new T[reader.ReadInt32()];
        var bytes = MemoryMarshal.AsBytes(numbers.AsSpan());
        for (; bytes.Length > Piece; bytes = bytes[Piece..]) reader.BaseStream.ReadExactly(bytes[..Piece]);
        reader.BaseStream.ReadExactly(bytes);
        return numbers;
    }

    public static void Write<T>(BinaryWriter writer, IReadOnlyCollection<T> values, Action<BinaryWriter, T> write)
    {
        writer.Write(values.Count);
        foreach (var value in values) write(writer, value);
    }

    public static IEnumerable<T> Read<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++) yield return read(reader);
    }
}
