using System.Net;
using System.Net.Http.Headers;
using JobPortal.Web.Search;
using JobPortal.Web.Tests.Alerts;
using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Search;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace JobPortal.Web.Tests.Pages;

/// <summary>A search page is kept as it was sent, and never shown when it would say something else now.</summary>
public sealed class SearchPageCacheTests
{
    // A hang, not a time that something may take.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_same_page_is_made_once_until_an_offer_changes()
    {
        await using var site = await StartAsync();
        await site.AddAsync(SearchOffers.Offer("Un volcan", change: o => o.ClosesOn = null));
        await UntilAsync(site, "/?q=volcan", html => html.Contains("o1\"", StringComparison.Ordinal));
        // What the site does beside the requests may count as a change once or twice more.
        var kept = await KeptAsync(site, "/?q=volcan");
        kept.Html.ShouldContain("o1\"");
        kept.Policies.ShouldHaveSingleItem();

        await site.AddAsync(SearchOffers.Offer("Un autre volcan", change: o => o.ClosesOn = null));
        await UntilAsync(site, "/?q=volcan", html => html.Contains("o2\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/?q=volcan", "/en?q=volcan")]
    [InlineData("/?q=volcan", "/?Q=volcan")]
    [InlineData("/?q=volcan&kind=phd", "/?q=volcan&kind=postdoc")]
    [InlineData("/?q=volcan&page=1&page=2", "/?q=volcan&page=2&page=1")]
    public async Task Pages_that_differ_are_kept_apart(string one, string other)
    {
        await using var site = await StartAsync();
        await site.AddAsync(SearchOffers.Offer("Un volcan", change: o => o.ClosesOn = null));
        await UntilAsync(site, "/?q=volcan", html => html.Contains("o1\"", StringComparison.Ordinal));
        var expected = await site.Http.GetStringAsync(new Uri(other, UriKind.Relative));
        (await site.Http.GetStringAsync(new Uri(one, UriKind.Relative))).ShouldNotBe(expected);
        (await site.Http.GetStringAsync(new Uri(other, UriKind.Relative))).ShouldBe(expected);
    }

    [Fact]
    public async Task Each_host_gets_its_own_addresses_and_each_client_its_own_compression()
    {
        await using var site = await StartAsync();
        await UntilAsync(site, "/", html => html.Length > 0);
        (await AskAsync(site, "one.example", "gzip")).Encoding.ShouldBe(["gzip"]);
        var plain = await AskAsync(site, "one.example", null);
        plain.Encoding.ShouldBeEmpty();
        plain.Html.ShouldContain("http://one.example/");
        (await AskAsync(site, "two.example", null)).Html.ShouldNotContain("one.example");
    }

    [Fact]
    public async Task At_midnight_in_Paris_an_offer_that_closed_is_gone()
    {
        var time = new TestTime(Noon);
        await using var site = await StartAsync(services => services.AddSingleton<TimeProvider>(time));
        await site.AddAsync(SearchOffers.Offer("Un volcan", change: o => o.ClosesOn = new DateOnly(2026, 11, 22)));
        await UntilAsync(site, "/?q=volcan", html => html.Contains("o1\"", StringComparison.Ordinal));
        time.Now = new DateTimeOffset(2026, 11, 22, 22, 59, 0, TimeSpan.Zero);
        (await site.Http.GetStringAsync(new Uri("/?q=volcan", UriKind.Relative))).ShouldContain("o1\"");
        time.Now = new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero);
        (await site.Http.GetStringAsync(new Uri("/?q=volcan", UriKind.Relative))).ShouldNotContain("o1\"");
    }

    [Fact]
    public async Task A_visitor_who_gives_up_takes_nobody_elses_page_along()
    {
        await using var site = await StartAsync();
        await site.AddAsync(SearchOffers.Offer("Un volcan", change: o => o.ClosesOn = null));
        await UntilAsync(site, "/?q=volcan", html => html.Contains("o1\"", StringComparison.Ordinal));
        await using var closed = new NpgsqlConnection(site.Database.ConnectionString);
        await closed.OpenAsync();
        await using var gate = await closed.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("lock table offer_texts in access exclusive mode", closed, gate)) await command.ExecuteNonQueryAsync();

        using var patience = new CancellationTokenSource();
        var gone = site.Http.GetAsync("/?q=volcan&kind=phd", patience.Token);
        await WaitingAsync(site, 1);
        var other = site.Http.GetAsync("/?q=volcan&kind=phd");
        await WaitingAsync(site, 2);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => gone);
        await gate.RollbackAsync();
        using var answer = await other;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_PostgreSQL_answers_nothing_is_kept()
    {
        await using var site = await StartAsync(settings: "Search:Index=off");
        using var first = await site.Http.GetAsync("/");
        using var second = await site.Http.GetAsync("/");
        second.Headers.Age.ShouldBeNull();
    }

    private static Task<PortalSite> StartAsync(Action<IServiceCollection>? services = null, params string[] settings) => PortalSite.StartAsync(settings, all =>
    {
        all.AddLiveIndex();
        services?.Invoke(all);
    });

    private static async Task<(ICollection<string> Encoding, string Html)> AskAsync(PortalSite site, string host, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        if (encoding is not null) request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var answer = await site.Http.SendAsync(request);
        return (answer.Content.Headers.ContentEncoding, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<(string Html, IEnumerable<string> Policies)> KeptAsync(PortalSite site, string path)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            using var answer = await site.Http.GetAsync(path, limit.Token);
            if (answer.Headers.Age is not null) return (await answer.Content.ReadAsStringAsync(limit.Token), answer.Headers.GetValues("Content-Security-Policy"));
        }
    }

    // Until so many pages wait for the rows of their hits. Not in a transaction: there the view would stand still.
    private static async Task WaitingAsync(PortalSite site, int pages)
    {
        using var limit = new CancellationTokenSource(Limit);
        await using var connection = new NpgsqlConnection(site.Database.ConnectionString);
        await connection.OpenAsync(limit.Token);
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%o.first_seen, t.content%'", connection);
        while ((long)(await command.ExecuteScalarAsync(limit.Token))! < pages) await Task.Delay(50, limit.Token);
    }

    // The index is made and brought up to date beside the requests.
    private static async Task UntilAsync(PortalSite site, string path, Predicate<string> isSo)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (site.Services.GetRequiredService<SearchIndex>().Version is null || !isSo(await site.Http.GetStringAsync(new Uri(path, UriKind.Relative), limit.Token)))
            await Task.Delay(50, limit.Token);
    }
}
