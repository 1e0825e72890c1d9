namespace JobPortal.Core.Search.Index;

/// <summary>
/// The words of a run of slots: for each term the slots that hold it, rising, with what it weighs there, and apart from these the places, which
/// only phrases read. Never changes once made. About 1.1 KB an offer.
/// </summary>
/// <param name="First">The first of its slots.</param>
/// <param name="Count">Slots, with or without words.</param>
/// <param name="Terms">Ordinal.</param>
/// <param name="Starts">By term, where its postings begin; one more for the end of the last.</param>
/// <param name="Postings">Slots as differences, each followed by the byte of <see cref="Relevance.Impact"/>.</param>
/// <param name="PlaceStarts">By term, where its places begin; one more for the end of the last.</param>
/// <param name="Places">For each posting that weighs something: how many, then their numbers as differences.</param>
internal sealed record WordSegment(int First, int Count, string[] Terms, int[] Starts, byte[] Postings, int[] PlaceStarts, byte[] Places)
{
    /// <summary>What is in a term's number when there is no such term.</summary>
    public const int NoTerm = -1;

    public int End => First + Count;

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

    public PostingReader Read(int term) => new(Postings.AsSpan(Starts[term], Starts[term + 1] - Starts[term]), First);

    public PlaceReader ReadPlaces(int term) =>
        new(Read(term), Places.AsSpan(PlaceStarts[term], PlaceStarts[term + 1] - PlaceStarts[term]));
}

/// <summary>Goes through one term's postings.</summary>
internal ref struct PostingReader(ReadOnlySpan<byte> postings, int first)
{
    private readonly ReadOnlySpan<byte> _postings = postings;
    private int _at;

    public int Slot { get; private set; } = first;
    public byte Impact { get; private set; }

    public bool MoveNext()
    {
        if (_at >= _postings.Length) return false;
        Slot += ByteBuffer.ReadNumber(_postings, ref _at);
        Impact = _postings[_at++];
        return true;
    }
}

/// <summary>Goes through one term's postings with their places.</summary>
internal ref struct PlaceReader(PostingReader postings, ReadOnlySpan<byte> places)
{
    private readonly ReadOnlySpan<byte> _places = places;
    private PostingReader _postings = postings;
    private int _at;
    private int _left;

    public readonly int Slot => _postings.Slot;
    public readonly byte Impact => _postings.Impact;

    /// <summary>Of the place that <see cref="NextPlace"/> came to.</summary>
    public int Number { get; private set; }

    public bool MoveNext()
    {
        // Places that nobody asked for are passed over.
        while (NextPlace()) { }
        if (!_postings.MoveNext()) return false;
        (_left, Number) = (_postings.Impact == 0 ? 0 : ByteBuffer.ReadNumber(_places, ref _at), 0);
        return true;
    }

    public bool NextPlace()
    {
        if (_left == 0) return false;
        _left--;
        Number += ByteBuffer.ReadNumber(_places, ref _at);
        return true;
    }
}
