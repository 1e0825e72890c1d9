using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Places;

/// <summary>A line or a part of one, in words whose "st" are written out.</summary>
internal sealed class PlaceText
{
    private readonly List<Word> _words;

    public PlaceText(string text)
    {
        Text = text;
        _words = Words.Split(text);
    }

    public string Text { get; }

    public int Count => _words.Count;

    public Word this[int i] => _words[i];

    /// <summary>The words from <paramref name="from"/>, joined as <see cref="CommuneGazetteer.NameKey"/> joins them.</summary>
    public string Key(int from, int count) => string.Join(' ', _words.Skip(from).Take(count)
        .Select(w => CommuneGazetteer.NameWord(w.Folded)));

    /// <summary>Whether nothing but spaces, apostrophes and dashes stands between two neighbouring words, or the dot of "St.".</summary>
    public bool AreJoined(int left)
    {
        var mayHaveDot = _words[left].Folded is "st" or "ste";
        foreach (var c in Text.AsSpan(_words[left].End, _words[left + 1].Start - _words[left].End))
        {
            if (c is not (' ' or '\u00A0' or '\u202F' or '\'' or '’' or '‘' or '`' or '-' or '‐' or '‑') && !(c == '.' && mayHaveDot))
                return false;
        }
        return true;
    }

    /// <summary>
    /// The longest run of joined words from <paramref name="from"/> for which <paramref name="find"/> knows something,
    /// at most <paramref name="mostWords"/>; the number of words is 0 when there is none.
    /// </summary>
    public (T? Found, int WordCount) Longest<T>(int from, int mostWords, Func<string, T?> find)
        where T : class
    {
        var most = 1;
        while (most < mostWords && from + most < Count && AreJoined(from + most - 1))
            most++;
        for (var count = Math.Min(most, Count - from); count > 0; count--)
        {
            if (find(Key(from, count)) is { } found)
                return (found, count);
        }
        return (null, 0);
    }

    /// <summary>Whether the word starts with a capital: people and places, not common words.</summary>
    public bool IsCapitalized(int i) => char.IsUpper(Text[_words[i].Start]);
}
