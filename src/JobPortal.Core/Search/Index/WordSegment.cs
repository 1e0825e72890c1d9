using System.Collections.Concurrent;

namespace JobPortal.Core.Search.Index;

/// <summary>
/// The words of a run of slots: for each term the slots that hold it, rising, with what it weighs there, and apart from these the places, which
/// only phrases read. Never changes once made. About 1 KB an offer.
/// </summary>
/// <param name="First">The first of its slots.</param>
/// <param name="Count">Slots, with or without words.</param>
/// <param name="Terms">Ordinal.</param>
/// <param name="Starts">By term, where its postings begin; one more for the end of the last.</param>
/// <param name="Postings">Slots as differences, each followed by the byte of <see cref="Relevance.Impact"/> when the term <see cref="HasPlaces"/>.</param>
/// <param name="PlaceStarts">By term, where its places begin; one more for the end of the last.</param>
/// <param name="Places">For each posting that weighs something, as <see cref="ByteBuffer.AddRising"/> writes its numbers.</param>
internal sealed record WordSegment(int First, int Count, string[] Terms, int[] Starts, byte[] Postings, int[] PlaceStarts, byte[] Places)
{
    /// <summary>What is in a term's number when there is no such term.</summary>
    public const int NoTerm = -1;

    /// <summary>Offers of a common word: one in so many holds it.</summary>
    private const int Common = 32;

    /// <summary>Common words, and phrases, whose offers are kept as bits: Count / 8 bytes each.</summary>
    private const int MostKept = 512;

    /// <summary>A smaller segment is read as quickly as its bits.</summary>
    private const int SlotsWorthBits = 256;

    private readonly ConcurrentDictionary<int, ulong[]> _common = new();
    private readonly ConcurrentDictionary<string, ulong[]> _phrases = new(StringComparer.Ordinal);

    public int End => First + Count;

    /// <summary>The first of the words of 64 slots that <see cref="CommonSlots"/> stands for.</summary>
    public int FirstWord => First >> 6;

    public long Bytes => Postings.LongLength + Places.LongLength + ((Starts.LongLength + PlaceStarts.LongLength) * 4) + Terms.Sum(t => 32L + (t.Length * 2));

    public int Find(string term) => Array.BinarySearch(Terms, term, StringComparer.Ordinal) is >= 0 and var found ? found : NoTerm;

    /// <summary>The terms that begin so, as a run.</summary>
    public (int From, int To) Range(string prefix)
    {
        var from = Array.BinarySearch(Terms, prefix, StringComparer.Ordinal);
        if (from < 0) from = ~from;
        // No term holds this character, so it stands behind all that begin alike.
        var to = Array.BinarySearch(Terms, prefix + char.MaxValue, StringComparer.Ordinal);
        return (from, to < 0 ? ~to : to);
    }

    /// <summary>
    /// The slots that hold a phrase, as bits from <see cref="FirstWord"/> on. Finding one of common words means to read all their places (11 ms for 100,000
    /// offers); synonyms make every search for "apprentissage automatique" ask for "machine learning" too, so what was found is kept.
    /// </summary>
    /// <param name="key">Says all that <paramref name="find"/> looks for.</param>
    public ulong[] PhraseSlots(string key, Func<ulong[]> find)
    {
        if (_phrases.TryGetValue(key, out var known)) return known;
        var bits = find();
        if (Count >= SlotsWorthBits && _phrases.Count < MostKept) _phrases.TryAdd(key, bits);
        return bits;
    }

    /// <summary>
    /// The slots that hold a common word, as bits from <see cref="FirstWord"/> on: made when it is first asked for, since going through its postings takes
    /// a hundred times as long. Null for a rare word.
    /// </summary>
    public ulong[]? CommonSlots(int term)
    {
        if (_common.TryGetValue(term, out var known)) return known;
        if (About(term) < Count / Common || Count < SlotsWorthBits) return null;
        var bits = NoSlots();
        var postings = Read(term);
        while (postings.MoveNext()) bits[(postings.Slot >> 6) - FirstWord] |= 1UL << postings.Slot;
        return _common.Count < MostKept ? _common.GetOrAdd(term, bits) : bits;
    }

    /// <summary>Bits for its slots, all 0.</summary>
    public ulong[] NoSlots() => new ulong[((End - 1) >> 6) - FirstWord + 1];

    /// <summary>Whether a term has places and weighs something: all but the forms of <see cref="Words.WordForms.Unplaced"/>.</summary>
    public static bool HasPlaces(string term) => term[0] != Words.WordForms.Mark;

    /// <summary>About how many slots hold a term, or some more: a difference takes one byte or a little more.</summary>
    public int About(int term) => (Starts[term + 1] - Starts[term]) / (HasPlaces(Terms[term]) ? 2 : 1);

    public PostingReader Read(int term) => new(Postings, Starts[term], Starts[term + 1], First, HasPlaces(Terms[term]));

    public PlaceReader ReadPlaces(int term) => new(Read(term), Places, PlaceStarts[term]);
}
