namespace JobPortal.Core.Search;

/// <summary>The filters that have counts, as bits of what an offer misses in <see cref="ColumnSearch"/>.</summary>
[Flags]
internal enum FilterBits
{
    None = 0,
    Lab = 1,
    Kind = 2,
    Duration = 4,
    Closes = 8,
    Region = 16,
    Source = 32,
    Language = 64,
    Status = 128,
}
