namespace JobPortal.Core.Search.Columns;

/// <summary>
/// The order of hits as one number, smaller first: its upper half says where an offer stands, its lower half is its id, which parts
/// offers that stand alike: the older id first by deadline, the newer one otherwise.
/// </summary>
internal static class HitOrder
{
    public static long Newest(ColumnBlock block, int i) => Falling(block.FirstSeen[i], block.Ids[i]);

    /// <param name="score">0 or more; the greatest first.</param>
    public static long Relevance(float score, int id) => Falling((int)Math.Min(score * 100_000, int.MaxValue), id);

    // Open ones by rising day, those without deadline behind them; closed ones after all these by falling day, those without
    // deadline last. Day numbers stay under 4 million, so that 1 billion parts the two.
    public static long Closing(ColumnBlock block, int i, bool open)
    {
        const int Closed = 2_000_000_000;
        var day = block.ClosesOn[i];
        var place = (open, day == ColumnBlock.Never) switch
        {
            (true, true) => 1_000_000_000,
            (true, false) => day,
            (false, true) => int.MaxValue,
            (false, false) => Closed - day,
        };
        return ((long)place << 32) | (uint)block.Ids[i];
    }

    public static int IdOf(long key, SortOrder sort) => sort == SortOrder.Closing ? (int)(uint)key : (int)~(uint)key;

    private static long Falling(int number, int id) => ((long)(int.MaxValue - number) << 32) | ~(uint)id;
}
