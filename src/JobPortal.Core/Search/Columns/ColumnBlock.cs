namespace JobPortal.Core.Search.Columns;

/// <summary>
/// The columns of 4,096 offers. A change copies the blocks that it touches, some 200 KB each, and shares the others: searches go on over
/// what they began with.
/// </summary>
internal sealed class ColumnBlock
{
    public const int Size = 4_096;

    /// <summary>A place that no offer has, or has any more.</summary>
    public const int NoOffer = 0;

    /// <summary>Stands for "no deadline": later than every date.</summary>
    public const int Never = int.MaxValue;

    public int[] Ids { get; private init; } = new int[Size];
    public int[] Labs { get; private init; } = new int[Size];
    public int[] Kinds { get; private init; } = new int[Size];
    public int[] Lengths { get; private init; } = new int[Size];
    public int[] Regions { get; private init; } = new int[Size];
    public int[] Sources { get; private init; } = new int[Size];
    public int[] Languages { get; private init; } = new int[Size];
    public int[] Links { get; private init; } = new int[Size];

    /// <summary>Day numbers; <see cref="Never"/> without deadline.</summary>
    public int[] ClosesOn { get; private init; } = new int[Size];

    /// <summary>Seconds from the year 2000 on: offers of one second stand by their ids.</summary>
    public int[] FirstSeen { get; private init; } = new int[Size];

    /// <summary>UTC ticks; the greatest long when it is not withdrawn.</summary>
    public long[] WithdrawnAt { get; private init; } = new long[Size];

    /// <summary>All of them, in the order in which a snapshot holds them.</summary>
    public int[][] Numbers => [Ids, Labs, Kinds, Lengths, Regions, Sources, Languages, Links, ClosesOn, FirstSeen];

    public ColumnBlock Copy() => new()
    {
        Ids = [.. Ids],
        Labs = [.. Labs],
        Kinds = [.. Kinds],
        Lengths = [.. Lengths],
        Regions = [.. Regions],
        Sources = [.. Sources],
        Languages = [.. Languages],
        Links = [.. Links],
        ClosesOn = [.. ClosesOn],
        FirstSeen = [.. FirstSeen],
        WithdrawnAt = [.. WithdrawnAt],
    };

    public void Set(int i, OfferRow row, ColumnCodes codes)
    {
        Ids[i] = row.Id;
        Labs[i] = codes.Labs.CodeOf(row.LabId ?? 0);
        Kinds[i] = codes.Kinds.CodeOf(row.Kind);
        Lengths[i] = codes.Lengths.CodeOf(new OfferLength(row.Permanent, row.MinMonths, row.MaxMonths));
        Regions[i] = codes.Regions.CodeOf(row.Regions);
        Sources[i] = codes.Sources.CodeOf(row.Sources);
        Languages[i] = codes.Languages.CodeOf(row.Language ?? "");
        Links[i] = codes.Links.CodeOf((row.LinkAction?.ToUpperInvariant(), row.LinkNetwork?.ToUpperInvariant()));
        ClosesOn[i] = row.ClosesOn?.DayNumber ?? Never;
        FirstSeen[i] = (int)Math.Clamp((row.FirstSeen - Start).TotalSeconds, 0, int.MaxValue - 1);
        WithdrawnAt[i] = row.WithdrawnAt?.UtcTicks ?? long.MaxValue;
    }

    /// <summary>Takes over one offer of another block.</summary>
    public void Set(int i, ColumnBlock from, int at)
    {
        var (mine, theirs) = (Numbers, from.Numbers);
        for (var column = 0; column < mine.Length; column++) mine[column][i] = theirs[column][at];
        WithdrawnAt[i] = from.WithdrawnAt[at];
    }

    private static DateTimeOffset Start { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
