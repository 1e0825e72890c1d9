using System.Net;

namespace JobPortal.Web.Tests.Pages;

/// <summary>What people, robots and accidents put into an address. Each answers a clean page, wherever it stands.</summary>
public sealed class OddQueriesTests(SampleSite site) : IClassFixture<SampleSite>
{
    // As they stand in an address: percent-encoded where a browser would, and where it would not.
    private static readonly string[] Odd =
    [
        "%22", "%22%22", "%22%22%22%22", "%22image", "image%22", "-", "--", "-image", "-%22image%22", "%2B", "%26", "%7C", "%21", "%28", "%29", "%28%28%28", "%3A%2A", "image%3A%2A", "a%26%7Cb", "%3C-%3E",
        "%3C2%3E", "%25", "%25%25", "_", "%5C", "%5C%5C%27", "%27", "%27%27", "%27%3B+drop+table+offers%3B--", "1%27+or+%271%27%3D%271", "%3B", "%24%24", "%24%7B7*7%7D", "%7B%7B7*7%7D%7D", "%3Cscript%3Ealert%281%29%3C%2Fscript%3E",
        "%22%3E%3Cimg+src%3Dx+onerror%3Dalert%281%29%3E", "javascript%3Aalert%281%29", "%00", "a%00b", "%0D%0ASet-Cookie%3A+x%3D1", "%09", "%0A%0A", "+++", "%20%20", "%C2%A0", "%E2%80%8B", "a%E2%80%8Bb", "%EF%BB%BF", "%E2%80%AEtxt",
        "%D7%A9%D7%9C%D7%95%D7%9D", "%D9%85%D8%B1%D8%AD%D8%A8%D8%A7", "%F0%9F%98%80", "%F0%9F%91%A9%E2%80%8D%F0%9F%94%AC", "%ED%A0%80", "%ED%B0%80%ED%A0%80", "%ff%fe", "%c3", "%c3%28", "%f0%9f", "%", "%%", "%zz", "%u0041",
        "e%CC%81", "%CE%A3", "%C4%B0stanbul", "%C3%9F", "%EF%AC%81", "%E4%B8%AD%E6%96%87", "C%2B%2B", "R%26D", "3D", ".", "..", "../../etc/passwd", "%2e%2e%2f", "C%3A%5C", "%2F%2F", "http%3A%2F%2Fx", "null", "undefined", "NaN", "true",
        "0", "-1", "1e309", "99999999999999999999", "0x10", "1,2,3", ",,,", "a,b,,c", "phd,phd,phd", "*", "**", "image*", "%3F", "image%3F", "~", "%5Bimage%5D", "%5Eimage%24", "%28%3F%3Ai%29", "%28a%2B%29%2B%24", "AND", "OR", "NOT", "a+AND", "l%27", "d%27",
        "de+la", "the", "%C5%93uvre", "UMR+7357", "a", "%23", "%23fragment", "%40", "a%40b.fr", "%3D", "%3D1%2B1", "%60id%60", "%25s%25n", "%7B0%7D", "%7B",
        "a%E2%28%A1b", "%C0%AF", "%F5%80%80%80", "%ED%A0%80%ED%B0%80", "%E2%80", "im%ffage", "%C2%ABimage%C2%BB", "%E2%80%9Cimage", "H%E2%82%82O", "%CE%B1-syn", "%EC%97%B0%EA%B5%AC%EC%9E%90", "%E0%B8%99%E0%B8%B1%E0%B8%81", "%E2%88%92image", "%EF%BC%8Dimage",
    ];

    private static readonly string[] Whole =
    [
        "?q", "?=", "?&&&", "?q=&q=&q=", "?q=a&q=b&q=c", "?Q=a", "?q[]=a", "?q.x=a", "?q%00=a", "?page=0", "?page=-5", "?page=500", "?page=501", "?page=1&page=2", "?minMonths=36&maxMonths=6", "?minMonths=", "?closes=7&closes=14",
        "?handler=Contact", "?text=fr", "?lab=a&lab=b&lab=c", "?kind=phd;drop", "?sort=relevance", "?sort=;", "?status=open,closed", "?x=1&y=2&z=3", "?%FF=%FF", "?q=a%26kind=phd", "?region=%C3%8Ele-de-France", "?language=fr,xx", "?link=%E2%80%93",
    ];

    [Fact]
    public async Task Two_hundred_odd_queries_give_a_clean_page()
    {
        List<string> places = ["q", "lab", "region", "link", "kind", "page", "source"];
        var addresses = Odd.Select((odd, i) => $"{(i % 3 == 2 ? "/en" : "/")}?q={odd}")
            .Concat(Odd.Select((odd, i) => $"/?{places[1 + (i % (places.Count - 1))]}={odd}&sort=relevance&q=image"))
            .Concat(Whole.Select(w => "/" + w))
            .Concat(places.Select(p => $"/?{p}={new string('x', 10_000)}"))
            .Concat(places.Select(p => $"/?{p}={string.Concat(Enumerable.Repeat("%F0%9F%98%80", 800))}"))
            .Concat(places.Select(p => "/?" + string.Join('&', Enumerable.Range(0, 200).Select(i => $"{p}={i}"))))
            .Append("/?q=" + string.Join('+', Enumerable.Range(0, 99).Select(i => $"-{i}")))
            .Append("/?q=" + string.Concat(Enumerable.Repeat("%22", 199)))
            .Append("/?q=" + string.Concat(Enumerable.Repeat("%2D", 2_000)))
            .Append("/?q=e" + string.Concat(Enumerable.Repeat("%CC%81", 1_000)))
            .Append("/?q=%22" + string.Join('+', Enumerable.Repeat("image", 500)) + "%22")
            .Append("/?q=" + string.Join('+', Enumerable.Range(0, 300).Select(i => $"aprentisage{(char)('a' + (i % 26))}")))
            .Append("/?" + string.Join('&', Enumerable.Range(0, 1_000).Select(i => $"q={i % 10}")))
            .Append("/?" + string.Join('&', Enumerable.Range(0, 150).SelectMany(i => places.Select(p => $"{p}={i % 10}"))))
            .Append("/?" + string.Join('&', Enumerable.Range(0, 1_000).Select(i => $"p{i}=")))
            .Append("/?" + new string('&', 5_000))
            .ToList();
        addresses.Count.ShouldBeGreaterThanOrEqualTo(200);
        List<string> found = [];
        foreach (var address in addresses) found.AddRange(await WrongAsync(address));
        found.ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> WrongAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Portal.Url + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var answer = await site.Portal.Http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("lab=", StringComparison.Ordinal)) return [];
        var html = await answer.Content.ReadAsStringAsync();
        var brief = address.Length > 80 ? address[..80] + "…" : address;
        List<string> wrong = [];
        if (answer.StatusCode != HttpStatusCode.OK) wrong.Add($"{brief}: {answer.StatusCode}");
        else if (!html.Contains("id=\"results\"", StringComparison.Ordinal) || !html.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)) wrong.Add($"{brief}: no whole page");
        if (html.Contains("<script>alert", StringComparison.Ordinal) || html.Contains("<img src=x", StringComparison.Ordinal)) wrong.Add($"{brief}: not escaped");
        if (answer.Headers.Contains("Set-Cookie")) wrong.Add($"{brief}: sets a cookie");
        return wrong;
    }
}
