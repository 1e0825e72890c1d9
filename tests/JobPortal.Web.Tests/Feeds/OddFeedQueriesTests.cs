using System.Net;
using JobPortal.Web.Tests.Pages;

namespace JobPortal.Web.Tests.Feeds;

/// <summary>What people, robots and accidents put behind the address of a feed: an answer or a problem, never a failure.</summary>
public sealed class OddFeedQueriesTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Places = ["q", "kind", "lab", "alarm", "cursor", "limit", "page", "sort"];

    private static readonly string[] Values =
    [
        "%00", "%ff%fe", "%", "%zz", "-1", "99999999999999999999", "0x10", "1e309", "NaN", "n-", "n1-", "c7fffffff-1", "n1f-ffffffffffffffff", "nb2f1a-1", "c0-8000000000000000", "%F0%9F%98%80", "%ED%A0%80",
        "%0D%0ASet-Cookie%3A+x%3D1", "%22%3E%3Cscript%3Ealert%281%29%3C/script%3E", "',--", "7,7,7,2,,x", "../../etc/passwd", "%2B", "%26", "a&q=b&q=c", "=",
    ];

    [Theory]
    [InlineData("/calendar.ics")]
    [InlineData("/en/feed.atom")]
    [InlineData("/feed.json")]
    [InlineData("/offers.csv")]
    [InlineData("/labs/lifat-tours/feed.atom")]
    [InlineData("/api/v1/offers")]
    [InlineData("/feeds")]
    [InlineData(SampleSite.FullPath + ".ics")]
    public async Task An_odd_query_gives_an_answer_or_a_problem(string path)
    {
        List<string> wrong = [];
        foreach (var query in Places.SelectMany((place, i) => Values.Where((_, j) => (i + j) % 3 == 0).Select(value => $"{place}={value}")).Append("q=" + new string('x', 20_000)).Append(string.Join('&', Enumerable.Repeat("alarm=x", 2_000))))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{site.Portal.Url}{path}?{query}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            using var answer = await site.Portal.Http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests)) wrong.Add($"{query}: {answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.BadRequest && !path.StartsWith("/api", StringComparison.Ordinal)) wrong.Add($"{query}: refused");
            // Only what a browser or an XML reader takes for markup; JSON and calendars hold text.
            var isMarkup = answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/atom+xml";
            if ((isMarkup && text.Contains("<script>alert", StringComparison.Ordinal)) || answer.Headers.Contains("Set-Cookie")) wrong.Add($"{query}: not escaped");
        }
        wrong.ShouldBeEmpty();
    }
}
