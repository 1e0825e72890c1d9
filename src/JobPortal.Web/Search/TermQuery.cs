using System.Globalization;
using System.Text;
using JobPortal.Core.Search.Words;
using JobPortal.Web.Data;

namespace JobPortal.Web.Search;

/// <summary>
/// A query as a tsquery literal over <c>offer_texts.search</c>: the same terms, phrases and prefixes that the index in the process reads, so
/// that both find the same offers. No dictionary has a part in it.
/// </summary>
internal static class TermQuery
{
    /// <summary>Of a query with at least one clause.</summary>
    public static string Write(WordQuery query)
    {
        var text = new StringBuilder();
        foreach (var clause in query.Clauses)
        {
            if (text.Length > 0) text.Append(" & ");
            if (clause.Excluded) text.Append('!');
            Append(text, clause);
        }
        return text.ToString();
    }

    public static string Write(WordClause clause)
    {
        var text = new StringBuilder();
        Append(text, clause);
        return text.ToString();
    }

    /// <summary>Any of some words, each with all its forms; for likeness.</summary>
    public static string AnyOf(IEnumerable<string> words)
    {
        string[] terms = [.. words.SelectMany(new WordForms().All)];
        var text = new StringBuilder();
        // Empty brackets are no tsquery; an empty one finds nothing.
        if (terms.Length > 0) AppendAny(text, terms, null, isAlone: true);
        return text.ToString();
    }

    private static void Append(StringBuilder text, WordClause clause)
    {
        text.Append('(');
        for (var i = 0; i < clause.Alternatives.Count; i++)
        {
            if (i > 0) text.Append(" | ");
            Append(text, clause.Alternatives[i].Steps);
        }
        text.Append(')');
    }

    private static void Append(StringBuilder text, IReadOnlyList<WordStep> steps)
    {
        // In brackets, and from the left: <2> binds to the word before it, wherever that stands itself.
        for (var i = 1; i < steps.Count; i++) text.Append('(');
        for (var i = 0; i < steps.Count; i++)
        {
            if (i > 0) text.Append(CultureInfo.InvariantCulture, $" <{steps[i].Offset - steps[i - 1].Offset}> ");
            AppendAny(text, steps[i].Terms, steps[i].Prefix, steps.Count == 1);
            if (i > 0) text.Append(')');
        }
    }

    private static void AppendAny(StringBuilder text, IEnumerable<string> terms, string? prefix, bool isAlone)
    {
        text.Append('(');
        var first = true;
        foreach (var term in terms)
        {
            if (!first) text.Append('|');
            TermVector.AppendQuoted(text, term);
            first = false;
        }
        if (prefix is not null) AppendBeginning(text, prefix);
        // In a phrase a term without places would be the end of it.
        if (prefix is not null && isAlone) AppendBeginning(text, WordForms.Unplaced(prefix));
        text.Append(')');
    }

    private static void AppendBeginning(StringBuilder text, string prefix)
    {
        TermVector.AppendQuoted(text.Append('|'), prefix);
        text.Append(":*");
    }
}
