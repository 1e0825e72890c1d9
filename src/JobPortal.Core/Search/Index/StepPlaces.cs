using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>
/// Where a phrase would begin by one of its words, slot by slot. A word is a few terms (its stems), which are read side by side; the beginning of a
/// word may be thousands of terms, whose places are gathered and sorted first.
/// </summary>
internal sealed class StepPlaces
{
    /// <summary>Terms that are read side by side.</summary>
    private const int MostTerms = 4;

    /// <summary>Places of a slot at most.</summary>
    public const int Most = Place.Last;

    private const int NumberBits = 16;

    private readonly int _offset;
    private readonly PlaceReader[] _readers = [];
    private readonly bool[] _ended = [];
    private readonly long[] _gathered = [];
    private int _next;

    /// <param name="candidates">Only these slots will be asked for.</param>
    public StepPlaces(WordStep step, WordSegment segment, SlotSet candidates)
    {
        _offset = step.Offset;
        int[] terms = [.. WordMatcher.TermsOf(step, segment).Select(t => t.Term)];
        if (terms.Length > MostTerms)
        {
            _gathered = Gather(terms, segment, candidates);
            return;
        }
        _readers = [.. terms.Select(segment.ReadPlaces)];
        _ended = new bool[terms.Length];
        for (var i = 0; i < terms.Length; i++) _ended[i] = !_readers[i].MoveNext();
    }

    /// <summary>Writes the beginnings in a slot, rising; negative ones are before the text and match nothing. How many there are.</summary>
    /// <param name="slot">Greater than the one before.</param>
    public int Read(int slot, int[] into)
    {
        var count = _gathered.Length > 0 ? ReadGathered(slot, into) : ReadTerms(slot, into);
        for (var i = 0; i < count; i++) into[i] -= _offset;
        return count;
    }

    private int ReadTerms(int slot, int[] into)
    {
        var (count, terms) = (0, 0);
        for (var i = 0; i < _readers.Length; i++)
        {
            while (!_ended[i] && _readers[i].Slot < slot) _ended[i] = !_readers[i].MoveNext();
            if (_ended[i] || _readers[i].Slot != slot) continue;
            var read = _readers[i].ReadPlaces(into.AsSpan(count));
            if (read > 0) terms++;
            count += read;
        }
        if (terms > 1) Array.Sort(into, 0, count);
        return count;
    }

    private int ReadGathered(int slot, int[] into)
    {
        while (_next < _gathered.Length && _gathered[_next] >> NumberBits < slot) _next++;
        var count = 0;
        for (; _next < _gathered.Length && _gathered[_next] >> NumberBits == slot; _next++)
        {
            // Two stems of one word stand at the same place.
            var number = (int)(_gathered[_next] & ((1 << NumberBits) - 1));
            if (count == 0 || into[count - 1] != number) into[count++] = number;
        }
        return count;
    }

    private static long[] Gather(int[] terms, WordSegment segment, SlotSet candidates)
    {
        List<long> gathered = [];
        Span<int> numbers = stackalloc int[OfferTerms.MaxPlaces];
        foreach (var term in terms)
        {
            var reader = segment.ReadPlaces(term);
            while (reader.MoveNext())
            {
                if (!candidates.Holds(reader.Slot)) continue;
                foreach (var number in numbers[..reader.ReadPlaces(numbers)]) gathered.Add(((long)reader.Slot << NumberBits) | (uint)number);
            }
        }
        gathered.Sort();
        return [.. gathered];
    }
}
