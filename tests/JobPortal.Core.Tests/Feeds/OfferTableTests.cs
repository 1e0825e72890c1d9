using JobPortal.Core.Feeds;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Feeds;

public sealed class OfferTableTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+33 1 02", "'+33 1 02")]
    [InlineData("-2", "'-2")]
    [InlineData("x;=1+1;@A1; -2", "x;'=1+1;'@A1; -2")]
    [InlineData("x;\"=1+1&\"", "\"x;'\"\"=1+1&\"\"\"")]
    [InlineData("a;b = c-d", "a;b = c-d")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    [InlineData("Thèse\nen vision", "\"Thèse\nen vision\"")]
    [InlineData("écrire à a.b@lab.fr", "écrire à [e-mail]")]
    public void A_cell_is_quoted_and_never_a_formula(string title, string cell) =>
        OfferTable.Row(Offer(title), null, "https://x.fr/1").ShouldStartWith($"7,{cell},phd,,");

    [Fact]
    public void A_row_has_as_many_cells_as_the_header() =>
        OfferTable.Row(Offer("x"), "Labo", "https://x.fr/1").Split(',').Length.ShouldBe(OfferTable.Header.Split(',').Length);

    private static Offer Offer(string title) => new()
    {
        Id = 7,
        Slug = "x",
        Title = title,
        Kind = PositionKind.Phd,
        Text = new OfferText { Content = new OfferContent { Title = title } },
    };
}
