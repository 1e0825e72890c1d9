using JobPortal.Core.Search;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>
/// Words as a PostgreSQL tsquery over <c>offer_texts.search</c>, which holds each offer's lexemes in its own language and as plain words.
/// A query is asked whole in French and whole in English: a stop word of one language ("thèse" folds to "these") must not
/// drop a word of the other. An excluded word is excluded in all of them.
/// </summary>
internal static class TsQuery
{
    /// <summary>An expression of type tsquery over the parameters of <see cref="AddTo"/>; empty when only stop words were given.</summary>
    public const string Compile = """
        (
          (  (to_tsquery('jobportal_fr', @words) && (to_tsquery('jobportal_fr', @last) || to_tsquery('jobportal_simple', @last)))
          || (to_tsquery('jobportal_en', @words) && (to_tsquery('jobportal_en', @last) || to_tsquery('jobportal_simple', @last))) )
          && !!(to_tsquery('jobportal_fr', @not) || to_tsquery('jobportal_en', @not) || to_tsquery('jobportal_simple', @not))
        )
        """;

    public static void AddTo(NpgsqlCommand command, IReadOnlyList<SearchTerm> terms)
    {
        command.Parameters.AddWithValue("words", Join(terms.Where(t => t is { Excluded: false, Prefix: false }), " & "));
        command.Parameters.AddWithValue("last", Join(terms.Where(t => t is { Excluded: false, Prefix: true }), " & "));
        command.Parameters.AddWithValue("not", Join(terms.Where(t => t.Excluded), " | "));
    }

    /// <summary>Any of the words, for likeness.</summary>
    public static string AnyOf(IEnumerable<string> words) => string.Join(" | ", words);

    // Terms hold only letters, digits and single spaces (SearchWords), so nothing needs quoting.
    private static string Join(IEnumerable<SearchTerm> terms, string with) => string.Join(with, terms.Select(One));

    private static string One(SearchTerm term) =>
        "(" + string.Join(" | ", term.Alternatives.Select((phrase, i) => Phrase(phrase, term.Prefix && i == 0))) + ")";

    // Only what was typed goes on as a prefix: "these:*" is meant, "phd:*" is not.
    private static string Phrase(string phrase, bool prefix) => $"({phrase.Replace(" ", " <-> ", StringComparison.Ordinal)}{(prefix ? ":*" : "")})";
}
