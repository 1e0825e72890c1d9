using JobPortal.Core.Offers;

namespace JobPortal.Core.Search.Columns;

/// <summary>The values behind the numbers of all columns.</summary>
internal sealed class ColumnCodes
{
    /// <summary>Ids of labs; 0 without one.</summary>
    public CodedValues<int> Labs { get; } = new();
    public CodedValues<PositionKind> Kinds { get; } = new();
    public CodedValues<OfferLength> Lengths { get; } = new();
    public CodedValues<string[]> Regions { get; } = new(new SameValues());
    public CodedValues<string[]> Sources { get; } = new(new SameValues());
    public CodedValues<string> Languages { get; } = new(StringComparer.Ordinal);

    /// <summary>In upper case.</summary>
    public CodedValues<(string? Action, string? Network)> Links { get; } = new();
}
