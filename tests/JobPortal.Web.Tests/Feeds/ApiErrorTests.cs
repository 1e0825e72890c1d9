using System.Net;
using System.Text;
using System.Text.Json;
using JobPortal.Web.Feeds;
using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Feeds;

/// <summary>Below /api even what goes wrong is for programs.</summary>
public sealed class ApiErrorTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("GET", "/api", 404)]
    [InlineData("GET", "/api/", 404)]
    [InlineData("GET", "/API/v2/offers", 404)]
    [InlineData("GET", "/api/v1/offers/1/contacts", 404)]
    [InlineData("HEAD", "/api/unknown", 404)]
    [InlineData("POST", "/api/unknown", 405)]
    [InlineData("POST", "/api/v1/offers", 405)]
    [InlineData("PUT", "/api/v1/offers/1", 405)]
    [InlineData("DELETE", "/api/v1/offers/1", 405)]
    [InlineData("GET", "/api/v1/offers/99999999999999999999", 404)]
    public async Task What_is_not_there_or_not_allowed_is_a_problem(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "Accept", "text/html" } } };
        if (method is "POST" or "PUT") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await site.Portal.Http.SendAsync(request);
        if (method == "HEAD") answer.StatusCode.ShouldBe((HttpStatusCode)status);
        else await CheckAsync(answer, status);
        if (status == 405) answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/api/v1/offers")]
    [InlineData("/api/v1/offers/1")]
    public async Task What_breaks_is_a_problem_that_tells_nothing_of_the_inside(string path)
    {
        await using var portal = await PortalSite.StartAsync(services: s => s.AddScoped<FeedContext>(_ => throw new InvalidOperationException("secret")));
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Origin", "https://labo-exemple.fr" }, { "Accept", "text/html" } } };
        using var answer = await portal.Http.SendAsync(request);
        await CheckAsync(answer, 500);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("/feed.atom", 500)]
    [InlineData("/apis", 404)]
    public async Task Elsewhere_it_is_the_page_for_people_with_all_its_headers(string path, int status)
    {
        await using var portal = await PortalSite.StartAsync(services: s => s.AddScoped<FeedContext>(_ => throw new InvalidOperationException("secret")));
        using var answer = await portal.Http.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        (await answer.Content.ReadAsStringAsync()).ShouldContain($">{status}<");
    }

    private static async Task CheckAsync(HttpResponseMessage answer, int status)
    {
        answer.StatusCode.ShouldBe((HttpStatusCode)status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
    }
}
