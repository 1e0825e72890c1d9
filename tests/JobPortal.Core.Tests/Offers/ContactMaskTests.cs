using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Offers;

public sealed class ContactMaskTests
{
    [Theory]
    [InlineData("Écrire à anne.b@lab.fr.", "Écrire à […@…].")]
    [InlineData("anne.b [at] lab [dot] fr", "[…@…]")]
    [InlineData("anne(arobase)lab.fr", "[…@…]")]
    [InlineData("anne.b [ at ] lab.univ-x.fr, bob@x.org", "[…@…], […@…]")]
    [InlineData("anne AT lab DOT fr", "[…@…]")]
    [InlineData("anne＠lab.fr", "[…@…]")]
    // No addresses
    [InlineData("We are at lab.fr now", "We are at lab.fr now")]
    [InlineData("C++ @ 3 GHz", "C++ @ 3 GHz")]
    [InlineData("rien", "rien")]
    public void An_address_is_taken_out_of_text(string text, string masked) => ContactMask.Text(text).ShouldBe(masked);

    [Theory]
    [InlineData("""<p>Voir <a href="mailto:a@b.fr?subject=x">Anne</a></p>""", "<p>Voir Anne</p>")]
    [InlineData("<p>a<b>@</b>lab.fr et la suite</p>", "<p>[…@…] et la suite</p>")]
    [InlineData("<p>x &#97;nne&#64;lab.fr</p>", "<p>x […@…]</p>")]
    [InlineData("""<a href="https://x.fr/?to=a%40b.fr">lien</a>""", "lien")]
    [InlineData("""<p>Sans <a href="https://x.fr/">adresse</a></p>""", """<p>Sans <a href="https://x.fr/">adresse</a></p>""")]
    public void An_address_is_taken_out_of_html(string html, string masked) => ContactMask.Html(html).ShouldBe(masked);

    [Fact]
    public void A_paragraph_keeps_its_markup_when_another_holds_a_split_address() =>
        ContactMask.Html("<ul><li><b>un</b></li><li>a<i>@</i>b.fr</li></ul>").ShouldBe("<ul><li><b>un</b></li><li>[…@…]</li></ul>");
}
