using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;
using Microsoft.AspNetCore.Http;

namespace JobPortal.Web.Tests.Fetching;

public sealed class PostedPageTests
{
    private static readonly RequestContent Form = RequestContent.Form([new("Page", "2"), new("Mots clés", "R&D")]);

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "Page=2&Mots+cl%C3%A9s=R%26D")]
    [InlineData("application/json", """{"page":2}""")]
    public async Task What_a_reader_wants_posted_is_posted(string mediaType, string text)
    {
        var content = mediaType == Form.MediaType ? Form : RequestContent.Json(text);
        var page = await FetchAsync(content, EchoAsync);
        page.ShouldBeFetched().Page.Text.ShouldBe($"POST {mediaType}; charset=utf-8 {text}");
    }

    [Theory]
    [InlineData(302, "GET  ")]
    [InlineData(303, "GET  ")]
    [InlineData(308, "POST application/x-www-form-urlencoded; charset=utf-8 Page=2&Mots+cl%C3%A9s=R%26D")]
    public async Task A_redirect_decides_whether_the_form_goes_on(int status, string echoed)
    {
        var page = await FetchAsync(Form, c => c.Request.Path == "/search" ? Redirect(c, status) : EchoAsync(c));
        page.ShouldBeFetched().Page.Text.ShouldBe(echoed);
    }

    [Fact]
    public async Task The_answer_to_a_form_is_not_kept_as_the_pages_own()
    {
        var page = await FetchAsync(Form, c =>
        {
            c.Response.Headers.ETag = "\"1\"";
            return EchoAsync(c);
        });
        page.ShouldBeFetched().Body.Validators.ShouldBe(PageValidators.None);
    }

    private static async Task<FetchOutcome> FetchAsync(RequestContent content, RequestDelegate answer)
    {
        await using var site = await LoopbackSite.StartAsync(c => c.Request.Path == "/robots.txt" ? Status(c, 404) : answer(c));
        using var rig = new FetchRig();
        var source = FetchRig.Source(site.Url, site.Pair);
        return await rig.Open(source).FetchAsync(new PageRequest(new Uri(source.BaseUrl, "/search"), PageRole.List) { Content = content }, null, CancellationToken.None);
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        await context.Response.WriteAsync($"{context.Request.Method} {context.Request.ContentType} {await body.ReadToEndAsync()}", context.RequestAborted);
    }

    private static Task Redirect(HttpContext context, int status)
    {
        context.Response.Headers.Location = "/results";
        return Status(context, status);
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
