using JobPortal.Core.Search;

namespace JobPortal.Core.Tests.Search;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("Une thèse sur les réseaux.", "these reseau", "Une [thèse] sur les [réseaux].")]
    [InlineData("Learning to learn", "learn", "[Learning] to [learn]")]
    [InlineData("Un robot, des robots", "robot", "Un [robot], des [robots]")]
    [InlineData("IA et maïs", "ia", "[IA] et maïs")]
    [InlineData("Un robot sans stage", "robot -stage", "Un [robot] sans stage")]
    [InlineData("rien ici", "robot", "rien ici")]
    public void Searched_words_are_marked_whatever_their_accents_and_endings(string text, string query, string marked) =>
        Show(Snippet.Mark(text, SearchWords.Read(query))).ShouldBe(marked);

    [Fact]
    public void The_cut_holds_the_place_with_most_words()
    {
        var text = $"robot {string.Join(' ', Enumerable.Repeat("rien", 100))} un robot mobile et un bras {string.Join(' ', Enumerable.Repeat("fin", 100))}";
        var shown = Show(Snippet.Cut(text, SearchWords.Read("robot mobile bras"), 100));
        shown.ShouldStartWith("… ");
        shown.ShouldContain("un [robot] [mobile] et un [bras]");
        shown.ShouldEndWith(" …");
        shown.Length.ShouldBeLessThan(130);
    }

    [Fact]
    public void Without_words_it_is_the_beginning_on_one_line() =>
        Show(Snippet.Cut("Un\n\n  sujet\tneuf", [])).ShouldBe("Un sujet neuf");

    [Fact]
    public void An_empty_text_gives_nothing() => Snippet.Cut("", SearchWords.Read("a")).ShouldBeEmpty();

    private static string Show(IEnumerable<SnippetPart> parts) => string.Concat(parts.Select(p => p.Hit ? $"[{p.Text}]" : p.Text));
}
