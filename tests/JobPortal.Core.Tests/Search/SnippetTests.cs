using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;

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
    [InlineData("Une thèse de doctorat", "phd", "Une [thèse] de [doctorat]")]
    [InlineData("Du code en C++, et une UMR7357", "c++ umr7357", "Du code en [C++], et une [UMR][7357]")]
    [InlineData("<b>robot</b> & \"robots\"", "robot", "<b>[robot]</b> & \"[robots]\"")]
    [InlineData("La robotique et le rob", "rob", "La [robotique] et le [rob]")]
    [InlineData("Projet d’IA, AI project", "intelligence artificielle", "Projet d’[IA], [AI] project")]
    [InlineData("L'intelligence artificielle", "AI", "L'[intelligence] [artificielle]")]
    [InlineData("systèmes multi-agents", "multiagents", "systèmes [multi]-[agents]")]
    [InlineData("systèmes multiagents", "multi-agents", "systèmes [multiagents]")]
    [InlineData("un état de l’art", "\"état de l'art\"", "un [état] de l’[art]")]
    [InlineData("CO₂, CNNs et α-synucléine", "co2 cnn alpha", "[CO₂], [CNNs] et [α]-synucléine")]
    [InlineData("<script>robot</script>", "script", "<[script]>robot</[script]>")]
    public void Searched_words_are_marked_whatever_their_accents_and_endings(string text, string query, string marked) =>
        Show(Snippet.Mark(text, new WordMarks(WordQueryReader.Standard.Read(query)))).ShouldBe(marked);

    [Theory]
    [InlineData("en", "These robots, a thesis", "These robots, a [thesis]")]
    [InlineData("fr", "THESE, thèse", "[THESE], [thèse]")]
    [InlineData(null, "These", "[These]")]
    public void What_is_another_word_in_its_language_is_not_marked(string? language, string text, string marked) =>
        Show(Snippet.Mark(text, new WordMarks(WordQueryReader.Standard.Read("thèse")), language)).ShouldBe(marked);

    [Fact]
    public void The_cut_holds_the_place_with_most_words()
    {
        var text = $"robot {string.Join(' ', Enumerable.Repeat("rien", 100))} un robot mobile et un bras {string.Join(' ', Enumerable.Repeat("fin", 100))}";
        var shown = Show(Snippet.Cut(text, new WordMarks(WordQueryReader.Standard.Read("robot mobile bras")), 100));
        shown.ShouldStartWith("… ");
        shown.ShouldContain("un [robot] [mobile] et un [bras]");
        shown.ShouldEndWith(" …");
        shown.Length.ShouldBeLessThan(130);
    }

    [Fact]
    public void Without_words_it_is_the_beginning_on_one_line() =>
        Show(Snippet.Cut("Un\n\n  sujet\tneuf", new WordMarks(WordQuery.None))).ShouldBe("Un sujet neuf");

    [Fact]
    public void An_empty_text_gives_nothing() => Snippet.Cut("", new WordMarks(WordQueryReader.Standard.Read("abc"))).ShouldBeEmpty();

    private static string Show(IEnumerable<SnippetPart> parts) => string.Concat(parts.Select(p => p.Hit ? $"[{p.Text}]" : p.Text));
}
