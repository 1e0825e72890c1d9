namespace JobPortal.Core.Search.Columns;

/// <summary>
/// The order of hits as one number, smaller first: its upper half, the place, says where an offer stands, its lower half is its id, which parts
/// offers that stand alike: the older id first by deadline, the newer one otherwise.
/// </summary>
internal static class HitOrder
{
    private const int WithoutDeadline = 1_000_000_000, Closed = 2_000_000_000;

    /// <summary>The latest seen first.</summary>
    public static int Newest(ColumnBlock block, int i) => int.MaxValue - block.FirstSeen[i];

    /// <param name="score">0 or more; the greatest first.</param>
    public static int Relevance(float score) => int.MaxValue - (int)Math.Min(score * 100_000, int.MaxValue);

    // Open ones by rising day, those without deadline behind them; closed ones after all these by falling day, those without
    // deadline last. Day numbers stay under 4 million, so that 1 billion parts the two.
    public static int Closing(ColumnBlock block, int i, bool open)
    {
        var day = block.ClosesOn[i];
        if (open) return Math.Min(day, WithoutDeadline);
        return day == ColumnBlock.Never ? int.MaxValue : Closed - day;
    }

    /// <param name="place">From this sort's own method.</param>
    public static long Key(int place, int id, SortOrder sort) => ((long)place << 32) | (sort == SortOrder.Closing ? (uint)id : ~(uint)id);

    public static int IdOf(long key, SortOrder sort) => sort == SortOrder.Closing ? (int)(uint)key : (int)~(uint)key;
}
