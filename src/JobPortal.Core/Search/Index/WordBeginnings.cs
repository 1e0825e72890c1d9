using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>A word that offers hold.</summary>
/// <param name="Word">Folded.</param>
/// <param name="OfferId">An offer where it says much, likely in the title: how it is really written can be read there.</param>
public sealed record KnownWord(string Word, int OfferId);

/// <summary>What a beginning may become, for suggestions.</summary>
public static class WordBeginnings
{
    /// <summary>Postings that are looked at for an example: a common word has one among the first.</summary>
    private const int MostLookedAt = 500;

    /// <summary>The words that begin so and that most offers hold; one of each family ("réseau", "réseaux").</summary>
    /// <param name="prefix">Folded, at least <see cref="WordQueryReader.ShortestPrefix"/> characters; none for a shorter one.</param>
    public static IReadOnlyList<KnownWord> WordsBeginning(this OfferIndex index, string prefix, int most)
    {
        if (prefix.Length < WordQueryReader.ShortestPrefix) return [];
        // A stem that is no word has fewer letters than all its words, and each of these stands beside it as a form of its own.
        Dictionary<string, long> weights = new(StringComparer.Ordinal);
        foreach (var segment in index.Segments)
        {
            foreach (var begins in new[] { prefix, WordForms.Unplaced(prefix) })
            {
                var (from, to) = segment.Range(begins);
                for (var term = from; term < to; term++)
                    weights[segment.Terms[term]] = weights.GetValueOrDefault(segment.Terms[term]) + segment.About(term);
            }
        }
        return [.. Families(weights).Take(most).Select(word => new KnownWord(word, Example(index, word)))];
    }

    private static IEnumerable<string> Families(Dictionary<string, long> weights)
    {
        HashSet<string> families = new(StringComparer.Ordinal);
        foreach (var (term, _) in weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal))
        {
            var word = term.TrimStart(WordForms.Mark);
            var family = Stemmer.French.Stem(word);
            // "apprentissag" is the stem of what stands beside it as "=apprentissage".
            if (term[0] != WordForms.Mark && weights.Keys.Any(k => k[0] == WordForms.Mark && k.Length > word.Length + 1 && k.Length <= word.Length + 3 && k.AsSpan(1).StartsWith(word) && !k.EndsWith('s'))) continue;
            if (families.Add(family)) yield return word;
        }
    }

    private static int Example(OfferIndex index, string word)
    {
        var (best, impact) = (ColumnBlock.NoOffer, -1);
        foreach (var segment in index.Segments.Reverse())
        {
            foreach (var stem in new WordForms().Stems(word))
            {
                if (segment.Find(stem) is not WordSegment.NoTerm and var term) (best, impact) = Better(index, segment.Read(term), best, impact);
            }
        }
        return best;
    }

    private static (int Best, int Impact) Better(OfferIndex index, PostingReader postings, int best, int impact)
    {
        for (var looked = 0; looked < MostLookedAt && postings.MoveNext(); looked++)
            if (postings.Impact > impact && index.Columns.IdAt(postings.Slot) is var id and not ColumnBlock.NoOffer) (best, impact) = (id, postings.Impact);
        return (best, impact);
    }
}
