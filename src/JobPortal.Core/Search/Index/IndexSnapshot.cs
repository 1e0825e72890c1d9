using System.Text;

namespace JobPortal.Core.Search.Index;

/// <summary>
/// A whole index as bytes, so that a start needs not read and cut a million texts (minutes) but one file (seconds). Numbers stand as this
/// processor holds them: a snapshot is for the machine that wrote it.
/// </summary>
public static class IndexSnapshot
{
    /// <summary>Grows with every change of what is written or of how words are cut: an older snapshot is then made anew.</summary>
    public const int Version = 6;

    private const uint Magic = 0x4A50_4958;

    /// <param name="stamp">What the reader must know of the moment it was taken.</param>
    public static void Write(OfferIndex index, string stamp, Stream to)
    {
        var summed = new ChecksumStream(to);
        using (var writer = new BinaryWriter(summed, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(stamp);
            ColumnSnapshot.Write(index.Columns, writer);
            writer.Write(index.Segments.Count);
            foreach (var segment in index.Segments) Write(segment, writer);
        }
        to.Write(BitConverter.GetBytes(summed.Sum));
    }

    /// <exception cref="InvalidDataException">Of another version, cut short or damaged; the message says which.</exception>
    public static (OfferIndex Index, string Stamp) Read(Stream from)
    {
        try
        {
            return ReadWhole(from);
        }
        // What was damaged may be a length or a number, and fail anywhere: all that matters is that it is not used.
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException or OutOfMemoryException)
        {
            throw new InvalidDataException("it is damaged", e);
        }
    }

    private static (OfferIndex Index, string Stamp) ReadWhole(Stream from)
    {
        var summed = new ChecksumStream(from);
        using var reader = new BinaryReader(summed, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("it is no snapshot");
        if (reader.ReadInt32() is var version && version != Version) throw new InvalidDataException($"it is of version {version}, not {Version}");
        var stamp = reader.ReadString();
        var columns = ColumnSnapshot.Read(reader);
        var segments = new WordSegment[reader.ReadInt32()];
        for (var i = 0; i < segments.Length; i++) segments[i] = ReadSegment(reader);
        var sum = new byte[4];
        from.ReadExactly(sum);
        if (BitConverter.ToUInt32(sum) != summed.Sum) throw new InvalidDataException("its checksum is wrong");
        return (OfferIndex.Of(columns, segments), stamp);
    }

    private static void Write(WordSegment segment, BinaryWriter writer)
    {
        writer.Write(segment.First);
        writer.Write(segment.Count);
        writer.Write(segment.Terms.Length);
        foreach (var term in segment.Terms) writer.Write(term);
        SnapshotArrays.Write(writer, segment.Starts);
        SnapshotArrays.Write(writer, segment.Postings);
        SnapshotArrays.Write(writer, segment.PlaceStarts);
        SnapshotArrays.Write(writer, segment.Places);
    }

    private static WordSegment ReadSegment(BinaryReader reader)
    {
        var (first, count) = (reader.ReadInt32(), reader.ReadInt32());
        var terms = new string[reader.ReadInt32()];
        for (var i = 0; i < terms.Length; i++) terms[i] = reader.ReadString();
        return new WordSegment(first, count, terms, SnapshotArrays.Read<int>(reader), SnapshotArrays.Read<byte>(reader), SnapshotArrays.Read<int>(reader), SnapshotArrays.Read<byte>(reader));
    }
}
