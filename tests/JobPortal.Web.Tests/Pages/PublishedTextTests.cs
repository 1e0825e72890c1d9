using JobPortal.Web.Pages;

namespace JobPortal.Web.Tests.Pages;

public class PublishedTextTests
{
    [Theory]
    [InlineData("CDD de 36 mois à Tours", "36 mois", "CDD de [36 mois] à Tours")]
    [InlineData("avant le\n30 juin 2027.", "avant le 30 juin 2027", "[avant le\n30 juin 2027].")]
    [InlineData("une moisson de 12 mois", "mois", "une moisson de 12 [mois]")]
    [InlineData("un texte long et plus", "texte long…", "un [texte long] et plus")]
    [InlineData("nothing here", "36 mois", "nothing here")]
    [InlineData("1 an", "1", "1 an")]
    [InlineData("", "36 mois", "")]
    [InlineData("36 moi", "36 mois", "36 moi")]
    public void The_words_are_marked_where_they_stand(string text, string words, string marked) =>
        Marked(PublishedText.Mark(text, [new PublishedWords(words)])).ShouldBe(marked);

    [Theory]
    [InlineData(0, "[12 mois] puis 12 mois puis 12 mois")]
    [InlineData(17, "12 mois puis [12 mois] puis 12 mois")]
    [InlineData(900, "12 mois puis 12 mois puis [12 mois]")]
    [InlineData(-1, "[12 mois] puis 12 mois puis 12 mois")]
    public void Of_words_that_stand_often_those_are_marked_that_were_read(int near, string marked) =>
        Marked(PublishedText.Mark("12 mois puis 12 mois puis 12 mois", [new PublishedWords("12 mois", near)])).ShouldBe(marked);

    [Fact]
    public void A_short_word_is_marked_where_it_is_known_to_stand_and_not_far_from_it()
    {
        Marked(PublishedText.Mark("Contrat : CDI", [new PublishedWords("CDI", 9)])).ShouldBe("Contrat : [CDI]");
        Marked(PublishedText.Mark("Contrat : CDI", [new PublishedWords("CDI", 900)])).ShouldBe("Contrat : CDI");
    }

    [Fact]
    public void Quotations_that_overlap_are_all_marked()
    {
        var parts = PublishedText.Mark("thèse de 36 mois à Tours", [new("36 mois"), new("thèse de 36"), new("Tours"), new("Lyon")]);
        string.Join('|', parts.Select(p => $"{p.Text}:{string.Join(',', p.Marks)}:{string.Join(',', p.Ends)}")).ShouldBe("thèse de :1:|36:0,1:1| mois:0:0| à ::|Tours:2:2");
    }

    private static string Marked(IEnumerable<PublishedPart> parts) => string.Concat(parts.Select(p => p.Marks.Count == 0 ? p.Text : $"[{p.Text}]"));
}
