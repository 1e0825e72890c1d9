using System.Text;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Matching;

/// <summary>A fingerprint as bytes, without its keys: those have a column of their own.</summary>
public static class FingerprintBytes
{
    public static byte[] Write(OfferFingerprint print)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes, Encoding.UTF8);
        to.Write(OfferFingerprint.Version);
        foreach (var text in new[] { print.Source, print.Identity, print.Title, print.Language, print.Reference, print.Organization }) to.Write(text ?? "");
        to.Write((byte)print.Kind);
        to.Write(print.IsOrganizationKnown);
        to.Write(print.Permanent);
        foreach (var number in new[] { print.MinMonths, print.MaxMonths, print.ClosesOn?.DayNumber, print.PublishedOn?.DayNumber, print.StartsOn?.DayNumber }) to.Write(number ?? -1);
        foreach (var words in new[] { print.OrganizationWords, print.Towns }) to.Write(string.Join(' ', words.Select(w => w.Replace(' ', '_'))));
        foreach (var hashes in new[] { print.Contacts, print.Attachments }) Write(to, [.. hashes], true);
        foreach (var sketch in new[] { print.Telling, print.Surrounding, print.Terms }) Write(to, sketch.Hashes, sketch.IsWhole);
        to.Flush();
        return bytes.ToArray();
    }

    /// <returns>Null when another version of the program wrote it: it must be made again.</returns>
    public static OfferFingerprint? Read(byte[] bytes, IReadOnlyList<int> keys)
    {
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (from.ReadInt32() != OfferFingerprint.Version) return null;
        // In the order of Write: an initializer runs from top to bottom.
        return new()
        {
            Source = from.ReadString(),
            Identity = from.ReadString(),
            Title = from.ReadString(),
            Language = Text(from),
            Reference = Text(from),
            Organization = Text(from),
            Kind = (PositionKind)from.ReadByte(),
            IsOrganizationKnown = from.ReadBoolean(),
            Permanent = from.ReadBoolean(),
            MinMonths = Number(from),
            MaxMonths = Number(from),
            ClosesOn = Day(from),
            PublishedOn = Day(from),
            StartsOn = Day(from),
            OrganizationWords = Words(from),
            Towns = Words(from),
            Contacts = Hashes(from).Hashes,
            Attachments = Hashes(from).Hashes,
            Telling = Sketch(from),
            Surrounding = Sketch(from),
            Terms = Sketch(from),
            Keys = keys,
        };
    }

    private static void Write(BinaryWriter to, ReadOnlySpan<uint> hashes, bool isWhole)
    {
        to.Write(isWhole);
        to.Write(hashes.Length);
        foreach (var hash in hashes) to.Write(hash);
    }

    private static string? Text(BinaryReader from) => from.ReadString() is { Length: > 0 } text ? text : null;

    private static int? Number(BinaryReader from) => from.ReadInt32() is var number and >= 0 ? number : null;

    private static DateOnly? Day(BinaryReader from) => Number(from) is { } day ? DateOnly.FromDayNumber(day) : null;

    private static string[] Words(BinaryReader from) =>
        [.. from.ReadString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' '))];

    private static Sketch Sketch(BinaryReader from)
    {
        var (hashes, isWhole) = Hashes(from);
        return Matching.Sketch.Restore(hashes, isWhole);
    }

    private static (uint[] Hashes, bool IsWhole) Hashes(BinaryReader from)
    {
        var isWhole = from.ReadBoolean();
        var hashes = new uint[from.ReadInt32()];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = from.ReadUInt32();
        return (hashes, isWhole);
    }
}
