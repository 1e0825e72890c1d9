namespace JobPortal.Core.Search.Index;

/// <summary>Goes through one term's postings.</summary>
/// <param name="start">Where they begin among all postings.</param>
/// <param name="end">Behind the last.</param>
/// <param name="first">The segment's first slot.</param>
/// <param name="weighs">Each says what it weighs.</param>
internal struct PostingReader(byte[] postings, int start, int end, int first, bool weighs)
{
    private int _at = start;

    public int Slot { get; private set; } = first;
    public byte Impact { get; private set; }

    public bool MoveNext()
    {
        if (_at >= end) return false;
        Slot += ByteBuffer.ReadNumber(postings, ref _at);
        if (weighs) Impact = postings[_at++];
        return true;
    }
}

/// <summary>Goes through one term's postings with their places.</summary>
internal struct PlaceReader(PostingReader postings, byte[] places, int start)
{
    private PostingReader _postings = postings;
    private int _at = start;
    private int _end = start;

    // The only number, when it stood in place of a length; else 0, which no place has.
    private int _only;

    public readonly int Slot => _postings.Slot;
    public readonly byte Impact => _postings.Impact;

    public bool MoveNext()
    {
        // Places that nobody asked for are stepped over.
        (_at, _only) = (_end, 0);
        if (!_postings.MoveNext()) return false;
        if (_postings.Impact == 0) return true;
        var head = ByteBuffer.ReadNumber(places, ref _at);
        if ((head & 1) != 0) (_only, _end) = (head >> 1, _at);
        else _end = _at + (head >> 1);
        return true;
    }

    /// <summary>Writes the numbers of the places, rising; none for a form without places. How many there are: at most <see cref="Words.OfferTerms.MaxPlaces"/>.</summary>
    public int ReadPlaces(Span<int> into)
    {
        if (_only > 0)
        {
            into[0] = _only;
            return 1;
        }
        var (count, number) = (0, 0);
        while (_at < _end) into[count++] = number += ByteBuffer.ReadNumber(places, ref _at);
        return count;
    }
}
