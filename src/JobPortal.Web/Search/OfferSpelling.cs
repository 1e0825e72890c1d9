using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;

namespace JobPortal.Web.Search;

/// <summary>Finds what was meant by words that find nothing or little.</summary>
internal static class OfferSpelling
{
    /// <returns>Null when all words find something, or nothing is spelt like them.</returns>
    public static async Task<SpellingSuggestion?> OfAsync(IOfferMatcher offers, WordQuery query, CancellationToken cancellationToken)
    {
        List<(WordClause Clause, string Word)> meant = [];
        var findsNothing = false;
        foreach (var clause in query.Clauses.Where(SpellingRules.MayBeSlip))
        {
            var finds = await offers.CountAsync(clause, cancellationToken);
            if (finds > SpellingRules.Little || await BestAsync(offers, clause.Correctable!, finds, cancellationToken) is not { } word) continue;
            meant.Add((clause, word));
            findsNothing |= finds == 0;
        }
        return meant.Count == 0 ? null : new SpellingSuggestion(SpellingRules.Rewrite(query, meant), findsNothing);
    }

    private static async Task<string?> BestAsync(IOfferMatcher offers, string word, int finds, CancellationToken cancellationToken)
    {
        List<(string Word, int Finds)> counted = [];
        foreach (var near in await offers.NearAsync(word, cancellationToken))
            counted.Add((near, await offers.CountAsync(SpellingRules.Clause(near), cancellationToken)));
        return SpellingRules.Best(word, finds, counted);
    }
}
