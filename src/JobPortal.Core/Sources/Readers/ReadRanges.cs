namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// The parts of a text that were read. Asked for each line of a page, so that each answer takes a search and no walk: a page of 100,000 headings took eleven seconds.
/// </summary>
internal sealed class ReadRanges
{
    private readonly int[] _starts;
    private readonly List<(int From, int To)> _united = [];

    /// <param name="ranges">Offsets from and to, in any order; empty ones do not count.</param>
    public ReadRanges(IEnumerable<(int From, int To)> ranges)
    {
        var sorted = ranges.Where(r => r.To > r.From).Order().ToArray();
        _starts = Array.ConvertAll(sorted, r => r.From);
        foreach (var range in sorted)
        {
            if (_united is [.., var last] && range.From <= last.To) _united[^1] = (last.From, Math.Max(last.To, range.To));
            else _united.Add(range);
        }
    }

    /// <summary>Whether any character of this part was read.</summary>
    public bool Touches(int from, int to)
    {
        var (low, high) = (0, _united.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_united[middle].To <= from) low = middle + 1;
            else high = middle;
        }

        return low < _united.Count && _united[low].From < to;
    }

    /// <summary>Whether a range begins here: at <paramref name="from"/> or behind it, before <paramref name="to"/>.</summary>
    public bool BeginsIn(int from, int to)
    {
        var at = Array.BinarySearch(_starts, from);
        return at >= 0 ? from < to : ~at < _starts.Length && _starts[~at] < to;
    }
}
