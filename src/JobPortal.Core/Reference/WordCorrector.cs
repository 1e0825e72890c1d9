namespace JobPortal.Core.Reference;

/// <summary>
/// Finds the word of a vocabulary that somebody meant to type: "laboratiore" is "laboratoire", "strasboug" is "strasbourg".
/// Candidates share a rare run of three letters; the nearest one counts only when no other is as near.
/// Read-only, safe from many threads; about 1 MB for the 9,000 words of the shipped organizations.
/// </summary>
internal sealed class WordCorrector
{
    /// <summary>In a shorter word one letter is too much of it: "lille" and "lilles".</summary>
    public const int ShortestWord = 5;

    /// <summary>From this length on two letters may be wrong.</summary>
    private const int LongWord = 9;

    /// <summary>A wrong letter spoils three trigrams and two swapped ones four: of so many rare ones one survives.</summary>
    private const int TrigramsToTry = 5;

    private const int Letters = 27;
    private readonly string[] _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;
    private readonly int[] _starts = new int[Letters * Letters * Letters + 1];
    private readonly int[] _postings;

    public WordCorrector(IEnumerable<string> words)
    {
        _words = [.. words.Where(IsWord).Distinct().Order(StringComparer.Ordinal)];
        _known = _words.ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _words)
        {
            for (var i = 0; i + 2 < word.Length; i++)
                _starts[Trigram(word, i) + 1]++;
        }
        for (var t = 1; t < _starts.Length; t++)
            _starts[t] += _starts[t - 1];
        _postings = new int[_starts[^1]];
        var next = _starts[..^1];
        for (var w = 0; w < _words.Length; w++)
        {
            for (var i = 0; i + 2 < _words[w].Length; i++)
                _postings[next[Trigram(_words[w], i)]++] = w;
        }
    }

    /// <summary>The known word that a folded word is a misspelling of; null when it is known itself, no word, or near to several.</summary>
    public string? Correct(string word)
    {
        if (!IsWord(word) || _known.Contains(word) || word[^1] == 's' && _known.Contains(word.AsSpan(0, word.Length - 1)))
            return null;
        Span<int> rarest = stackalloc int[TrigramsToTry];
        var count = Rarest(word, rarest);
        var (best, distance, isTied) = (-1, (word.Length >= LongWord ? 2 : 1) + 1, false);
        foreach (var trigram in rarest[..count])
        {
            foreach (var candidate in _postings.AsSpan(_starts[trigram].._starts[trigram + 1]))
            {
                if (candidate == best || _words[candidate][0] != word[0] || Math.Abs(_words[candidate].Length - word.Length) > 2)
                    continue;
                var d = EditDistance.Between(word, _words[candidate], distance);
                if (d > distance)
                    continue;
                isTied = d == distance && best >= 0;
                if (d < distance)
                    (best, distance) = (candidate, d);
            }
        }
        return best < 0 || isTied ? null : _words[best];
    }

    private int Rarest(string word, Span<int> rarest)
    {
        var count = 0;
        for (var i = 0; i + 2 < word.Length; i++)
        {
            var trigram = Trigram(word, i);
            var at = count;
            while (at > 0 && Frequency(rarest[at - 1]) > Frequency(trigram))
                at--;
            if (at == TrigramsToTry || rarest[..count].Contains(trigram))
                continue;
            count = Math.Min(count + 1, TrigramsToTry);
            for (var j = count - 1; j > at; j--)
                rarest[j] = rarest[j - 1];
            rarest[at] = trigram;
        }
        return count;
    }

    private int Frequency(int trigram) => _starts[trigram + 1] - _starts[trigram];

    private static bool IsWord(string word) => word.Length >= ShortestWord && !word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static int Trigram(string word, int i) =>
        ((word[i] - 'a') * Letters + word[i + 1] - 'a') * Letters + word[i + 2] - 'a';
}
