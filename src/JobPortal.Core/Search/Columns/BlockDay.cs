namespace JobPortal.Core.Search.Columns;

/// <summary>What follows for a block's offers from one day: made once a day and block, read by every search.</summary>
internal sealed class BlockDay
{
    /// <summary>Words of 64 offers.</summary>
    public const int Words = ColumnBlock.Size / 64;

    public BlockDay(ColumnBlock block, int today)
    {
        Today = today;
        var goneBefore = ColumnBlock.Seconds(new DateTimeOffset(DateOnly.FromDayNumber(today).AddDays(-ColumnSearch.WithdrawnDays), default, TimeSpan.Zero));
        for (var i = 0; i < ColumnBlock.Size; i++)
        {
            var withdrawn = block.WithdrawnAt[i];
            Bands[i] = (byte)ClosingBand.Of(block.ClosesOn[i], today);
            if (block.Profiles[i] == ColumnBlock.NoOffer || withdrawn <= goneBefore) continue;
            var open = withdrawn == ColumnBlock.Never && Bands[i] != ClosingBand.Past;
            (open ? Open : Closed)[i >> 6] |= 1UL << i;
        }
    }

    /// <summary>A day number.</summary>
    public int Today { get; }

    /// <summary><see cref="ClosingBand"/> by place in the block.</summary>
    public byte[] Bands { get; } = new byte[ColumnBlock.Size];

    /// <summary>Places of open offers, one bit each.</summary>
    public ulong[] Open { get; } = new ulong[Words];

    /// <summary>Places of offers that are closed or withdrawn; those that are gone for good are in neither.</summary>
    public ulong[] Closed { get; } = new ulong[Words];
}
