using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>One offer that is new or changed.</summary>
/// <param name="Terms">Null when its words are as they were, or not known yet: it is then found by filters alone.</param>
public sealed record IndexedOffer(OfferRow Row, OfferTerms? Terms);

/// <summary>
/// All offers as arrays in the process: words and filter columns. Never changes once made, so that a search goes on over what it began with;
/// a change makes a new index that shares nearly everything with the one before (new words are a small segment of their own).
/// </summary>
public sealed class OfferIndex
{
    private OfferIndex(OfferColumns columns, IReadOnlyList<WordSegment> segments) => (Columns, Segments) = (columns, segments);

    public static OfferIndex Empty => new(OfferColumns.Empty, []);

    public OfferColumns Columns { get; }

    internal IReadOnlyList<WordSegment> Segments { get; }

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => Segments.Sum(s => s.Bytes) + (Columns.Blocks.Count * ColumnBlock.Size * 28L);

    /// <summary>The same with some offers new or changed, and some gone.</summary>
    public OfferIndex With(IReadOnlyList<IndexedOffer> offers, IEnumerable<int> gone, LabRows labs)
    {
        var edit = Columns.Edit();
        var builder = new SegmentBuilder(Columns.Slots);
        foreach (var offer in offers)
        {
            var isKnown = edit.SlotOf(offer.Row.Id) >= 0;
            var slot = edit.Put(offer.Row);
            // Words are only ever added behind all others, so an offer that gets new ones moves there.
            if (offer.Terms is not null) builder.Add(isKnown ? edit.Move(offer.Row.Id) : slot, offer.Terms);
        }
        foreach (var id in gone) edit.Remove(id);
        var columns = new OfferColumns(edit, labs);
        return columns.Slots == Columns.Slots ? new OfferIndex(columns, Segments) : new OfferIndex(columns, [.. Segments, builder.Build(columns.Slots)]);
    }

    /// <param name="criteria">Its text is not read: <paramref name="words"/> says what was typed.</param>
    /// <param name="words">Empty for filters alone.</param>
    /// <param name="today">The day in Paris: <see cref="Offers.PortalDay"/>.</param>
    /// <param name="skip">Hits before the first wanted, 0 or more.</param>
    /// <param name="take">Hits wanted, at least 1.</param>
    public ColumnAnswer Find(SearchCriteria criteria, WordQuery words, DateOnly today, int skip, int take) =>
        FindRange(criteria, words, today, new HitRange(skip, take));

    /// <inheritdoc cref="Find"/>
    public ColumnAnswer FindRange(SearchCriteria criteria, WordQuery words, DateOnly today, HitRange range)
    {
        var search = new ColumnSearch(Columns, criteria, today);
        if (words.IsEmpty) return search.Find(null, SortOf(criteria, words), range);
        using var memory = new SearchMemory();
        var matcher = new WordMatcher(Segments, Columns.Slots, memory);
        var matching = matcher.Match(words);
        var scores = SortOf(criteria, words) == SortOrder.Relevance ? matcher.Scores(words, matching, Columns.Count) : null;
        return search.Find(matching, SortOf(criteria, words), range, scores);
    }

    /// <summary>The order that a search asks for; relevance means nothing without words.</summary>
    public static SortOrder SortOf(SearchCriteria criteria, WordQuery words) =>
        criteria.Sort is null || (criteria.Sort == SortOrder.Relevance && words.IsEmpty) ? SortOrder.Closing : criteria.Sort.Value;

    /// <summary>How many offers meet a clause, whatever their filters say.</summary>
    public int Count(WordClause clause)
    {
        using var memory = new SearchMemory();
        var meeting = new WordMatcher(Segments, Columns.Slots, memory).Meeting(clause);
        var count = 0;
        for (var word = 0; word < meeting.Words; word++)
            for (var left = meeting.Word(word); left != 0; left &= left - 1)
                if (Columns.IdAt((word << 6) + System.Numerics.BitOperations.TrailingZeroCount(left)) != ColumnBlock.NoOffer) count++;
        return count;
    }

    /// <summary>All terms, some of them several times; also those of offers that went.</summary>
    public IEnumerable<string> Terms => Segments.SelectMany(s => s.Terms);

    internal static OfferIndex Of(OfferColumns columns, IReadOnlyList<WordSegment> segments) => new(columns, segments);
}
