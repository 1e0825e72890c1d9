using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Tests.Search.Words;

public sealed class WordMarksTests
{
    private const int Texts = 4_000;
    private const int Pieces = 12;

    private static readonly string[] Parts =
    [
        "thèse", "Thèses", "THESE", "l'", "l’", "qu'", "aujourd'hui", "lab's", "R&D", "AT&T", "c++", "C#", "3D", "h2020", "UMR7357", "umr 7357", "post-doc", "post‑doc", "-", "'", "&", "+",
        " ", " ", " ", "\n", "\t", "\u00A0", "\u2009", "\u200B", "\u00AD", "e\u0301tude", "étude", "Études", " œuvre ", "oeuvres", " ﬁchier ", "fichiers", "Ελλάς", "ελλασ", "𝐀lpha", "alpha", "\uD835",
        "\u212Aelvin", "kelvin", "naïve", "ﬃ", "(robot)", "robots,", "«robotique»", "7357", "x", "İstanbul", "ıstanbul",
    ];

    private static readonly string[] Queries =
        ["these", "etude umr7357", "c++ r&d", "œuvre fichier", "alpha ελλας", "kelvin 3d", "robot post-doc", "aujourd'hui", "7357", "rob", "istanbul naive", "\"phd thesis\" h2020"];

    [Fact]
    public void Only_the_words_that_were_searched_are_found_and_all_of_them()
    {
        var random = new Random(20261123);
        var found = 0;
        for (var i = 0; i < Texts; i++)
        {
            var text = string.Concat(Enumerable.Range(0, Pieces).Select(_ => Parts[random.Next(Parts.Length)]));
            var marks = new WordMarks(WordQueryReader.Standard.Read(Queries[i % Queries.Length]));
            var words = TextWords.Of(text);
            bool IsPair(int j) => j >= 0 && j + 1 < words.Count && words[j + 1].Joined && !marks.IsHit(words[j].Folded) && !marks.IsHit(words[j + 1].Folded) && marks.IsHit(words[j].Folded + words[j + 1].Folded);
            var searched = words.Where((w, j) => marks.IsHit(w.Folded) || IsPair(j - 1) || IsPair(j)).Select(w => (w.Start, w.Length, w.Folded)).ToList();
            marks.In(text).Select(w => (w.Start, w.Length, w.Folded)).ShouldBe(searched, $"«{text}» for {Queries[i % Queries.Length]}");
            found += searched.Count;
        }
        found.ShouldBeGreaterThan(Texts / 4);
    }
}
