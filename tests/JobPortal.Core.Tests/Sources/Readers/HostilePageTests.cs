using System.Text;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>No page makes a reader throw, whatever it holds and wherever it was cut.</summary>
public class HostilePageTests
{
    private const int Deep = 10_000;

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<dl>", "<dt>", "<dd>", "</dl>", "<table>", "<tr>", "<th>", "<td>", "</table>",
        "<h2>", "</h2>", "<a href='/x.pdf'>", "<a href='http://[' itemprop='title'>", "</a>", "<main>", "<article>", "</article>", "Durée :", "Durée", "36 mois",
        "Contact : a@b.example", "Contexte :", "Sujet", "Laboratoire/Entreprise", "Document attaché :", "<div itemscope itemtype='http://schema.org/JobPosting'>",
        "<span itemprop='jobLocation' itemscope>", "<meta itemprop='datePosted' content='x'>", "<h1>Titre</h1>", "&nbsp;:", "&#0;", "\u0000", "\uD800", "<!--", "-->",
        "<script>", "</script>", "<style>", "<li>", "<ul>", "</ul>", "<template>", "<svg>", "<math>", "<select>", "<noscript>", "<frameset>", "<loc>", "<urlset>", "]]>", "<",
    ];

    private static readonly SourceDefinition[] Sources = [.. new[] { "madics", "cnrs", "sample", "sample-microdata" }.Select(SavedBoard.Shipped)];

    [Fact]
    public void Garbage_gives_a_rejection_or_a_posting_and_no_exception()
    {
        var dice = new Random(20261122);
        var read = 0;
        for (var i = 0; i < 400; i++)
        {
            var page = new StringBuilder();
            for (var n = dice.Next(60); n >= 0; n--) page.Append(Pieces[dice.Next(Pieces.Length)]);
            read += ReadEverywhere(page.ToString());
        }

        read.ShouldBe(400 * Sources.Length * 3);
    }

    [Fact]
    public void A_page_cut_anywhere_can_be_read()
    {
        foreach (var source in Sources.Skip(2))
        {
            var posting = SavedBoard.Sample(source.Name, new DateOnly(2026, 11, 22));
            var page = posting.Pages.Values.First();
            for (var end = 0; end < page.Length; end += 37) ReadEverywhere(page[..end]).ShouldBe(Sources.Length * 3);
        }
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "</b>")]
    [InlineData("<span>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<blockquote>", "</blockquote>")]
    [InlineData("<dl><dd>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<article>", "</article>")]
    [InlineData("<p itemprop=description>", "")]
    [InlineData("<div itemscope itemprop=jobLocation>", "</div>")]
    public void Ten_thousand_elements_in_each_other_can_be_read(string open, string close)
    {
        var page = "<h1>T</h1><div itemscope itemtype='http://schema.org/JobPosting'><p>Durée : 3 ans<br>Contact : a@b.example<br>Laboratoire/Entreprise : X</p><h3>Sujet</h3>"
            + new StringBuilder().Insert(0, open, Deep).Append("Contexte :").Insert(0, " ").Append(new StringBuilder().Insert(0, close, Deep));
        ReadOnASmallStack(page).ShouldBe(Sources.Length * 3);
    }

    [Theory]
    [InlineData("<div>", true)]
    [InlineData("<b>", true)]
    [InlineData("<x-any>", true)]
    [InlineData("<p>", false)]
    [InlineData("<li>", false)]
    [InlineData("<br>", false)]
    [InlineData("<div></div>", false)]
    public void A_page_is_cut_where_it_nests_too_deep(string piece, bool cut)
    {
        var page = new StringBuilder().Insert(0, piece, Deep).ToString();
        JobPortal.Core.Sources.Readers.PageNesting.Cut(page).Length.ShouldBe(cut ? JobPortal.Core.Sources.Readers.PageNesting.MaxDepth * piece.Length : page.Length);
        JobPortal.Core.Sources.Readers.PageNesting.Cut($"<script>{page}</script><p>end").ShouldEndWith("end");
    }

    // Everything that is compared with everything is counted: a million labels, links or articles took minutes.
    [Theory]
    [InlineData("<p>Durée : 3 ans</p>")]
    [InlineData("<article><p>Durée : 3 ans</p><p>Contact : x</p></article>")]
    [InlineData("<h2>Durée</h2><h3>x</h3>")]
    [InlineData("<p itemprop=description>Durée : 3 ans</p>")]
    [InlineData("<a href='/jobs/1'>x</a>")]
    [InlineData("<span itemprop=jobLocation itemscope><span itemprop=address>y</span></span>")]
    [InlineData("<a ")]
    [InlineData("word ")]
    public void A_page_of_millions_of_characters_can_be_read(string piece)
    {
        var page = "<h1>T</h1><div itemscope itemtype='http://schema.org/JobPosting'>" + new StringBuilder().Insert(0, piece, 6_000_000 / piece.Length);
        var source = Sources[3];
        foreach (var role in Enum.GetValues<PageRole>())
        {
            var result = SourceReaders.Of(source).Read(source, new FetchedPage(source.Home, role, page, null));
            (result.Postings.Count > 0 || result.Wanted.Count > 0 || result.Rejected is not null).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("<p>", JobPortal.Core.Sources.Readers.PageNesting.MaxTags, 3)]
    [InlineData("x", JobPortal.Core.Sources.Readers.PageNesting.MaxLength, 1)]
    public void A_page_is_cut_where_it_gets_too_long(string piece, int most, int length) =>
        JobPortal.Core.Sources.Readers.PageNesting.Cut(new StringBuilder().Insert(0, piece, most + 10).ToString()).Length.ShouldBe(most * length);

    [Fact]
    public void A_page_is_cut_before_a_tag_with_more_attributes_than_anybody_means() =>
        JobPortal.Core.Sources.Readers.PageNesting.Cut("<p>x</p><p " + new StringBuilder().Insert(0, "a ", 30_000) + ">").ShouldBe("<p>x</p>");

    [Fact]
    public void Ten_thousand_labels_can_be_read() =>
        ReadEverywhere("<main><h1>T</h1>" + new StringBuilder().Insert(0, "<p>Durée : 3 ans</p><h3>Sujet</h3><p><b>Contact</b></p>", Deep / 3)).ShouldBe(Sources.Length * 3);

    // A web server's thread has 1.5 MB at most on some systems: recursion would show here.
    private static int ReadOnASmallStack(string page)
    {
        var read = 0;
        var thread = new Thread(() => read = ReadEverywhere(page), 256 * 1024);
        thread.Start();
        thread.Join();
        return read;
    }

    private static int ReadEverywhere(string page)
    {
        var read = 0;
        foreach (var source in Sources)
            foreach (var role in Enum.GetValues<PageRole>())
            {
                var result = SourceReaders.Of(source).Read(source, new FetchedPage(new Uri(source.Home, "/event/x/"), role, page, null));
                (result.Postings.Count > 0 || result.Wanted.Count > 0 || result.Rejected is not null).ShouldBeTrue(page);
                read++;
            }

        return read;
    }
}
