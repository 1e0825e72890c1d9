using JobPortal.Core.Sources.Readers;
using JobPortal.Core.Sources.Readers.Data;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

/// <summary>Short texts with plain tags are read without making a page of them, and say what the page would.</summary>
public class PlainMarkupTests
{
    [Theory]
    [InlineData("<b>Thesis</b> on graphs")]
    [InlineData("<b>T")]
    [InlineData("Storage of H<sub>2</sub>O and CO<SUB>2</SUB>")]
    [InlineData("<p>Thesis</p><p>on rivers</p>")]
    [InlineData("Thesis<br/>on rivers<br>and lakes")]
    [InlineData("<span class=\"title\" id='a-1'>R&amp;D engineer</span>")]
    [InlineData("<div><strong>Ing&eacute;nieur</strong> <em>d&#39;&eacute;tudes</em></div>")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>")]
    [InlineData("<h2>Head</h2>text")]
    [InlineData("Half <i>open")]
    [InlineData("closed</b> without a start")]
    [InlineData("a &lt;b&gt; c <u>d</u>")]
    public void A_plain_text_says_what_its_page_says(string markup)
    {
        PlainMarkup.Text(markup).ShouldNotBeNull();
        Lines(PlainMarkup.Text(markup)!).ShouldBe(Lines(PageText.Of(markup).Text));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>Title")]
    [InlineData("<a title='a > b'>Title</a>")]
    [InlineData("<span title='a > b'>Title</span>")]
    [InlineData("<span style='display:none'>x</span>Title")]
    [InlineData("<span hidden>x</span>Title")]
    [InlineData("<!-- x --><b>Title</b>")]
    [InlineData("x < y <b>and</b>")]
    [InlineData("<b>x > y</b>")]
    [InlineData("<table><tr><td>x</td></tr></table>")]
    public void What_is_more_than_plain_is_left_to_the_reader_of_pages(string markup) => PlainMarkup.Text(markup).ShouldBeNull();

    [Fact]
    public void A_long_text_is_left_to_the_reader_of_pages() => PlainMarkup.Text("<b>" + new string('a', 600)).ShouldBeNull();

    private static string[] Lines(string text) => [.. text.Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0)];
}
