namespace JobPortal.Core.Search.Words;

/// <summary>Tries one offer against one query, the other way round than an index: for stored searches, and to check the index against.</summary>
public static class OfferTermsMatch
{
    /// <summary>Whether the offer meets every required clause and no excluded one.</summary>
    public static bool Meets(this OfferTerms offer, WordQuery query) =>
        query.Required.All(c => offer.Meets(c)) && !query.Excluded.Any(c => offer.Meets(c));

    /// <summary>Whether the offer holds one of a clause's alternatives.</summary>
    public static bool Meets(this OfferTerms offer, WordClause clause) => clause.Alternatives.Any(a => Meets(offer, a));

    private static bool Meets(OfferTerms offer, WordPhrase phrase)
    {
        if (phrase.Steps is [var only]) return Of(offer, only).Any();
        HashSet<int>? beginnings = null;
        foreach (var step in phrase.Steps)
        {
            var found = Of(offer, step).SelectMany(t => t.Places).Select(p => Place.Number(p) - step.Offset);
            if (beginnings is null) beginnings = [.. found];
            else beginnings.IntersectWith(found);
            if (beginnings.Count == 0) return false;
        }
        return true;
    }

    private static IEnumerable<OfferTerm> Of(OfferTerms offer, WordStep step)
    {
        foreach (var text in step.Terms)
            if (Find(offer.Terms, text) is var at and >= 0) yield return offer.Terms[at];
        if (step.Prefix is null) yield break;
        foreach (var prefix in new[] { step.Prefix, WordForms.Unplaced(step.Prefix) })
        {
            var first = Find(offer.Terms, prefix);
            if (first < 0) first = ~first;
            for (var i = first; i < offer.Terms.Count && offer.Terms[i].Text.StartsWith(prefix, StringComparison.Ordinal); i++) yield return offer.Terms[i];
        }
    }

    private static int Find(IReadOnlyList<OfferTerm> terms, string text)
    {
        var (low, high) = (0, terms.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(terms[middle].Text, text);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }
}
