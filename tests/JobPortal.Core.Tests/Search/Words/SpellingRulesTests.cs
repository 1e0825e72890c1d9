using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Tests.Search.Words;

public sealed class SpellingRulesTests
{
    private static readonly string[] Known = ["robotique", "robot", "apprentissage", "apprentissag", "reseau", "climat", "climats", "climate", "primat", "quantique"];

    [Theory]
    [InlineData("robtique", "robotique")]
    [InlineData("robotqiue", "robotique")]
    [InlineData("aprentisage", "apprentissage")]
    [InlineData("climt", "climat")]
    [InlineData("roboo", "robot")]
    [InlineData("quantik", "")]
    [InlineData("zzzzzz", "")]
    public void The_nearest_known_word_comes_first(string typed, string nearest) =>
        string.Join(' ', SpellingRules.Near(typed, Known).Take(1)).ShouldBe(nearest);

    [Theory]
    [InlineData(0, 1, "climat")]
    [InlineData(0, 0, null)]
    [InlineData(1, 19, null)]
    [InlineData(1, 20, "climat")]
    [InlineData(2, 40, "climat")]
    public void A_word_that_finds_something_gives_way_only_to_one_that_finds_far_more(int finds, int other, string? best) =>
        SpellingRules.Best("climt", finds, [("climat", other)]).ShouldBe(best);

    [Fact]
    public void Of_equally_near_words_the_one_that_finds_most_is_meant() =>
        SpellingRules.Best("climaq", 0, [("climat", 3), ("primat", 1), ("climac", 9)]).ShouldBe("climac");

    [Theory]
    [InlineData("sattelite", "satellites", "satellite")]
    [InlineData("neurnes", "neurones", "neurones")]
    [InlineData("sattelite", "satellitaires", "")]
    public void A_word_that_offers_hold_in_the_plural_alone_is_near_too(string typed, string held, string near) =>
        string.Join(' ', SpellingRules.Near(typed, [WordForms.Unplaced(held)])).ShouldBe(near);

    [Theory]
    [InlineData("mecanique", "Mécanique des fluides|la mécanique|MECANIQUE", "mécanique")]
    [InlineData("mecanique", "Mécanique|mécanique", "mécanique")]
    [InlineData("liris", "LIRIS, Lyon|le LIRIS", "LIRIS")]
    [InlineData("apprentissag", "L'apprentissage profond", "apprentissage")]
    [InlineData("mecanique", "rien", "mecanique")]
    [InlineData("mecanique", "", "mecanique")]
    public void A_word_is_proposed_as_offers_mostly_write_it(string word, string texts, string written) => SpellingRules.Written(word, texts.Split('|')).ShouldBe(written);

    [Theory]
    [InlineData("climt", true)]
    [InlineData("robo", false)]
    [InlineData("\"climt\"", false)]
    [InlineData("-climt", false)]
    [InlineData("h20202", false)]
    [InlineData("doctorat", false)]
    public void Only_plain_words_of_five_letters_may_be_slips(string text, bool maybe) =>
        SpellingRules.MayBeSlip(WordQueryReader.Standard.Read(text).Clauses[0]).ShouldBe(maybe);
}
