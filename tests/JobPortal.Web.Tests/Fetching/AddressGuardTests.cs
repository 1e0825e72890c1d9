using System.Net;
using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;
using Microsoft.AspNetCore.Http;

namespace JobPortal.Web.Tests.Fetching;

public sealed class AddressGuardTests
{
    private static Task<LoopbackSite> SecretAsync() => LoopbackSite.StartAsync(c => c.Response.WriteAsync("secret", c.RequestAborted));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("0.0.0.0")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::1]")]
    public async Task A_private_address_is_refused_however_it_is_spelled(string host)
    {
        await using var site = await SecretAsync();
        using var rig = new FetchRig();
        var source = FetchRig.Source(new Uri($"http://{host}:{site.Url.Port}/"));
        (await rig.FetchAsync(source, "/a")).ShouldBeRefused(RefusalReason.PrivateAddress);
        site.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_leads_to_a_private_address_is_refused_even_beside_a_public_one()
    {
        await using var site = await SecretAsync();
        using var rig = new FetchRig(names: _ => [IPAddress.Parse("8.8.8.8"), IPAddress.Loopback]);
        (await rig.FetchAsync(FetchRig.Source(new Uri($"http://board.example:{site.Url.Port}/")), "/a")).ShouldBeRefused(RefusalReason.PrivateAddress);
        site.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_changes_its_address_after_it_was_allowed_is_asked_again_at_each_connection()
    {
        await using var site = await LoopbackSite.StartAsync(c =>
        {
            c.Response.Headers.Connection = "close";
            return c.Response.WriteAsync("secret", c.RequestAborted);
        });
        var asked = 0;
        using var rig = new FetchRig(names: _ => asked++ == 0 ? [] : [IPAddress.Loopback]);
        var source = FetchRig.Source(new Uri($"http://board.example:{site.Url.Port}/"));
        (await rig.FetchAsync(source, "/a")).ShouldBeRefused(RefusalReason.RobotsUnreachable);
        (await rig.FetchAsync(source, "/a")).ShouldBeRefused(RefusalReason.PrivateAddress);
        asked.ShouldBe(2);
        site.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_exact_pair_of_host_and_port_is_let_through()
    {
        await using var site = await SecretAsync();
        using var rig = new FetchRig();
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/a")).ShouldBeFetched().Page.Text.ShouldBe("secret");
        (await rig.FetchAsync(FetchRig.Source(site.Url, $"127.0.0.1:{site.Url.Port + 1}"), "/a")).ShouldBeRefused(RefusalReason.PrivateAddress);
        (await rig.FetchAsync(FetchRig.Source(site.Url, "127.0.0.1"), "/a")).ShouldBeRefused(RefusalReason.PrivateAddress);
        (await rig.FetchAsync(FetchRig.Source(new Uri($"http://localhost:{site.Url.Port}/"), site.Pair), "/a")).ShouldBeRefused(RefusalReason.PrivateAddress);
    }

    [Fact]
    public async Task A_connection_opened_for_a_source_that_may_serves_no_source_that_may_not()
    {
        await using var site = await SecretAsync();
        using var rig = new FetchRig();
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/a")).ShouldBeFetched();
        (await rig.FetchAsync(FetchRig.Source(site.Url), "/a")).ShouldBeRefused(RefusalReason.PrivateAddress);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused()
    {
        await using var secret = await SecretAsync();
        await using var site = await LoopbackSite.StartAsync(c =>
        {
            if (c.Request.Path == "/robots.txt") c.Response.StatusCode = 404;
            else c.Response.Redirect(secret.Url.AbsoluteUri);
            return Task.CompletedTask;
        });
        using var rig = new FetchRig();
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/a")).ShouldBeRefused(RefusalReason.PrivateAddress);
        secret.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("http://user:secret@example.org/")]
    public async Task Only_plain_http_addresses_are_fetched(string url)
    {
        using var rig = new FetchRig();
        var outcome = await rig.Open(FetchRig.Source(new Uri("http://127.0.0.1/"))).FetchAsync(new PageRequest(new Uri(url), PageRole.List), null, CancellationToken.None);
        outcome.ShouldBeRefused(RefusalReason.NotHttp);
    }
}
