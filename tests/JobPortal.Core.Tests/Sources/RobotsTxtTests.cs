using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources;

public sealed class RobotsTxtTests
{
    // RFC 9309 §5.1
    private const string SimpleExample = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """;

    [Theory]
    [InlineData("anybot", "/", true)]
    [InlineData("anybot", "/a.gif", false)]
    [InlineData("anybot", "/a.gif?x", true)]
    [InlineData("anybot", "/example/", false)]
    [InlineData("anybot", "/example", true)]
    [InlineData("anybot", "/publications/a", true)]
    [InlineData("foobot", "/", false)]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("FooBot/2.1 (+https://example.org)", "/example/allowed.gif", true)]
    [InlineData("foobot", "/example/other.gif", false)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/a.gif", true)]
    [InlineData("quxbot", "/example/page.html", true)]
    [InlineData("quxbot", "/a.gif", true)]
    public void The_simple_example_of_the_rfc(string agent, string path, bool allowed) =>
        RobotsTxt.Parse(SimpleExample).Allows(agent, path).ShouldBe(allowed);

    // RFC 9309 §5.2
    [Theory]
    [InlineData("/example/page/disallowed.gif", false)]
    [InlineData("/example/page/allowed.gif", true)]
    [InlineData("/example/other", true)]
    public void The_longest_match_of_the_rfc(string path, bool allowed) =>
        RobotsTxt.Parse("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n")
            .Allows("foobot", path).ShouldBe(allowed);

    // RFC 9309 §2.2.2, the table of encodings, and §2.2.3, that of special characters
    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz", false)]
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false)]
    [InlineData("/foo/bar?baz=https%3a%2f%2Ffoo.bar", "/foo/bar?baz=https://foo.bar", false)]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/ツ", false)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("/foo/bar/baz", "/foo/bar/%62%61%7a", false)]
    [InlineData("/a%2Fb", "/a/b", true)]
    [InlineData("/a%2fb", "/a%2Fb", false)]
    [InlineData("/a%3Cd.html", "/a%3cd.html", false)]
    [InlineData("/?a%3Db", "/?a=b", true)]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", false)]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-b.html", true)]
    [InlineData("/path/foo-%24", "/path/foo-$", false)]
    [InlineData("/path/foo-%24", "/path/foo-", true)]
    [InlineData("/a$b", "/a$b", false)]
    [InlineData("/100%", "/100%25", false)]
    [InlineData("/%zz", "/%zz", false)]
    public void Equal_addresses_match_however_they_are_encoded(string pattern, string path, bool allowed) =>
        RobotsTxt.Parse($"User-agent: *\nDisallow: {pattern}").Allows("a", path).ShouldBe(allowed);

    [Theory]
    [InlineData("/fish", "/fish.html", false)]
    [InlineData("/fish", "/Fish", true)]
    [InlineData("/fish", "/catfish", true)]
    [InlineData("/fish*", "/fishheads/yummy.html", false)]
    [InlineData("/*.php$", "/folder/file.php", false)]
    [InlineData("/*.php$", "/file.php?q", true)]
    [InlineData("/*.php$", "/file.php5", true)]
    [InlineData("/*.php", "/windows.PHP", true)]
    [InlineData("/fish*.php", "/fishheads/cat.php?p", false)]
    [InlineData("/a*a$", "/a", true)]
    [InlineData("/a*a$", "/aa", false)]
    [InlineData("/*a*b*c", "/xaxbx", true)]
    [InlineData("/*a*b*c", "/xaxbxcx", false)]
    [InlineData("/*/b", "/?x=a/b", false)]
    [InlineData("/***$", "/anything", false)]
    [InlineData("/$", "/", false)]
    [InlineData("/$", "", false)]
    [InlineData("/$", "/a", true)]
    [InlineData("/a", "/a#part", false)]
    [InlineData("", "/a", true)]
    [InlineData("/", "/robots.txt", true)]
    public void Patterns(string pattern, string path, bool allowed) =>
        RobotsTxt.Parse($"User-agent: *\nDisallow: {pattern}").Allows("a", path).ShouldBe(allowed);

    [Theory]
    [InlineData("Disallow: /p\nAllow: /p", "/page", true)]
    [InlineData("Allow: /p\nDisallow: /p", "/page", true)]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder/x", "/folder/x", false)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/page", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Disallow: /é\nAllow: /%C3%A9", "/é", true)]
    [InlineData("Disallow: /aé\nAllow: /abcd", "/abcd", true)]
    [InlineData("Disallow: /é\nAllow: /????", "/é", false)]
    public void The_most_octets_win_and_allow_wins_ties(string rules, string path, bool allowed) =>
        RobotsTxt.Parse("User-agent: *\n" + rules).Allows("a", path).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: a\nDisallow: /x\nUser-agent: b\nDisallow: /\nUser-agent: A\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: a\nDisallow: /x\nUser-agent: b\nDisallow: /\nUser-agent: A\nDisallow: /y", "/z", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: a\nDisallow:", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /x\nUser-agent: *\nDisallow: /y", "/x", false)]
    [InlineData("User-agent: ab\nDisallow: /", "/x", true)]
    [InlineData("User-agent: a-b\nDisallow: /", "/x", true)]
    [InlineData("User-agent: b\nSitemap: https://e.org/s.xml\nUser-agent: a\nDisallow: /", "/x", false)]
    [InlineData("User-agent: a\nCrawl-delay: 5\nUser-agent: b\nDisallow: /", "/x", false)]
    [InlineData("User-agent: a\nNonsense\nFoo: bar\nDisallow: /", "/x", false)]
    [InlineData("User-agent: a\nDisallow:\nUser-agent: b\nDisallow: /", "/x", true)]
    [InlineData("Disallow: /\nUser-agent: b\nDisallow: /y", "/x", true)]
    [InlineData("User-agent: a/1.0\nDisallow: /", "/x", false)]
    [InlineData("User-agent: * \nDisallow: /", "/x", false)]
    [InlineData("\uFEFFUser-agent: a\nDisallow: /", "/x", false)]
    [InlineData("User-agent: a\rDisallow: /\r", "/x", false)]
    [InlineData("User-agent: a\r\n\r\nDisallow: /\r\n", "/x", false)]
    [InlineData("  USER-AGENT :\ta # me\n\tdisALLOW\t: / # all\n", "/x", false)]
    [InlineData("User-agent: a\nDisallow: #/", "/x", true)]
    [InlineData("User-agent:\nDisallow: /", "/x", true)]
    [InlineData("<html><body>Not found: nothing</body></html>", "/x", true)]
    [InlineData("", "/x", true)]
    public void Groups(string body, string path, bool allowed) => RobotsTxt.Parse(body).Allows("a", path).ShouldBe(allowed);

    [Theory]
    [InlineData("JobPortal", false)]
    [InlineData("jobportal/1.0", false)]
    [InlineData("Mozilla/5.0 (compatible; JobPortal/1.0; +https://example.org/)", false)]
    [InlineData("JobPortalImages", true)]
    [InlineData("Mozilla/5.0", true)]
    [InlineData("", true)]
    public void An_agent_is_told_by_its_product_token(string agent, bool allowed) =>
        RobotsTxt.Parse("User-agent: JobPortal\nDisallow: /").Allows(agent, "/x").ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: a\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: a\nCrawl-delay: 1.5\nDisallow: /x", 1.5)]
    [InlineData("User-agent: *\nCrawl-delay: 3", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: 3\nDisallow:\nUser-agent: a\nDisallow: /x", null)]
    [InlineData("User-agent: a\nCrawl-delay: 3\nUser-agent: b\nDisallow: /\nUser-agent: a\nCrawl-delay: 7", 7.0)]
    [InlineData("User-agent: a\nCrawl-delay: ten", null)]
    [InlineData("User-agent: a\nCrawl-delay: -1", null)]
    [InlineData("User-agent: a\nCrawl-delay: NaN", null)]
    [InlineData("User-agent: a\nCrawl-delay: 99999999999999999999", 86_400.0)]
    [InlineData("Crawl-delay: 4", null)]
    public void Crawl_delay(string body, double? seconds)
    {
        TimeSpan? expected = seconds is null ? null : TimeSpan.FromSeconds(seconds.Value);
        RobotsTxt.Parse(body).CrawlDelay("a").ShouldBe(expected);
    }

    [Fact]
    public void Sitemaps_are_collected_wherever_they_stand() =>
        RobotsTxt.Parse("Sitemap: https://e.org/1.xml\nUser-agent: a\nsitemap: /2.xml\nDisallow: /")
            .Sitemaps.ShouldBe(["https://e.org/1.xml", "/2.xml"]);

    [Fact]
    public void Rules_beyond_the_limit_are_ignored_and_a_cut_rule_is_not_taken_for_a_shorter_one()
    {
        var head = "User-agent: *\nDisallow: /first\n#";
        var body = head + new string('é', (RobotsTxt.MaxOctets - head.Length - 13) / 2) + "\nDisallow: /private\nDisallow: /last";
        var robots = RobotsTxt.Parse(body);
        robots.Allows("a", "/first").ShouldBeFalse();
        robots.Allows("a", "/p").ShouldBeTrue();
        robots.Allows("a", "/last").ShouldBeTrue();
    }

    [Fact]
    public void A_hostile_pattern_is_not_slow()
    {
        var robots = RobotsTxt.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 500)) + "$");
        robots.Allows("a", "/" + new string('a', 5_000) + "b").ShouldBeTrue();
    }
}
