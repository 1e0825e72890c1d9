using JobPortal.Core.Offers;
using JobPortal.Core.Search.Columns;

namespace JobPortal.Core.Search.Index;

/// <summary>The columns in a snapshot: labs, the values behind the numbers, then the blocks.</summary>
internal static class ColumnSnapshot
{
    public static void Write(OfferColumns columns, BinaryWriter writer)
    {
        SnapshotArrays.Write(writer, [.. columns.AllLabs.ById.Values], (w, lab) => { w.Write(lab.Id); w.Write(lab.Slug); w.Write(lab.Name); });
        SnapshotArrays.Write(writer, [.. columns.AllLabs.FormerSlugs], (w, former) => { w.Write(former.Key); w.Write(former.Value); });
        SnapshotArrays.Write(writer, columns.Labs);
        SnapshotArrays.Write(writer, columns.Kinds);
        SnapshotArrays.Write(writer, columns.Lengths, (w, l) => { w.Write(l.Permanent); w.Write(l.Min ?? -1); w.Write(l.Max ?? -1); });
        SnapshotArrays.Write(writer, columns.Regions, (w, texts) => SnapshotArrays.Write(w, texts, Text));
        SnapshotArrays.Write(writer, columns.Sources, (w, texts) => SnapshotArrays.Write(w, texts, Text));
        SnapshotArrays.Write(writer, columns.Languages, Text);
        SnapshotArrays.Write(writer, columns.Links, (w, link) => { TextOrNull(w, link.Action); TextOrNull(w, link.Network); });
        SnapshotArrays.Write(writer, columns.Profiles);
        SnapshotArrays.Write(writer, columns.Settings);
        writer.Write(columns.Slots);
        foreach (var block in columns.Blocks)
        {
            foreach (var numbers in block.Numbers) SnapshotArrays.Write(writer, numbers);
        }
    }

    public static OfferColumns Read(BinaryReader reader)
    {
        var labs = SnapshotArrays.Read(reader, r => new LabRow(r.ReadInt32(), r.ReadString(), r.ReadString())).ToDictionary(l => l.Id);
        var former = SnapshotArrays.Read(reader, r => (Slug: r.ReadString(), Id: r.ReadInt32())).ToDictionary(f => f.Slug, f => f.Id, StringComparer.Ordinal);
        var edit = ColumnEdit.Empty;
        foreach (var lab in SnapshotArrays.Read<int>(reader)) edit.Codes.Labs.CodeOf(lab);
        foreach (var kind in SnapshotArrays.Read<PositionKind>(reader)) edit.Codes.Kinds.CodeOf(kind);
        foreach (var length in SnapshotArrays.Read(reader, r => new OfferLength(r.ReadBoolean(), NumberOrNull(r), NumberOrNull(r)))) edit.Codes.Lengths.CodeOf(length);
        foreach (var regions in SnapshotArrays.Read(reader, Texts)) edit.Codes.Regions.CodeOf(regions);
        foreach (var sources in SnapshotArrays.Read(reader, Texts)) edit.Codes.Sources.CodeOf(sources);
        foreach (var language in SnapshotArrays.Read(reader, r => r.ReadString())) edit.Codes.Languages.CodeOf(language);
        foreach (var link in SnapshotArrays.Read(reader, r => (TextOrNull(r), TextOrNull(r)))) edit.Codes.Links.CodeOf(link);
        foreach (var profile in SnapshotArrays.Read<OfferProfile>(reader)) edit.Codes.Profiles.CodeOf(profile);
        foreach (var setting in SnapshotArrays.Read<OfferSetting>(reader)) edit.Codes.Settings.CodeOf(setting);
        for (var left = reader.ReadInt32(); left > 0; left -= ColumnBlock.Size) edit.Append(ReadBlock(reader), Math.Min(left, ColumnBlock.Size));
        return new OfferColumns(edit, new LabRows(labs, former));
    }

    private static ColumnBlock ReadBlock(BinaryReader reader)
    {
        var block = new ColumnBlock();
        foreach (var numbers in block.Numbers) SnapshotArrays.Read<int>(reader).CopyTo(numbers, 0);
        return block;
    }

    private static void Text(BinaryWriter writer, string text) => writer.Write(text);

    private static string[] Texts(BinaryReader reader) => [.. SnapshotArrays.Read(reader, r => r.ReadString())];

    private static int? NumberOrNull(BinaryReader reader) => reader.ReadInt32() is var number && number < 0 ? null : number;

    private static void TextOrNull(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    private static string? TextOrNull(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
