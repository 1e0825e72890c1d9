using System.Text;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Tests.Search.Words;

public sealed class WordQueryTests
{
    // Notation: '*' ends a prefix, '-' begins an exclusion, words of one phrase are joined by '_', with one more '_' for each word left out between them.
    [Theory]
    [InlineData("robot", "robot*")]
    [InlineData("robot mobile", "robot mobile*")]
    [InlineData("Thèse d'ingénieur", "these ingenieur*")]
    [InlineData("\"robot mobile\" bras", "robot_mobil bras*")]
    [InlineData("« robot mobile »", "robot_mobil")]
    [InlineData("\"robot mobile", "robot_mobil")]
    [InlineData("robot -mobile", "robot -mobile")]
    [InlineData("robot -\"bras long\"", "robot -bra_long")]
    [InlineData("humain-robot", "humain_robot*")]
    [InlineData("\"état de l'art\"", "etat__art")]
    [InlineData("c++", "c++*")]
    [InlineData("r&d 3d", "r&d 3d")]
    [InlineData("UMR7357", "umr_7357*")]
    [InlineData("a & b | !cdef:*", "b cdef*")]
    [InlineData("ia", "ia")]
    [InlineData("SIG", "sig")]
    [InlineData("sign", "sign*")]
    [InlineData("le la de", "")]
    [InlineData("the robot", "robot*")]
    [InlineData("  ?! ", "")]
    [InlineData("-", "")]
    public void What_is_typed_becomes_clauses(string text, string clauses) =>
        string.Join(' ', WordQueryReader.Standard.Read(text).Clauses.Select(c => (c.Excluded ? "-" : "") + Show(c.Alternatives[0]))).ShouldBe(clauses);

    [Theory]
    [InlineData("phd", "these")]
    [InlineData("thèses", "phd")]
    [InlineData("intelligence artificielle", "ai")]
    [InlineData("IA", "artificial_intelligence")]
    [InlineData("traitement automatique des langues", "natural_language_processing")]
    [InlineData("machine learning", "apprentissage_automatique")]
    [InlineData("post-doc", "postdoctorant")]
    [InlineData("multi-agents", "multiagents")]
    public void A_clause_knows_what_means_the_same(string text, string also)
    {
        var clause = WordQueryReader.Standard.Read(text).Clauses.ShouldHaveSingleItem();
        var expected = WordQueryReader.Standard.Read($"\"{also.Replace('_', ' ')}\"").Clauses[0].Alternatives[0];
        clause.Alternatives.Select(Show).ShouldContain(Show(expected));
    }

    [Fact]
    public void What_is_quoted_means_only_itself() => WordQueryReader.Standard.Read("\"phd\"").Clauses[0].Alternatives.Count.ShouldBe(1);

    [Fact]
    public void Endless_text_has_an_end() =>
        WordQueryReader.Standard.Read(string.Join(' ', Enumerable.Range(100, 5000))).Clauses.Count.ShouldBe(WordQueryReader.MaxClauses);

    [Theory]
    [InlineData("robtique mobile", "robtique", "robotique mobile")]
    [InlineData("le mobil", "mobil", "le robotique")]
    public void A_text_is_written_anew_with_another_word(string text, string slip, string rewritten)
    {
        var query = WordQueryReader.Standard.Read(text);
        SpellingRules.Rewrite(query, [(query.Clauses.Single(c => c.Correctable == slip), "robotique")]).ShouldBe(rewritten);
    }

    // By number: half a surrogate pair in a test's name would be another text when the test runs.
    public static TheoryData<int> Odd => [.. Enumerable.Range(0, OddQueries.Count)];

    [Theory]
    [MemberData(nameof(Odd))]
    public void No_text_is_an_error(int number)
    {
        var text = OddQueries.At(number);
        var query = WordQueryReader.Standard.Read(text);
        query.Clauses.Count.ShouldBeLessThanOrEqualTo(WordQueryReader.MaxClauses);
        query.Clauses.ShouldAllBe(c => c.Alternatives.Count > 0 && c.Start >= 0 && c.Start + c.Length <= text.Length);
        query.Clauses.SelectMany(c => c.Alternatives).ShouldAllBe(a => a.Steps.Count > 0 && a.Steps[0].Offset == 0);
        query.Clauses.SelectMany(c => c.Alternatives).SelectMany(a => a.Steps).SelectMany(s => s.Terms).ShouldAllBe(t => t.Length > 0 && !t.EnumerateRunes().Contains(Rune.ReplacementChar));
    }

    private static string Show(WordPhrase phrase)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var step in phrase.Steps)
        {
            shown.Append('_', step.Offset - at).Append((step.Terms.LastOrDefault(t => t[0] == WordForms.Mark) ?? step.Terms[0]).TrimStart(WordForms.Mark));
            at = step.Offset;
        }
        return shown.Append(phrase.Steps[^1].Prefix is null ? "" : "*").ToString();
    }
}
