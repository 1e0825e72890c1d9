using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>Finds what was meant by words that find nothing or little.</summary>
internal sealed class OfferSpelling(IOfferMatcher offers, NpgsqlConnection connection, DateOnly today)
{
    /// <summary>The newest offers with a word say how it is written.</summary>
    private const int Readers = 10;

    private const string Texts = """
        select o.title || ' ' || coalesce((select string_agg(s ->> 'text', ' ') from json_array_elements(t.content -> 'sections') s), '')
        from offers o join offer_texts t on t.offer_id = o.id where o.id = any(@ids)
        """;

    /// <returns>Null when all words find something, or nothing is spelt like them.</returns>
    public async Task<SpellingSuggestion?> OfAsync(WordQuery query, CancellationToken cancellationToken)
    {
        List<(WordClause Clause, string Word, int Finds)> meant = [];
        var looked = 0;
        foreach (var clause in query.Clauses.Where(SpellingRules.MayBeSlip))
        {
            var finds = await offers.CountAsync(clause, cancellationToken);
            if (finds > SpellingRules.Little) continue;
            if (looked++ == SpellingRules.MostSlips) break;
            if (await BestAsync(clause.Correctable!, finds, cancellationToken) is { } word) meant.Add((clause, word, finds));
        }
        if (meant.Count == 0) return null;
        // Where a word finds nothing, the search is made anew, and what finds a little stays as it was typed.
        var findsNothing = meant.Exists(m => m.Finds == 0);
        List<(WordClause, string)> written = [];
        foreach (var (clause, word, finds) in meant)
            if (finds == 0 || !findsNothing) written.Add((clause, await WrittenAsync(word, cancellationToken)));
        return new SpellingSuggestion(SpellingRules.Rewrite(query, written), findsNothing);
    }

    private async Task<string?> BestAsync(string word, int finds, CancellationToken cancellationToken)
    {
        List<(string Word, int Finds)> counted = [];
        foreach (var near in await offers.NearAsync(word, cancellationToken))
            counted.Add((near, await offers.CountAsync(SpellingRules.Clause(near), cancellationToken)));
        return SpellingRules.Best(word, finds, counted);
    }

    private async Task<string> WrittenAsync(string word, CancellationToken cancellationToken)
    {
        var any = new SearchCriteria { Status = OfferStatus.Any, Sort = SortOrder.Newest };
        var newest = await offers.FindAsync(any, new WordQuery(word, [SpellingRules.Clause(word)]), today, new HitRange(0, Readers), cancellationToken);
        await using var command = new NpgsqlCommand(Texts, connection);
        command.Parameters.Add(new NpgsqlParameter("ids", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = newest.Ids.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<string> texts = [];
        while (await rows.ReadAsync(cancellationToken)) texts.Add(rows.GetString(0));
        return SpellingRules.Written(word, texts);
    }
}
