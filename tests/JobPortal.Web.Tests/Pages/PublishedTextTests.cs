using JobPortal.Web.Pages;

namespace JobPortal.Web.Tests.Pages;

public class PublishedTextTests
{
    [Theory]
    [InlineData("CDD de 36 mois à Tours", "36 mois", "CDD de [36 mois] à Tours")]
    [InlineData("avant le\n30 juin 2027.", "avant le 30 juin 2027", "[avant le\n30 juin 2027].")]
    [InlineData("une moisson de 12 mois", "mois", "une moisson de 12 [mois]")]
    [InlineData("nothing here", "36 mois", "nothing here")]
    [InlineData("1 an", "1", "1 an")]
    [InlineData("", "36 mois", "")]
    [InlineData("36 moi", "36 mois", "36 moi")]
    public void The_words_are_marked_where_they_stand(string text, string words, string marked) =>
        Marked(PublishedText.Mark(text, [("duration", words)])).ShouldBe(marked);

    [Fact]
    public void Of_two_quotations_that_overlap_the_first_is_marked()
    {
        var parts = PublishedText.Mark("thèse de 36 mois à Tours", [("duration", "36 mois"), ("kind", "thèse de 36"), ("places", "Tours")]);
        Marked(parts).ShouldBe("thèse de [36 mois] à [Tours]");
        parts.Select(p => p.Field).ShouldBe([null, "duration", null, "places"]);
    }

    private static string Marked(IEnumerable<PublishedPart> parts) => string.Concat(parts.Select(p => p.Field is null ? p.Text : $"[{p.Text}]"));
}
