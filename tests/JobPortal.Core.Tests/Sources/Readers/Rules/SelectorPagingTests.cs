using System.Globalization;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

public class SelectorPagingTests
{
    private static SourceDefinition Source(string paging) => YamlSource.Of($$"""
        title: A board
        home: https://board.example.org/
        reader: selectors
        start: [{ list: "/jobs?sort=new" }]
        selectors:
          list:
            item: li
            link: none
            fields: { title: b }
            {{paging}}
        """);

    private static string Page(int first, int count, string after = "") =>
        "<ul>" + string.Concat(Enumerable.Range(first, count).Select(n => $"<li><b>Offer {n}</b></li>")) + "</ul>" + after;

    private static int Asked(PageRequest request, string name, int standard = 1) =>
        (request.Url.Query + "&" + request.Content?.Text).Split('?', '&').FirstOrDefault(p => p.StartsWith(name + "=", StringComparison.Ordinal)) is { } pair ? int.Parse(pair.AsSpan(name.Length + 1), CultureInfo.InvariantCulture) : standard;

    [Theory]
    [InlineData("paging: { page: '/jobs?page={page}' }", "page", 1, "/jobs?page=2")]
    [InlineData("paging: { page: '&page={page}' }", "page", 1, "/jobs?sort=new&page=2")]
    [InlineData("paging: { page: '?page={page}' }", "page", 1, "/jobs?page=2")]
    [InlineData("paging: { page: '&p={page}', first: 0 }", "p", 0, "/jobs?sort=new&p=1")]
    public void Pages_are_asked_for_by_number_until_one_is_empty(string paging, string name, int first, string second)
    {
        var (postings, asked, told) = YamlSource.Harvest(Source(paging), r => Asked(r, name, first) - first < 3 ? Page((Asked(r, name, first) - first) * 10, 10) : "<p>That was all</p>");
        postings.Count.ShouldBe(30);
        asked.Count.ShouldBe(4);
        asked[1].ShouldBe(second);
        told.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("paging: { page: '&page={page}', size: 10 }", "", 3)]
    [InlineData("paging: { page: '&page={page}', last: .last }", "<span class=last>page 1 of 3</span>", 3)]
    [InlineData("paging: { page: '&page={page}', total: .all }", "<span class=all>25 offers</span>", 3)]
    [InlineData("paging: { page: '&page={page}', size: 10, total: { select: .all, regex: 'of ([0-9 ]+)' } }", "<p class=all>1-10 of 25</p>", 3)]
    public void The_last_page_is_known_by_size_number_or_total(string paging, string after, int pages)
    {
        var (postings, asked, _) = YamlSource.Harvest(Source(paging), r => Asked(r, "page") switch { <= 2 and var n => Page(n * 10, 10, after), 3 => Page(30, 5, after), _ => throw new InvalidOperationException() });
        (postings.Count, asked.Count).ShouldBe((25, pages));
    }

    [Theory]
    [InlineData("paging: { page: '&from={offset}' }", "/jobs?sort=new&from=10 /jobs?sort=new&from=20")]
    [InlineData("paging: { page: '&from={offset}', size: 10 }", "/jobs?sort=new&from=10 /jobs?sort=new&from=20")]
    public void Pages_are_asked_for_by_offset(string paging, string expected)
    {
        var (postings, asked, _) = YamlSource.Harvest(Source(paging), r => Asked(r, "from", 0) is var from && from < 20 ? Page(from, 10) : "");
        postings.Count.ShouldBe(20);
        string.Join(' ', asked.Skip(1)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("paging: { link: a.more }", "<a class=more href='/jobs/2'>More</a>")]
    [InlineData("exclude: .none", "<a rel=next href='/jobs/2'>…</a>")]
    [InlineData("exclude: .none", "<nav class=pagination><a href='/jobs/2'>2</a></nav>")]
    public void The_next_page_is_linked(string paging, string link)
    {
        var (postings, asked, _) = YamlSource.Harvest(Source(paging), r => r.Url.AbsolutePath == "/jobs" ? Page(0, 3, link) : Page(3, 3));
        (postings.Count, asked[^1]).ShouldBe((6, "/jobs/2"));
    }

    [Fact]
    public void A_form_is_sent_again_with_all_its_fields()
    {
        var source = Source("paging: { form: { select: '#f', set: { Page: '{page}', __EVENTTARGET: pager } } }");
        var (postings, asked, _) = YamlSource.Harvest(source, r => Asked(r, "Page") is var page && page <= 3 ? Page(page * 10, 10, $"""
            <form id=f method=post action="/search"><input type=hidden name=__VIEWSTATE value="state/{page}+x=="><input type=hidden name=Page value={page}>
            <input name=q value="données"><input type=checkbox name=cdd checked><input type=checkbox name=cdi><input type=submit name=go value=Go>
            <select name=s><option value=a>A<option value=b selected>B</select><textarea name=t>x</textarea><input name=off value=1 disabled></form>
            """) : "<ul></ul>");
        postings.Count.ShouldBe(30);
        asked[1].ShouldBe("/search __VIEWSTATE=state%2F1%2Bx%3D%3D&q=donn%C3%A9es&cdd=on&s=b&t=x&Page=2&__EVENTTARGET=pager");
        asked.Count.ShouldBe(4);
    }

    [Fact]
    public void A_site_that_answers_every_number_with_the_same_page_ends()
    {
        var (postings, asked, _) = YamlSource.Harvest(Source("paging: { page: '&page={page}' }"), _ => Page(0, 10));
        (asked.Count, postings.Select(p => p.Identity).Distinct().Count()).ShouldBe((2, 10));
    }

    [Fact]
    public void A_site_that_begins_again_ends()
    {
        var (_, asked, _) = YamlSource.Harvest(Source("paging: { page: '&page={page}' }"), r => Page((Asked(r, "page") - 1) % 4 * 10, 10));
        asked.Count.ShouldBe(5);
    }

    [Fact]
    public void A_list_that_never_ends_is_left_after_as_many_pages_as_it_may_have()
    {
        var (postings, asked, told) = YamlSource.Harvest(Source("paging: { page: '&page={page}', most: 7 }"), r => Page(Asked(r, "page") * 10, 10));
        (asked.Count, postings.Count).ShouldBe((7, 70));
        told.ShouldHaveSingleItem().ShouldContain("goes on after 7 pages");
    }

    [Fact]
    public void A_login_form_in_the_middle_of_a_list_is_no_end()
    {
        var (postings, _, told) = YamlSource.Harvest(Source("paging: { page: '&page={page}' }"), r => Asked(r, "page") == 1 ? Page(0, 10) : "<form><input type=password></form>Log in");
        postings.Count.ShouldBe(10);
        told.ShouldHaveSingleItem().ShouldStartWith("LoginWall");
    }

    [Theory]
    [InlineData("1 2 a b")]
    [InlineData("x")]
    [InlineData("-1 99999999999")]
    [InlineData("")]
    public void A_trail_that_is_nobodys_is_a_first_page(string trail) =>
        YamlSource.Read(Source("paging: { page: '&page={page}' }"), "/jobs", PageRole.List, Page(0, 2), trail).Wanted.Single().Trail.ShouldNotBeNull();
}
