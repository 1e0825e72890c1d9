namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>A job posting of a page with what tells it from the others.</summary>
/// <param name="Title">Folded.</param>
/// <param name="IsHere">Whether it names the page's own address.</param>
/// <param name="Elsewhere">The address of another page of the source that it names; null when it names none.</param>
internal sealed record PostingEntry(StructuredValue.Item Item, string Title, string? Identifier, string? Place, bool IsHere, Uri? Elsewhere)
{
    public static PostingEntry Of(StructuredReading reading, PostingAddresses addresses, StructuredValue.Item item)
    {
        var here = addresses.IsHere(item);
        return new PostingEntry(
            item, LabelText.Fold(reading.Line(item, "title", "name", "headline") ?? ""),
            reading.Values(item, "identifier") is [var id, ..] ? StructuredParts.Reference(reading, id) : null,
            StructuredPlaces.Of(reading, reading.Values(item, "joblocation"), null).FirstOrDefault(),
            here, here ? null : addresses.Elsewhere(item));
    }

    /// <summary>Two programs of one site may describe the same offer: nothing that both say differs.</summary>
    public bool IsSame(PostingEntry other) =>
        Title == other.Title && (IsHere == other.IsHere || (Elsewhere ?? other.Elsewhere) is null) && Agree(Elsewhere, other.Elsewhere) && Agree(Identifier, other.Identifier) && Agree(Place, other.Place);

    /// <summary>This one, with what it leaves out from the other.</summary>
    public PostingEntry With(PostingEntry other) => this with
    {
        Item = new StructuredValue.Item([.. other.Item.Properties.Where(p => Item[p.Key] is null), .. Item.Properties]),
        Identifier = Identifier ?? other.Identifier,
        Place = Place ?? other.Place,
        IsHere = IsHere || other.IsHere,
    };

    private static bool Agree<T>(T? a, T? b)
        where T : class => a is null || b is null || a.Equals(b);
}
