using JobPortal.Core.Search;
using JobPortal.Web.Search;
using JobPortal.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

/// <summary>A site that holds all offers in its process. Limits are for hangs: nothing here depends on how long it takes.</summary>
public sealed class IndexFollowerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task What_is_stored_after_the_start_is_found_by_its_words_without_anybody_asking_for_it()
    {
        await using var site = await StartAsync();
        await UntilAsync(() => Task.FromResult(site.Services.GetRequiredService<SearchIndex>().IsReady));
        await using (var context = site.Database.NewContext())
        {
            context.Offers.Add(Offer("Un volcan robotique", change: o => o.ClosesOn = null));
            await context.SaveChangesAsync();
        }
        await UntilAsync(async () => (await TotalAsync(site, "volcan")) == 1);
        await using (var context = site.Database.NewContext())
        {
            context.Offers.RemoveRange(context.Offers);
            await context.SaveChangesAsync();
        }
        await UntilAsync(async () => (await TotalAsync(site, "volcan")) == 0);
    }

    [Fact]
    public async Task Suggestions_are_kinds_labs_and_words_as_titles_write_them()
    {
        await using var site = await StartAsync();
        await site.AddAsync(Offer("Réseaux de volcans", change: o => { o.ClosesOn = null; o.Organization = Lab("reso", "Laboratoire des réseaux", "RESO", "Tours"); }));
        await UntilAsync(async () => (await site.Http.GetStringAsync(new Uri("/suggest?q=les+rese", UriKind.Relative))).Contains("\"les r", StringComparison.Ordinal));
        var suggested = await site.Http.GetStringAsync(new Uri("/suggest?q=rese", UriKind.Relative));
        suggested.ShouldContain("""{"type":"lab","text":"RESO – Laboratoire des réseaux","value":"reso"}""", customMessage: suggested);
        (await site.Http.GetStringAsync(new Uri("/suggest?q=th", UriKind.Relative))).ShouldContain("\"value\":\"phd\"");
        (await site.Http.GetStringAsync(new Uri("/suggest?q=%00%22", UriKind.Relative))).ShouldBe("[]");
    }

    [Fact]
    public async Task With_the_index_off_PostgreSQL_answers()
    {
        await using var site = await StartAsync("Search:Index=off");
        await site.AddAsync(Offer("Un volcan", change: o => o.ClosesOn = null));
        (await TotalAsync(site, "volcan")).ShouldBe(1);
        site.Services.GetRequiredService<SearchIndex>().IsReady.ShouldBeFalse();
    }

    private static Task<PortalSite> StartAsync(params string[] settings) => PortalSite.StartAsync(settings, services => services.AddLiveIndex());

    private static async Task<int> TotalAsync(PortalSite site, string words) =>
        (await site.Services.GetRequiredService<OfferSearch>().SearchAsync(new SearchCriteria { Text = words }, Today, CancellationToken.None)).Total;

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await isSo()) await Task.Delay(50, limit.Token);
    }
}
