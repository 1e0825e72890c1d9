namespace JobPortal.Web.Search;

/// <summary>The filters that have counts, as bits of <c>miss</c> in <see cref="SearchStatement"/>.</summary>
[Flags]
internal enum Facets
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
