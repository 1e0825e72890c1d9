using JobPortal.Core.Search.Columns;

namespace JobPortal.Core.Search.Index;

/// <summary>Keeps an index in shape while it changes. Costs from nothing to some seconds: not for a request.</summary>
public static class IndexUpkeep
{
    /// <summary>Segments beyond which they are merged: each is looked into for each word.</summary>
    private const int MaxSegments = 12;

    /// <summary>Slots of a merged segment at most: its arrays stay under 2 GB, and merging it under some seconds.</summary>
    private const int MaxMerged = 1 << 18;

    /// <summary>Slots that offers may leave behind before the others move together; beyond it a quarter of all.</summary>
    private const int FewEmpty = 10_000;

    /// <summary>The same answers from fewer segments and slots. Itself when there is nothing to do.</summary>
    public static OfferIndex Tidied(this OfferIndex index)
    {
        var empty = index.Columns.Slots - index.Columns.Count;
        if (empty > FewEmpty && empty > index.Columns.Slots / 4) return Compacted(index);
        return index.Segments.Count > MaxSegments ? Merged(index) : index;
    }

    /// <summary>Neighbours of like size become one.</summary>
    internal static OfferIndex Merged(this OfferIndex index)
    {
        List<WordSegment> merged = [];
        foreach (var segment in index.Segments)
        {
            merged.Add(segment);
            // A small one waits until its neighbour is as small, so that each offer is copied a few times only.
            while (merged.Count > 1 && merged[^2].Count <= 2 * merged[^1].Count && merged[^2].Count + merged[^1].Count <= MaxMerged)
            {
                var one = SegmentMerge.Merge(merged[^2..], null, merged[^2].First, merged[^1].End);
                merged.RemoveRange(merged.Count - 2, 2);
                merged.Add(one);
            }
        }
        return OfferIndex.Of(index.Columns, merged);
    }

    /// <summary>Without the slots of offers that went or moved.</summary>
    internal static OfferIndex Compacted(this OfferIndex index)
    {
        var edit = new ColumnEdit(index.Columns.Codes);
        var newSlots = new int[index.Columns.Slots];
        for (var slot = 0; slot < newSlots.Length; slot++)
        {
            var block = index.Columns.Blocks[slot / ColumnBlock.Size];
            newSlots[slot] = block.Ids[slot % ColumnBlock.Size] == ColumnBlock.NoOffer ? -1 : edit.Adopt(block, slot % ColumnBlock.Size);
        }
        List<WordSegment> segments = [];
        var first = 0;
        foreach (var group in Groups(index.Segments))
        {
            var end = first + newSlots.AsSpan(group[0].First, group[^1].End - group[0].First).ToArray().Count(s => s >= 0);
            if (end > first) segments.Add(SegmentMerge.Merge(group, newSlots, first, end));
            first = end;
        }
        return OfferIndex.Of(new OfferColumns(edit, index.Columns.AllLabs), segments);
    }

    private static IEnumerable<List<WordSegment>> Groups(IEnumerable<WordSegment> segments)
    {
        List<WordSegment> group = [];
        foreach (var segment in segments)
        {
            if (group.Count > 0 && group.Sum(s => s.Count) + segment.Count > MaxMerged)
            {
                yield return group;
                group = [];
            }
            group.Add(segment);
        }
        if (group.Count > 0) yield return group;
    }
}
