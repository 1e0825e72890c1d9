namespace JobPortal.Core.Search.Columns;

/// <summary>
/// The columns of 4,096 offers. A change copies the blocks that it touches, some 120 KB each, and shares the others: searches go on over
/// what they began with.
/// </summary>
internal sealed class ColumnBlock
{
    public const int Size = 4_096;

    /// <summary>A place that no offer has, or has any more.</summary>
    public const int NoOffer = 0;

    /// <summary>Stands for "no deadline" and "not withdrawn": later than all.</summary>
    public const int Never = int.MaxValue;

    private BlockDay? _day;

    public int[] Ids { get; private init; } = new int[Size];
    public int[] Labs { get; private init; } = new int[Size];

    /// <summary>0 where there is no offer, so that trying a slot needs no other look.</summary>
    public int[] Profiles { get; private init; } = new int[Size];
    public int[] Settings { get; private init; } = new int[Size];

    /// <summary>Day numbers; <see cref="Never"/> without deadline.</summary>
    public int[] ClosesOn { get; private init; } = new int[Size];

    /// <summary>Seconds from the year 2000 on: offers of one second stand by their ids.</summary>
    public int[] FirstSeen { get; private init; } = new int[Size];

    /// <summary>Seconds as in <see cref="FirstSeen"/>; <see cref="Never"/> when it is not withdrawn.</summary>
    public int[] WithdrawnAt { get; private init; } = new int[Size];

    /// <summary>All of them, in the order in which a snapshot holds them.</summary>
    public int[][] Numbers => [Ids, Labs, Profiles, Settings, ClosesOn, FirstSeen, WithdrawnAt];

    /// <summary>Kept for the day that was asked for last: nearly every search asks for today.</summary>
    public BlockDay On(int today)
    {
        if (_day is { } known && known.Today == today) return known;
        return _day = new BlockDay(this, today);
    }

    public ColumnBlock Copy() => new()
    {
        Ids = [.. Ids],
        Labs = [.. Labs],
        Profiles = [.. Profiles],
        Settings = [.. Settings],
        ClosesOn = [.. ClosesOn],
        FirstSeen = [.. FirstSeen],
        WithdrawnAt = [.. WithdrawnAt],
    };

    public void Set(int i, OfferRow row, ColumnCodes codes)
    {
        Ids[i] = row.Id;
        Labs[i] = codes.Labs.CodeOf(row.LabId ?? 0);
        Profiles[i] = codes.ProfileOf(row);
        Settings[i] = codes.SettingOf(row);
        ClosesOn[i] = row.ClosesOn?.DayNumber ?? Never;
        FirstSeen[i] = Seconds(row.FirstSeen);
        WithdrawnAt[i] = row.WithdrawnAt is { } at ? Seconds(at) : Never;
    }

    /// <summary>Takes over one offer of another block.</summary>
    public void Set(int i, ColumnBlock from, int at)
    {
        var (mine, theirs) = (Numbers, from.Numbers);
        for (var column = 0; column < mine.Length; column++) mine[column][i] = theirs[column][at];
    }

    /// <summary>Leaves the slot to nobody.</summary>
    public void Clear(int i) => Ids[i] = Profiles[i] = NoOffer;

    /// <summary>Of an instant, from the year 2000 on.</summary>
    public static int Seconds(DateTimeOffset at) => (int)Math.Clamp((at - Start).TotalSeconds, 0, Never - 1);

    private static DateTimeOffset Start { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
