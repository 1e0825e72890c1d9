using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Pages;
using JobPortal.Web.Tests.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Feeds;

public sealed class ApiTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Offers = "/api/v1/offers";

    [NodeFact]
    public async Task The_description_is_valid_and_the_answers_are_as_it_says()
    {
        var document = JsonNode.Parse(await site.Portal.Http.GetStringAsync("/openapi/v1.json"))!;
        List<object> answers = [];
        foreach (var (schema, path) in new[]
        {
            ("OfferPage", Offers + "?status=any&limit=100"), ("OfferPage", Offers + "?limit=2"), ("OfferPage", Offers + "?q=xyzzy"), ("Offer", Offers + "/1"), ("Offer", Offers + "/3"),
            ("Offer", SampleSite.FullPath + ".json"), ("Problem", Offers + "?kind=emperor"), ("Problem", Offers + "/999999"), ("Problem", Offers + "/7"), ("Problem", "/api/v2/x"),
        })
        {
            using var answer = await site.Portal.Http.GetAsync(path);
            answers.Add(new { schema, body = JsonNode.Parse(await answer.Content.ReadAsStringAsync()) });
        }
        var said = await Node.RunAsync("check-api.mjs", JsonSerializer.Serialize(new { document, answers }));
        said.Trim().ShouldBe("10 answers, OpenAPI 3.1.0");
        document["servers"]![0]!["url"]!.GetValue<string>().ShouldBe(site.Portal.Url);
    }

    [NodeFact]
    public async Task The_check_itself_finds_a_planted_mistake()
    {
        var document = JsonNode.Parse(await site.Portal.Http.GetStringAsync("/openapi/v1.json"))!;
        document["info"]!.AsObject().Remove("title");
        var said = await Node.RunAsync("check-api.mjs", JsonSerializer.Serialize(new { document, answers = new[] { new { schema = "Problem", body = new { status = "x", more = 1 } } } }));
        said.ShouldContain("document: ");
        said.ShouldContain("must have required property 'title'");
        said.ShouldContain("must NOT have additional properties");
    }

    [Fact]
    public async Task The_description_names_every_parameter_and_value_of_the_search()
    {
        var parameters = JsonDocument.Parse(await site.Portal.Http.GetStringAsync("/openapi/v1.json")).RootElement
            .GetProperty("paths").GetProperty(Offers).GetProperty("get").GetProperty("parameters").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!, p => p.GetProperty("schema"));
        foreach (var name in parameters.Keys) SearchCriteriaCodec.Read($"{name}=").Notes.ShouldBeEmpty();
        Values("kind", many: true).ShouldBe(Enum.GetValues<PositionKind>().Select(SearchSpelling.Of));
        Values("duration", many: true).ShouldBe(Enum.GetValues<DurationBucket>().Select(SearchSpelling.Of));
        Values("closes").ShouldBe(Enum.GetValues<ClosingWindow>().Select(SearchSpelling.Of));
        Values("status").ShouldBe(Enum.GetValues<OfferStatus>().Select(SearchSpelling.Of));

        IEnumerable<string?> Values(string name, bool many = false) =>
            (many ? parameters[name].GetProperty("items") : parameters[name]).GetProperty("enum").EnumerateArray().Select(v => v.GetString());
    }

    [Theory]
    [InlineData("?kind=emperor", "kind")]
    [InlineData("?colour=red", "colour")]
    [InlineData("?limit=1000", "limit")]
    [InlineData("?cursor=zz", "cursor")]
    [InlineData("?page=2", "page")]
    [InlineData("?sort=relevance&q=x", "sort")]
    [InlineData("?alarm=7", "alarm")]
    [InlineData("?minMonths=x", "minMonths")]
    [InlineData("?q[]=a", "q[]")]
    public async Task A_parameter_that_means_nothing_is_a_problem(string query, string parameter)
    {
        using var answer = await site.Portal.Http.GetAsync(Offers + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe(400);
        problem.GetProperty("errors")[0].GetProperty("parameter").GetString().ShouldBe(parameter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sort=closing&")]
    public async Task Pages_are_followed_to_the_end_while_offers_come_go_and_change(string query)
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(Enumerable.Range(0, 60).Select(i => Make($"Offre {i}", i)));
        List<int> seen = [];
        string? next = $"{Offers}?{query}kind=phd&limit=17";
        for (var page = 0; next is not null; page++)
        {
            using var answer = await portal.Http.GetAsync(next);
            var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            seen.AddRange(body.GetProperty("items").EnumerateArray().Select(o => o.GetProperty("id").GetInt32()));
            next = body.GetProperty("next").GetString();
            (answer.Headers.TryGetValues("Link", out var link) ? link.Single() : null).ShouldBe(next is null ? null : $"<{next}>; rel=\"next\"");
            page.ShouldBeLessThan(6);
            // One that was read goes, others come at the other end.
            await using var context = portal.Database.NewContext();
            await context.Offers.Where(o => o.Id == seen[0]).ExecuteUpdateAsync(o => o.SetProperty(x => x.WithdrawnAt, DateTimeOffset.UtcNow));
            await portal.AddAsync(Enumerable.Range(0, 10).Select(i => Make($"Neuve {page} {i}", query.Length == 0 ? 1_000 : -1_000)));
        }
        seen.Where(id => id <= 60).ShouldBe(query.Length == 0 ? Enumerable.Range(1, 60).Reverse() : Enumerable.Range(1, 60));
        seen.Distinct().Count().ShouldBe(seen.Count);
    }

    [Fact]
    public async Task A_site_of_somebody_else_may_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Offers + "?limit=1") { Headers = { { "Origin", "https://labo-exemple.fr" } } };
        using var answer = await site.Portal.Http.SendAsync(request);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")).ShouldContain("Link");
        using var ask = new HttpRequestMessage(HttpMethod.Options, "/feed.atom")
        { Headers = { { "Origin", "https://labo-exemple.fr" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } } };
        using var may = await site.Portal.Http.SendAsync(ask);
        may.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        may.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("If-None-Match");
        using var page = await site.Portal.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Origin", "https://labo-exemple.fr" } } });
        page.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back()
    {
        await using var portal = await PortalSite.StartAsync(["Api:RequestsPerMinute=3"]);
        List<int> left = [];
        for (var i = 0; i < 3; i++)
        {
            using var answer = await portal.Http.GetAsync(Offers);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("RateLimit-Policy").ShouldBe(["\"address\";q=3;w=60"]);
            left.Add(answer.Headers.GetValues("RateLimit").Single()[12] - '0');
        }
        left.ShouldBe([2, 1, 0]);
        using var last = await portal.Http.GetAsync(Offers + "/1");
        last.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        last.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await portal.Http.GetAsync("/feed.atom")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/offers/1-wrong.json", 301, SampleSite.FullPath + ".json")]
    [InlineData("/offers/7-offre.json", 410, null)]
    [InlineData("/api/v1/offers/x", 404, null)]
    [InlineData("/api/v1/offers/7", 410, null)]
    [InlineData("/api/v1", 404, null)]
    public async Task An_address_answers_with_its_status(string path, int status, string? location)
    {
        using var answer = await site.Portal.Http.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.Location?.ToString().ShouldBe(location);
    }

    private static Offer Make(string title, int minutes) => SearchOffers.Offer(title, change: o =>
        (o.FirstSeen, o.ClosesOn) = (new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes), SampleOffers.Today.AddDays(minutes < 0 ? 1 : 30 + minutes)));
}
