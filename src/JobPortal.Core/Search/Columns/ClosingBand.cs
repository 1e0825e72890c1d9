namespace JobPortal.Core.Search.Columns;

/// <summary>The first <see cref="ClosingWindow"/> that an offer is in, as a number: 4 no deadline at all, 5 later than all, 6 in the past.</summary>
internal static class ClosingBand
{
    public const int Count = 7;

    /// <summary>The band of what closed before today.</summary>
    public const int Past = 6;

    /// <param name="closesOn">A day number, or <see cref="ColumnBlock.Never"/>.</param>
    /// <param name="today">A day number.</param>
    public static int Of(int closesOn, int today) => closesOn == ColumnBlock.Never ? 4 : (closesOn - today) switch
    {
        < 0 => Past,
        <= 7 => 0,
        <= 14 => 1,
        <= 30 => 2,
        <= 90 => 3,
        _ => 5,
    };

    /// <summary>Windows hold the shorter ones: what closes in 5 days also closes within 30.</summary>
    public static bool In(int band, ClosingWindow window) => window switch
    {
        ClosingWindow.Within7Days => band == 0,
        ClosingWindow.Within14Days => band <= 1,
        ClosingWindow.Within30Days => band <= 2,
        ClosingWindow.Within90Days => band <= 3,
        ClosingWindow.NoDeadline => band == 4,
    };
}
