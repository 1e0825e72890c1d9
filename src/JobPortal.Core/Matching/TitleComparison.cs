namespace JobPortal.Core.Matching;

/// <summary>How two titles agree, word by word.</summary>
/// <param name="Shared">Words that both have, typing errors and the two languages forgiven.</param>
/// <param name="OnlyLeft">Words of the left one that the right one lacks, also in its text and its lab's name.</param>
/// <param name="OnlyRight">The other way round.</param>
internal sealed record TitleComparison(int Shared, int LeftCount, int RightCount, IReadOnlyList<string> OnlyLeft, IReadOnlyList<string> OnlyRight, int Unmatched)
{
    /// <summary>Both say something of their own: "graphes dynamiques" here, "séries temporelles" there.</summary>
    public bool IsSubstitution => OnlyLeft.Count > 0 && OnlyRight.Count > 0;

    public int Fewest => Math.Min(LeftCount, RightCount);

    /// <summary>Share of the shorter title that the other has, 0 to 1; 0 when one says nothing.</summary>
    public double Coverage => Fewest == 0 ? 0 : (double)Shared / Fewest;

    /// <summary>Each word of each title has its partner.</summary>
    public bool IsWhole => Fewest > 0 && Unmatched == 0;

    public static TitleComparison Of(OfferFingerprint left, OfferFingerprint right)
    {
        var (a, b) = (left.TitleWords, right.TitleWords);
        // Half of what is compared has the very same words: "Thèse 12 : …", "Thèse 13 : …".
        if (a.Words.Count == b.Words.Count && a.Words.Select(w => w.Hash).SequenceEqual(b.Words.Select(w => w.Hash))) return new(a.Words.Count, a.Words.Count, a.Words.Count, [], [], 0);
        var (onlyLeft, onlyRight) = (new List<TitleWord>(), new List<TitleWord>(b.Words));
        foreach (var word in a.Words)
            if (onlyRight.FindIndex(o => IsOne(word, o) || (b.IsCut && o == b.Words[^1] && IsStart(o, word)) || (a.IsCut && word == a.Words[^1] && IsStart(word, o))) is var at and >= 0) onlyRight.RemoveAt(at);
            else onlyLeft.Add(word);
        return new(a.Words.Count - onlyLeft.Count, a.Words.Count, b.Words.Count, Unknown(onlyLeft, right), Unknown(onlyRight, left), onlyLeft.Count + onlyRight.Count);
    }

    private static bool IsOne(TitleWord a, TitleWord b) => a.Hash == b.Hash || IsTypingError(a.Text, b.Text);

    private static bool IsStart(TitleWord cut, TitleWord whole) => cut.Text.Length > 2 && whole.Text.StartsWith(cut.Text, StringComparison.Ordinal);

    private static List<string> Unknown(List<TitleWord> words, OfferFingerprint other) =>
        words.FindAll(w => !other.Terms.Contains(w.Hash) && !other.OrganizationWords.Contains(w.Text) && !other.Towns.Contains(w.Text)).ConvertAll(w => w.Text);

    // One letter wrong, missing or too many, or two swapped; short words differ by one letter and mean something else.
    private static bool IsTypingError(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < 6 || Math.Abs(a.Length - b.Length) > 1) return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (left, right) = (a.Length - start - end, b.Length - start - end);
        return left <= 1 && right <= 1 || (left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
