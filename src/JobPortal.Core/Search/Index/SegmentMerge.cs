namespace JobPortal.Core.Search.Index;

/// <summary>Makes one segment of several that stand side by side.</summary>
internal static class SegmentMerge
{
    /// <param name="segments">By rising slots.</param>
    /// <param name="newSlots">By slot, where it goes, rising; negative for one that is gone. Null leaves every slot where it is.</param>
    public static WordSegment Merge(IReadOnlyList<WordSegment> segments, int[]? newSlots, int first, int end)
    {
        var next = new int[segments.Count];
        var (texts, starts, placeStarts) = (new List<string>(), new List<int> { 0 }, new List<int> { 0 });
        var (postings, places) = (new ByteBuffer(1 << 16), new ByteBuffer(1 << 16));
        while (Smallest(segments, next) is { } text)
        {
            var (before, last) = (postings.Length, first);
            for (var s = 0; s < segments.Count; s++)
            {
                if (next[s] == segments[s].Terms.Length || segments[s].Terms[next[s]] != text) continue;
                last = Copy(segments[s], next[s]++, newSlots, last, postings, places);
            }
            if (postings.Length == before) continue;
            texts.Add(text);
            starts.Add(postings.Length);
            placeStarts.Add(places.Length);
        }
        return new WordSegment(first, end - first, [.. texts], [.. starts], postings.Written.ToArray(), [.. placeStarts], places.Written.ToArray());
    }

    private static string? Smallest(IReadOnlyList<WordSegment> segments, int[] next)
    {
        string? smallest = null;
        for (var s = 0; s < segments.Count; s++)
            if (next[s] < segments[s].Terms.Length && (smallest is null || string.CompareOrdinal(segments[s].Terms[next[s]], smallest) < 0))
                smallest = segments[s].Terms[next[s]];
        return smallest;
    }

    /// <returns>The last slot written.</returns>
    private static int Copy(WordSegment from, int term, int[]? newSlots, int last, ByteBuffer postings, ByteBuffer places)
    {
        var (reader, hasPlaces) = (from.ReadPlaces(term), WordSegment.HasPlaces(from.Terms[term]));
        Span<int> numbers = stackalloc int[Words.OfferTerms.MaxPlaces];
        while (reader.MoveNext())
        {
            var slot = newSlots is null ? reader.Slot : newSlots[reader.Slot];
            if (slot < 0) continue;
            postings.AddNumber(slot - last);
            if (hasPlaces) postings.Add(reader.Impact);
            last = slot;
            if (reader.Impact == 0) continue;
            places.AddRising(numbers[..reader.ReadPlaces(numbers)]);
        }
        return last;
    }
}
