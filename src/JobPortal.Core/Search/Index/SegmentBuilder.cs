using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>Gathers the words of offers, slot by slot, into a <see cref="WordSegment"/>.</summary>
/// <param name="first">The first slot.</param>
internal sealed class SegmentBuilder(int first)
{
    private sealed class Term(int first)
    {
        public ByteBuffer Postings { get; } = new(4);
        public ByteBuffer Places { get; } = new(4);
        public int Last { get; set; } = first;
    }

    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>Bytes gathered: a segment holds less than 2 GB of each kind.</summary>
    public long Bytes => _bytes;

    /// <param name="slot">Behind all that came before.</param>
    public void Add(int slot, OfferTerms offer)
    {
        var lengths = Relevance.Lengths(offer);
        foreach (var (text, places) in offer.Terms)
        {
            var numbers = places.Length == 0 ? [] : NumbersOf(places);
            Add(text, slot, WordSegment.HasPlaces(text) ? Relevance.Impact(places, lengths) : (byte)0, numbers);
        }
    }

    /// <param name="numbers">Rising; none exactly when the impact is 0.</param>
    public void Add(string text, int slot, byte impact, ReadOnlySpan<int> numbers)
    {
        if (!_terms.TryGetValue(text, out var term)) _terms.Add(text, term = new Term(first));
        var before = term.Postings.Length + term.Places.Length;
        term.Postings.AddNumber(slot - term.Last);
        if (WordSegment.HasPlaces(text)) term.Postings.Add(impact);
        term.Last = slot;
        if (impact > 0) term.Places.AddRising(numbers);
        _bytes += term.Postings.Length + term.Places.Length - before;
    }

    /// <param name="end">Behind its last slot.</param>
    public WordSegment Build(int end)
    {
        string[] texts = [.. _terms.Keys];
        Array.Sort(texts, StringComparer.Ordinal);
        var (postings, places) = (new ByteBuffer(1024), new ByteBuffer(1024));
        var (starts, placeStarts) = (new int[texts.Length + 1], new int[texts.Length + 1]);
        for (var i = 0; i < texts.Length; i++)
        {
            var term = _terms[texts[i]];
            postings.AddRange(term.Postings.Written);
            places.AddRange(term.Places.Written);
            (starts[i + 1], placeStarts[i + 1]) = (postings.Length, places.Length);
        }
        return new WordSegment(first, end - first, texts, starts, postings.Written.ToArray(), placeStarts, places.Written.ToArray());
    }

    private static int[] NumbersOf(ushort[] places)
    {
        var numbers = new int[places.Length];
        for (var i = 0; i < places.Length; i++) numbers[i] = Place.Number(places[i]);
        return numbers;
    }
}
