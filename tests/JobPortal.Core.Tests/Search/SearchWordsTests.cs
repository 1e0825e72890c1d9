using JobPortal.Core.Search;

namespace JobPortal.Core.Tests.Search;

public sealed class SearchWordsTests
{
    // Notation: '*' ends a prefix, '-' begins an exclusion, words of one phrase are joined by '_', synonyms are left out.
    [Theory]
    [InlineData("robot", "robot*")]
    [InlineData("robot mobile", "robot mobile*")]
    [InlineData("Thèse d'ingénieur", "these d_ingenieur*")]
    [InlineData("\"robot mobile\" bras", "robot_mobile bras*")]
    [InlineData("« robot mobile »", "robot_mobile")]
    [InlineData("\"robot mobile", "robot_mobile")]
    [InlineData("robot -mobile", "robot -mobile")]
    [InlineData("robot -\"bras long\"", "robot -bras_long")]
    [InlineData("humain-robot", "humain_robot*")]
    [InlineData("c++", "c*")]
    [InlineData("a & b | !c:*", "a b c*")]
    [InlineData("machine learning", "machine_learning*")]
    [InlineData("  ?! ", "")]
    [InlineData("-", "")]
    public void What_is_typed_becomes_terms(string text, string terms) =>
        string.Join(' ', SearchWords.Read(text).Select(t => (t.Excluded ? "-" : "") + t.Alternatives[0].Replace(' ', '_') + (t.Prefix ? "*" : ""))).ShouldBe(terms);

    [Fact]
    public void A_term_carries_its_synonyms_unless_it_is_quoted()
    {
        SearchWords.Read("phd")[0].Alternatives.ShouldContain("these");
        SearchWords.Read("intelligence artificielle")[0].Alternatives.ShouldContain("ai");
        SearchWords.Read("\"phd\"")[0].Alternatives.ShouldBe(["phd"]);
    }

    [Fact]
    public void Endless_text_has_an_end() => SearchWords.Read(string.Join(' ', Enumerable.Range(0, 500))).Count.ShouldBe(SearchWords.MaxTerms);

    [Theory]
    [InlineData("LIFAT, Université de Tours", "lifat-universite-de-tours")]
    [InlineData("Œuvre naïve — çà", "oeuvre-naive-ca")]
    [InlineData("日本", "")]
    public void Slugs_hold_only_letters_digits_and_hyphens(string text, string slug) => TextFolding.Slug(text).ShouldBe(slug);
}
