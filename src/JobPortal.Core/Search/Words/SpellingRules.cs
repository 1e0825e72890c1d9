using System.Numerics;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Search.Words;

/// <summary>
/// When a word that finds nothing or little is taken for a typing slip, and of what. Asks nobody: whoever searches counts. Words are compared
/// folded, so a missing accent is no slip.
/// </summary>
public static class SpellingRules
{
    /// <summary>In a shorter word one letter is too much of it.</summary>
    private const int ShortestWord = 5;

    /// <summary>From this length on two letters may be wrong.</summary>
    private const int LongWord = 9;

    /// <summary>A word that finds no more than this may be a slip.</summary>
    public const int Little = 2;

    /// <summary>How many times more another word must find to be proposed in place of one that finds little.</summary>
    private const int Better = 20;

    /// <summary>Words of one text that are looked for: each means to go through all that offers hold, and a text of more slips is none (sixteen took 0.6 s).</summary>
    public const int MostSlips = 4;

    /// <summary>Candidates that are counted.</summary>
    private const int MostCounted = 12;

    /// <summary>May it be a slip, by its form alone?</summary>
    public static bool MayBeSlip(WordClause clause) => clause is { Excluded: false, Correctable.Length: >= ShortestWord };

    /// <param name="known">Terms as offers hold them.</param>
    /// <summary>The known words that are nearest to one, nearest first; of equally near ones those as long as it is first.</summary>
    public static IReadOnlyList<string> Near(string word, IEnumerable<string> known)
    {
        var (most, letters) = (word.Length >= LongWord ? 2 : 1, Letters(word));
        Dictionary<string, int> near = new(StringComparer.Ordinal);
        foreach (var term in known)
        {
            var other = term.AsSpan().TrimStart(WordForms.Mark);
            if (Slips(word, letters, other, most) is var slips && slips <= most) near[other.ToString()] = slips;
            // Offers may hold nothing but its plural: the slips of "sattelite" are two, and three from "satellites".
            else if (other.Length > ShortestWord && other[^1] == 's' && Slips(word, letters, other[..^1], most) is var fewer && fewer <= most) near[other[..^1].ToString()] = fewer;
        }
        return [.. near.OrderBy(n => n.Value).ThenBy(n => n.Key.Length != word.Length).ThenBy(n => n.Key[0] != word[0]).ThenBy(n => n.Key, StringComparer.Ordinal)
            .Take(MostCounted).Select(n => n.Key)];
    }

    /// <summary>The word that was meant; null when none is better.</summary>
    /// <param name="finds">How many offers the word as typed finds.</param>
    /// <param name="counted">Of <see cref="Near"/>, in its order, with how many offers each finds.</param>
    public static string? Best(string word, int finds, IReadOnlyList<(string Word, int Finds)> counted)
    {
        var least = finds == 0 ? 1 : finds * Better;
        return counted.Where(c => c.Finds >= least)
            .OrderBy(c => EditDistance.Between(word, c.Word, 2)).ThenBy(c => c.Word.Length != word.Length).ThenByDescending(c => c.Finds)
            .Select(c => c.Word).FirstOrDefault();
    }

    /// <summary>The clause that a word would make, to be counted.</summary>
    public static WordClause Clause(string word) => new(0, word.Length, [new([new WordStep(0, new WordForms().All(word), null)])], false, null);

    /// <summary>How a word is written, as these texts mostly do it: terms have no accents, and some are stems only. The word itself when none holds it.</summary>
    /// <param name="word">Folded.</param>
    public static string Written(string word, IEnumerable<string> texts)
    {
        var forms = new WordForms();
        HashSet<string> stems = [.. forms.Stems(word)];
        Dictionary<string, int> exact = new(StringComparer.Ordinal), akin = new(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var found in TextWords.Of(text))
            {
                if (found.Folded != word && !stems.Overlaps(forms.Stems(found.Folded))) continue;
                var (written, counts) = (text.Substring(found.Start, found.Length), found.Folded == word ? exact : akin);
                counts[written] = counts.GetValueOrDefault(written) + 1;
            }
        }
        // Of as many, small letters go first: the others may only begin a sentence.
        return (exact.Count > 0 ? exact : akin).OrderByDescending(w => w.Value).ThenBy(w => w.Key.Count(char.IsUpper)).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key).FirstOrDefault(word);
    }

    /// <summary>The text with some of its clauses written otherwise.</summary>
    public static string Rewrite(WordQuery query, IEnumerable<(WordClause Clause, string Word)> words)
    {
        var text = query.Text;
        foreach (var (clause, word) in words.OrderByDescending(w => w.Clause.Start))
            text = string.Concat(text.AsSpan(0, clause.Start), word, text.AsSpan(clause.Start + clause.Length));
        return text;
    }

    private static int Slips(string word, uint letters, ReadOnlySpan<char> other, int most) =>
        Math.Abs(other.Length - word.Length) > most || BitOperations.PopCount(letters ^ Letters(other)) > 2 * most || other.SequenceEqual(word) ? most + 1 : EditDistance.Between(word, other, most);

    // A set of letters as bits: each slip changes two of them at most. Far cheaper than the distance, which few words are left for.
    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word) letters |= 1u << (c & 31);
        return letters;
    }
}
