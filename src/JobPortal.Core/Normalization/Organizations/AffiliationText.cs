using System.Buffers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>An affiliation in words and segments: "LIFAT / RFAI, Université de Tours, France" has four segments.</summary>
internal sealed class AffiliationText
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;/|()[]–—•\n:");
    private readonly List<Word> _words;
    private readonly int[] _segments;
    private readonly List<int> _firstWords = [];
    private string?[]? _segmentKeys;
    private bool[]? _mended;

    /// <param name="spelling">Mends misspelt words in <see cref="Keys"/>; null leaves them.</param>
    public AffiliationText(string text, WordCorrector? spelling = null)
    {
        Text = text;
        _words = Words.Split(text);
        Keys = [.. _words.Select(w => OrganizationName.Word(w.Folded))];
        if (spelling is not null)
            Mend(spelling);
        _segments = new int[_words.Count];
        for (var i = 0; i < _words.Count; i++)
        {
            if (i == 0 || IsBreak(Gap(i - 1)) || IsListMark(i) || IsListMark(i - 1))
                _firstWords.Add(i);
            _segments[i] = _firstWords.Count - 1;
        }
    }

    public string Text { get; }

    /// <summary>Each word as <see cref="OrganizationName.Word"/>: empty for "de", "of", "the".</summary>
    public string[] Keys { get; }

    /// <summary>Whether the key of a word is not what was published but what was probably meant.</summary>
    public bool IsMended(int word) => _mended is not null && _mended[word];

    public int Count => _words.Count;

    public Word this[int i] => _words[i];

    public int SegmentOf(int word) => _segments[word];

    public int SegmentCount => _firstWords.Count;

    /// <summary>First and last word of a segment.</summary>
    public (int First, int Last) Segment(int segment) =>
        (_firstWords[segment], segment + 1 < _firstWords.Count ? _firstWords[segment + 1] - 1 : _words.Count - 1);

    /// <summary>The whole segment as <see cref="OrganizationName.Key"/>.</summary>
    public string SegmentKey(int segment)
    {
        _segmentKeys ??= new string?[SegmentCount];
        var (first, last) = Segment(segment);
        return _segmentKeys[segment] ??= string.Join(' ', Keys[first..(last + 1)].Where(k => k.Length > 0));
    }

    /// <summary>What was published from one word to another.</summary>
    public string Published(int first, int last) => Text[_words[first].Start.._words[last].End];

    public ReadOnlySpan<char> Raw(int word) => Text.AsSpan(_words[word].Start, _words[word].End - _words[word].Start);

    /// <summary>What stands between a word and the next.</summary>
    public ReadOnlySpan<char> Gap(int word) => Text.AsSpan(_words[word].End, _words[word + 1].Start - _words[word].End);

    /// <summary>Written as an acronym: two capitals at least ("LaBRI", "L2S", "ICube"), or a capital and a digit, or a capital behind a small letter ("iBrain").</summary>
    public bool LooksLikeAcronym(int word)
    {
        var (capitals, digits) = (0, 0);
        foreach (var c in Raw(word))
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }
        return capitals >= 2 || capitals == 1 && (digits > 0 || char.IsLower(Raw(word)[0]) && char.IsUpper(Raw(word)[1]));
    }

    /// <summary>Everything is in capitals, so that capitals mean nothing.</summary>
    public bool IsAllCapitals => _words.Count > 2 && !Text.Any(char.IsLower);

    private void Mend(WordCorrector spelling)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            if (Keys[i].Length < WordCorrector.ShortestWord || LooksLikeAcronym(i) && !IsAllCapitals || spelling.Correct(Keys[i]) is not { } meant)
                continue;
            Keys[i] = OrganizationName.Word(meant);
            (_mended ??= new bool[Keys.Length])[i] = true;
        }
    }

    /// <summary>"1. AgroParisTech, Palaiseau. 2. INRAE": a number between points counts affiliations.</summary>
    private bool IsListMark(int word) => Raw(word) is [>= '0' and <= '9'] && word + 1 < _words.Count && Gap(word).StartsWith(". ")
        && (word == 0 || Gap(word - 1).StartsWith("."));

    /// <summary>"–" and " - " part segments, the dash of "Clermont-Ferrand" does not.</summary>
    private static bool IsBreak(ReadOnlySpan<char> gap) =>
        gap.ContainsAny(Breaks) || gap.Trim() is "-" or "_" && gap.Length > 1;
}
