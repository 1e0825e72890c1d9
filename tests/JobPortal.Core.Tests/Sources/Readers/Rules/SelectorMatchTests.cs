using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers.Selecting;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

/// <summary>Selectors are matched in passes of our own: they must mean what the HTML library says they mean.</summary>
public class SelectorMatchTests
{
    private static readonly string[] Selectors =
    [
        "li", "*", ".a", "#i", "ul li", "ul > li", "li + li", "li ~ .b", "ul li .a, p", "div div div", "div > div .a + p ~ span", "li:nth-child(2n+1)", "ul li:first-child > .a", "p:not(.a)", "div:has(> p)",
        "[data-x]", "a[href^='/j']", "ul:has(li) ~ p .b", "div p:last-of-type", ".a.b", "p:contains('x')", "body > *", "html li", "p:empty", "span:is(.a, .b)",
    ];

    [Fact]
    public void Each_selector_finds_the_same_elements_as_the_library()
    {
        var dice = new Random(7);
        string[] pieces = ["<ul>", "</ul>", "<li class=a>", "<li class='b'>", "<div>", "</div>", "<div class='a b'>", "<p>", "<p class=a>x", "<span class=b>", "</span>", "<a href=/j/1 data-x=1>", "</a>", "<p id=i>", "y"];
        var compared = 0;
        for (var i = 0; i < 150; i++)
        {
            var html = new StringBuilder();
            for (var n = dice.Next(40); n >= 0; n--) html.Append(pieces[dice.Next(pieces.Length)]);
            var document = new HtmlParser().ParseDocument(html.ToString());
            var index = new ElementIndex(document, new HashSet<IElement>());
            foreach (var selector in Selectors)
            {
                index.In(CssSelector.Parse(selector)!).ShouldBe([.. document.QuerySelectorAll(selector)], $"{selector} in {html}");
                if (document.QuerySelector("div") is { } scope) index.In(CssSelector.Parse(selector)!, scope).ShouldBe([.. scope.QuerySelectorAll(selector)], $"{selector} inside the first div of {html}");
                compared++;
            }
        }

        compared.ShouldBe(150 * Selectors.Length);
    }

    [Theory]
    [InlineData("li[")]
    [InlineData("a:foo")]
    [InlineData("div >")]
    [InlineData("> div")]
    [InlineData("")]
    [InlineData("p::before")]
    [InlineData("td || th")]
    [InlineData(":scope > a")]
    [InlineData("//div")]
    public void What_is_no_selector_of_elements_is_none(string text) => CssSelector.Parse(text).ShouldBeNull();

    [Fact]
    public void A_list_of_twenty_thousand_links_is_read_and_one_that_must_be_counted_is_told()
    {
        var page = new StringBuilder().Insert(0, "<span>☛</span><a href=/x>x</a>", 20_000).Replace("/x>", "/voir>").ToString();
        YamlSource.Read(Source("a"), "/list", PageRole.List, page).Wanted.Single().Url.AbsolutePath.ShouldBe("/voir");
        YamlSource.Read(Source("a:nth-child(2)"), "/list", PageRole.List, page).Rejected!.Detail.ShouldContain(":nth-child");

        static SourceDefinition Source(string item) => YamlSource.Of(
            $"title: B\nhome: https://b.example/\nreader: selectors\ndetailReader: labelledText\nstart: [{{ list: /list }}]\nselectors: {{ list: {{ item: '{item}' }} }}");
    }
}
