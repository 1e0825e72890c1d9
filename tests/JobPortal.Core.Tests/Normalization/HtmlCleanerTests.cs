using System.Text.RegularExpressions;
using JobPortal.Core.Normalization;

namespace JobPortal.Core.Tests.Normalization;

public partial class HtmlCleanerTests
{
    [Theory]
    [InlineData("<p>Un texte.</p>", "<p>Un texte.</p>")]
    [InlineData("Un texte.", "<p>Un texte.</p>")]
    [InlineData("<p>– un<br />\n– deux</p>", "<p>– un<br>– deux</p>")]
    [InlineData("a<br><br>b", "<p>a</p><p>b</p>")]
    [InlineData("a<br/>&nbsp;<br/>b", "<p>a</p><p>b</p>")]
    [InlineData("<ul>\n<li>un</li>\n<li>deux<ul><li>trois</li></ul></li></ul>", "<ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul>")]
    [InlineData("<ol><li>un</li></ol><p>x</p><ol start='2'><li>deux</li></ol>", "<ol><li>un</li></ol><p>x</p><ol start=\"2\"><li>deux</li></ol>")]
    [InlineData("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a<br>b</li></ul>")]
    [InlineData("<ul><li>a<ul><li>b</li></ul>c</li></ul>", "<ul><li>a<ul><li>b</li></ul>c</li></ul>")]
    [InlineData("<div><div>a</div>b<span>c</span></div>", "<p>a</p><p>bc</p>")]
    [InlineData("<b>a <i>b</i></b> c<sub>2</sub>", "<p><strong>a <em>b</em></strong> c<sub>2</sub></p>")]
    [InlineData("<b><p>a</p><p>b</p></b>", "<p><strong>a</strong></p><p><strong>b</strong></p>")]
    [InlineData("<h1>a</h1><h6>b</h6>", "<h3>a</h3><h5>b</h5>")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>c", "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>")]
    [InlineData("<pre>\na\n  b</pre>", "<pre>a\n  b</pre>")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td></td></tr></table>", "<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1</td><td></td></tr></tbody></table>")]
    [InlineData("<table><tr><td><p>une mise en page</p><ul><li>x</li></ul></td><td>y</td></tr></table>", "<p>une mise en page</p><ul><li>x</li></ul><p>y</p>")]
    [InlineData("a &lt;b&gt; &amp; \"c\"", "<p>a &lt;b&gt; &amp; &quot;c&quot;</p>")]
    [InlineData("[1] <a href=\"https://lab.fr/x?a=1&amp;b=2\">Un lien</a>", "<p>[1] <a href=\"https://lab.fr/x?a=1&amp;b=2\" rel=\"nofollow noopener\">Un lien</a></p>")]
    [InlineData("voir (https://lab.fr/x), et http://a.fr.", "<p>voir (<a href=\"https://lab.fr/x\" rel=\"nofollow noopener\">https://lab.fr/x</a>), et <a href=\"http://a.fr/\" rel=\"nofollow noopener\">http://a.fr</a>.</p>")]
    [InlineData("", "")]
    [InlineData("<p>&nbsp;</p>", "")]
    public void Structure_text_bullets_numbers_and_links_survive(string html, string clean) => HtmlCleaner.Clean(html).ShouldBe(clean);

    [Theory]
    [InlineData("<script>alert(1)</script>a", "<p>a</p>")]
    [InlineData("<style>p{}</style>a", "<p>a</p>")]
    [InlineData("<p onclick='x()' style='color:red' id=a class=b>a</p>", "<p>a</p>")]
    [InlineData("<form action=/x>a<input value=b><button>c</button></form>", "<p>a</p>")]
    [InlineData("<a href='javascript:alert(1)'>a</a>", "<p>a</p>")]
    [InlineData("<a href='java\nscript:alert(1)'>a</a>", "<p>a</p>")]
    [InlineData("<a href=' &#1; JaVaScRiPt:alert(1)'>a</a>", "<p>a</p>")]
    [InlineData("<a href='data:text/html,<script>1</script>'>a</a>", "<p>a</p>")]
    [InlineData("<a href='vbscript:x'>a</a>", "<p>a</p>")]
    [InlineData("<a href='//evil.fr/x'>a</a>", "<p>a</p>")]
    [InlineData("<a href='https://user:pass@evil.fr/'>a</a>", "<p>a</p>")]
    [InlineData("<img src=x onerror=alert(1)>a", "<p>a</p>")]
    [InlineData("<svg><script>alert(1)</script><text>t</text></svg>a", "<p>a</p>")]
    [InlineData("<math><mi>x</mi><annotation>\\x</annotation></math>", "<p>x</p>")]
    [InlineData("<iframe src=x>b</iframe>a", "<p>a</p>")]
    [InlineData("<frameset><frame src=x></frameset>a", "<p>a</p>")]
    [InlineData("<body onload=x()>a", "<p>a</p>")]
    [InlineData("<span style='display: none'>spam</span>a", "<p>a</p>")]
    [InlineData("a<!-- <script>b</script> -->", "<p>a</p>")]
    [InlineData("<p>a<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript></p>", "<p>a</p>")]
    public void What_is_not_text_is_gone_and_text_is_kept(string html, string clean) => HtmlCleaner.Clean(html).ShouldBe(clean);

    [Theory]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<noscript><style></noscript><img src=x onerror=alert(1)></style>")]
    [InlineData("<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>")]
    [InlineData("<plaintext><img src=x onerror=alert(1)>")]
    [InlineData("<textarea></textarea><img src=x onerror=alert(1)><textarea>")]
    [InlineData("<listing>&lt;img src=1 onerror=alert(1)&gt;</listing>")]
    [InlineData("<select><template><script>alert(1)</script></template><img src=x onerror=alert(1)></select>")]
    [InlineData("<a href=\"https://x.fr/&quot; onclick=alert(1) x=&quot;\">a</a>")]
    [InlineData("<a href='https://x.fr/\" onmouseover=\"alert(1)'>a</a>")]
    [InlineData("https://x.fr/\"onmouseover=\"alert(1)")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("&amp;lt;script&amp;gt;alert(1)")]
    [InlineData("<p><ul><p></ul><table><p><a href=http://a.fr><table><tr><td><a href=http://b.fr>x</table>y")]
    [InlineData("<table><caption>t</caption><tr><td>1<td>2<tr><th>3<td><b>4</table>5</b>")]
    [InlineData("<b><i><b><p>x</i>y</b>z")]
    [InlineData("<a href=http://a.fr><a href=http://b.fr>x</a>y</a>")]
    [InlineData("<ul>text<li>a<ul>b<li>c</ul>d<pre>e\nf</pre></ul>g<li>h")]
    [InlineData("<ol start=99999999999><li value=3>a</ol><ol start=-1><li>b")]
    [InlineData("<blockquote>a<ul><li>b</ul>c<blockquote>d</blockquote><h3>e</h3></blockquote>")]
    [InlineData("<pre>\n\n a <b>b\nc</b><p>d</p>\n</pre><pre> </pre>")]
    [InlineData("<dl><dt>a<dd>b<dt>c<dd><ul><li>d</dl>")]
    [InlineData("a@b.fr <a href='mailto:c@d.fr'>C D</a> <span class=email>[e-mail]</span> <span class=email>x</span>")]
    [InlineData("<b> </b>a<b> b </b> <i> c</i>")]
    [InlineData("\ud800 <p>\udc00</p> &#xD800; \0 \u0001")]
    [InlineData("</p></div></body></html>a<body><p>b")]
    [InlineData("<p>a</p><hr><p>b")]
    public void Cleaning_twice_is_cleaning_once_and_nothing_runs(string html)
    {
        var once = HtmlCleaner.Clean(html);

        HtmlCleaner.Clean(once).ShouldBe(once);
        AllowedTag.Replace(once, "").ShouldNotContain("<");
        AllowedTag.Replace(once, "").ShouldNotContain(">");
    }

    [Fact]
    public void Cleaning_holds_for_random_tag_soup()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<ul>", "</ul>", "<ol start=4>", "</ol>", "<li>", "</li>", "<b>", "</b>", "<i>", "</i>", "<a href='https://a.fr/é?x=1&y'>", "</a>",
            "<table>", "</table>", "<tr>", "<td>", "<th>", "</td>", "<pre>", "</pre>", "\n", " ", "x", "a@b.fr", "http://c.fr/(d)", "<br>", "<h2>", "</h2>",
            "<blockquote>", "</blockquote>", "<div>", "</div>", "<span class=email>[e-mail]</span>", "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>",
            "&nbsp;", "&amp;lt;", "<", ">", "\"", "<!--", "-->", "<sup>", "</sup>", "<code>", "</code>", "<template>", "<select>", "<form>", "</form>", "\u200B",
        ];
        var random = new Random(20270101);
        for (var round = 0; round < 1_000; round++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            var once = HtmlCleaner.Clean(html);

            HtmlCleaner.Clean(once).ShouldBe(once, html);
            AllowedTag.Replace(once, "").ShouldNotContain("<", Case.Sensitive, html);
            once.ShouldNotContain("a@b.fr", Case.Sensitive, html);
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<span>")]
    [InlineData("<a href=http://a.fr>")]
    public void Deep_nesting_does_not_overflow_the_stack(string tag)
    {
        var deep = string.Concat(Enumerable.Repeat(tag, 2_000)) + "au fond";

        HtmlCleaner.Read(deep).Text.ShouldBe("au fond");
    }

    [Fact]
    public void A_page_of_tags_only_is_read_as_text() =>
        HtmlCleaner.Read(string.Concat(Enumerable.Repeat("<div>", HtmlCleaner.MostTags + 1))).Html.ShouldStartWith("<p>&lt;div&gt;");

    [Theory]
    [InlineData("<p>Écrire à jean.dupont@lab.fr.</p>", "<p>Écrire à <span class=\"email\">[e-mail]</span>.</p>", "jean.dupont@lab.fr")]
    [InlineData("jean.<b>dupont</b>@lab<i>.fr</i> ou", "<p><span class=\"email\">[e-mail]</span> ou</p>", "jean.dupont@lab.fr")]
    [InlineData("jean.dupont [at] lab.fr", "<p><span class=\"email\">[e-mail]</span></p>", "jean.dupont@lab.fr")]
    [InlineData("<a href='mailto:Jean.Dupont@lab.fr?subject=x'>Jean Dupont</a>", "<p>Jean Dupont</p>", "jean.dupont@lab.fr")]
    [InlineData("<a href='mailto:a@b.fr'>a@b.fr</a>", "<p><span class=\"email\">[e-mail]</span></p>", "a@b.fr")]
    [InlineData("<a href='https://a.fr/?to=a%40b.fr'>ici</a>", "<p>ici</p>", null)]
    public void Addresses_are_taken_out_and_given_apart(string html, string clean, string? email)
    {
        var cleaned = HtmlCleaner.Read(html);

        cleaned.Html.ShouldBe(clean);
        cleaned.Emails.ShouldBe(email is null ? [] : [email]);
        cleaned.Text.ShouldNotContain("@");
    }

    [Fact]
    public void Text_has_a_line_for_each_paragraph_bullet_row_and_line_break() =>
        HtmlCleaner.Read("<h3>A</h3><p>b<br>c</p><ul><li>d</li><li>e</li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>")
            .Text.ShouldBe("A\nb\nc\nd\ne\n1 | 2\n3 | 4");

    [Fact]
    public void A_relative_link_starts_from_the_page() =>
        HtmlCleaner.Read("<a href='/doc.pdf'>a</a>", new Uri("https://lab.fr/offres/1")).Html
            .ShouldBe("<p><a href=\"https://lab.fr/doc.pdf\" rel=\"nofollow noopener\">a</a></p>");

    [GeneratedRegex("""</?(?:p|br|ul|ol|li|h3|h4|h5|pre|blockquote|table|tbody|tr|td|th|strong|em|u|sub|sup|code|a|span)>|<ol start="\d+">|<a href="https?://[^"<>]*" rel="nofollow noopener">|<span class="email">""")]
    private static partial Regex AllowedTag { get; }
}
