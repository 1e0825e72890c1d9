namespace JobPortal.Core.Tests.Sources.Readers.Rules;

/// <summary>What is wrong with rules is told when the file is loaded, with its line.</summary>
public class RuleSourceTests
{
    private const string Head = "title: B\nhome: https://b.example/\nstart: [{ list: / }]\n";

    [Theory]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: 'li['\n    link: none", 7, "'item' must be a CSS selector, not 'li['")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    fields:\n      title: 'a >'", 10, "'title' must be a CSS selector")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    fields:\n      titles: a", 10, "did you mean 'title'?")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: 'p::before'\n    link: none", 7, "'item' must be a CSS selector")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    fields:\n      title: { select: b, regex: '(a' }", 10, "'regex' cannot be '(a'")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    fields:\n      title: { select: b, regex: '(?=a)b' }", 10, "NonBacktracking")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    fields:\n      title: { select: b, regex: 'a{9999}{99}' }", 10, "'regex' cannot be")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    fields:\n      title: { selct: b }", 10, "did you mean 'select'?")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    paging: { page: '/x?page=2' }", 9, "'page' must hold {page}")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    paging: { link: a.next, page: '&page={page}' }", 9, "one of 'link', 'page' and 'form'")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    paging: { form: { select: f } }", 9, "'set' must name the fields")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    link: none", 7, "the key 'item' is missing")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li", 4, "needs 'selectors.detail'")]
    [InlineData("reader: selectors\nselectors:\n  detail:\n    fields: { title: h1 }", 4, "needs 'selectors.list', or 'links.detail'")]
    [InlineData("reader: selectors\nselectors:\n  list:\n    item: li\n    link: none\n    sections: [{ select: p }]", 9, "a section needs a 'heading' (selector) or a 'title' (text)")]
    [InlineData("reader: jsonApi", 4, "needs the table 'api', or a 'preset'")]
    [InlineData("reader: jsonApi\napi:\n  items: 'a[b'\n  fields: { title: t }", 6, "'items' must be a path such as jobs[*].title, not 'a[b'")]
    [InlineData("reader: jsonApi\napi:\n  items: a", 6, "'fields' must say where the 'title' stands")]
    [InlineData("reader: jsonApi\napi:\n  fields: { title: 'a..b' }", 6, "'title' must be a path such as location.city")]
    [InlineData("reader: jsonApi\napi:\n  fields: { title: 'a, {b' }", 6, "'title' must be a path such as location.city")]
    [InlineData("reader: jsonApi\napi:\n  fields: { title: { path: a, value: b } }", 6, "one of 'path', 'template' and 'value'")]
    [InlineData("reader: jsonApi\napi:\n  fields: { title: t }\n  sections: [{ title: x }]", 7, "a section needs a 'text'")]
    [InlineData("reader: jsonApi\napi:\n  fields: { title: t }\n  paging: { first: 2 }", 7, "one of 'page' and 'next'")]
    [InlineData("reader: jsonApi\napi:\n  fields: { title: t }\n  body: '{'", 7, "'body' must be JSON")]
    [InlineData("reader: jsonApi\napi:\n  fields: { title: t }\n  detail: { item: x }", 7, "the key 'address' is missing")]
    [InlineData("reader: table\ntable:\n  separator: ':'", 6, "'separator' cannot be ':'")]
    [InlineData("reader: table\ntable:\n  columns: { titles: x }", 6, "did you mean 'title'?")]
    [InlineData("preset: greenhose\nreader: table", 4, "did you mean 'greenhouse'?")]
    [InlineData("preset: greenhouse", 4, "the preset 'greenhouse' needs an 'account'")]
    [InlineData("preset: greenhouse\naccount: 'a/../b'", 5, "'account' must be a name of letters")]
    public void A_mistake_is_told_with_its_line(string yaml, int line, string message)
    {
        var problem = YamlSource.Problems(Head + yaml).ShouldHaveSingleItem();
        (problem.Line, problem.Message).ShouldSatisfyAllConditions(p => p.Message.ShouldContain(message), p => p.Line.ShouldBe(line));
    }

    [Theory]
    [InlineData("a.b[0][*].\"c.d\"[k=v w].@e", true)]
    [InlineData("$", true)]
    [InlineData(".", true)]
    [InlineData("$.a", true)]
    [InlineData("$[0]", true)]
    [InlineData("", false)]
    [InlineData("a.", false)]
    [InlineData(".a", false)]
    [InlineData("a..b", false)]
    [InlineData("a[", false)]
    [InlineData("a[]", false)]
    [InlineData("a b", false)]
    [InlineData("a[0]b", false)]
    [InlineData("\"a", false)]
    [InlineData("a]", false)]
    public void A_path_is_well_formed_or_none(string text, bool right) => (JobPortal.Core.Sources.Rules.DataPath.Parse(text) is not null).ShouldBe(right);
}
