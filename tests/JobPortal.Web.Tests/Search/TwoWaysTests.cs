using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Tests.Search.Words;
using JobPortal.Web.Search;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

/// <summary>PostgreSQL and the index in the process find the same offers, count the same and put them in the same order. Seeded: a failure repeats.</summary>
public sealed class TwoWaysTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_searches_over_random_offers_that_change_have_one_answer(int seed)
    {
        var random = new Random(seed);
        var labs = Enumerable.Range(0, 5).Select(i => Lab($"lab-{i}", $"Lab {i} robotique")).ToArray();
        await using var offers = await WithAsync(Enumerable.Range(0, 150).Select(_ => RandomSearches.Offer(random, labs)));
        for (var round = 0; round < 4; round++)
        {
            await offers.CatchUpAsync();
            for (var i = 0; i < 60; i++) await CompareAsync(offers, RandomSearches.Criteria(random));
            await ChangeAsync(offers, random, labs);
        }
    }

    [Theory]
    [InlineData("robtique", "robotique", true)]
    [InlineData("reseua quantque", "réseau quantique", true)]
    [InlineData("réseau sattelite", "réseau satellites", true)]
    [InlineData("robotique", null, false)]
    [InlineData("robt", null, false)]
    [InlineData("zzzzzzz", null, false)]
    public async Task A_slip_is_seen_the_same_way_and_what_was_meant_is_found(string typed, string? meant, bool finds)
    {
        await using var offers = await WithAsync(Offer("La robotique et un réseau quantique", "RESEAU de satellites"), Offer("Les réseaux", "un réseau"), Offer("Rien"));
        await offers.CatchUpAsync();
        foreach (var search in new[] { offers.Search, offers.InProcess })
        {
            var result = await search.SearchAsync(new SearchCriteria { Text = typed }, Today, CancellationToken.None);
            result.Spelling?.Text.ShouldBe(meant);
            (result.Spelling?.Applied ?? false).ShouldBe(finds);
            result.Total.ShouldBe(typed is "zzzzzzz" or "robt" ? 0 : 1);
        }
    }

    [Fact]
    public async Task An_empty_answer_says_what_would_find_something()
    {
        await using var offers = await WithAsync(Offer("Robot"), Offer("Volcan", change: o => o.Language = "en"));
        await offers.CatchUpAsync();
        foreach (var search in new[] { offers.Search, offers.InProcess })
        {
            var result = await search.SearchAsync(new SearchCriteria { Text = "robot", Languages = ["en"] }, Today, CancellationToken.None);
            result.WithoutFilter.Select(w => $"{w.Filter} {w.Total} {w.Criteria.Text}").ShouldBe(["Language 1 robot", "Text 1 "], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task No_text_is_an_error_and_each_has_one_answer()
    {
        var random = new Random(7);
        await using var offers = await WithAsync(Enumerable.Range(0, 40).Select(_ => RandomSearches.Offer(random, [])));
        await offers.CatchUpAsync();
        for (var i = 0; i < OddQueries.Count; i++) await CompareAsync(offers, new SearchCriteria { Text = OddQueries.At(i) });
    }

    private static async Task CompareAsync(SearchOffers offers, SearchCriteria criteria)
    {
        var query = SearchCriteriaCodec.Write(criteria);
        var (one, other) = (await offers.Search.SearchAsync(criteria, Today, CancellationToken.None), await offers.InProcess.SearchAsync(criteria, Today, CancellationToken.None));
        Show(other, criteria.Sort == SortOrder.Relevance).ShouldBe(Show(one, criteria.Sort == SortOrder.Relevance), query);
    }

    private static string Show(SearchResult r, bool inNoOrder)
    {
        var ids = r.Hits.Select(h => h.Id);
        // Each way has its own idea of relevance; of more than one page only the number can be the same.
        var shown = !inNoOrder ? string.Join(' ', ids) : r.Total <= SearchCriteria.PageSize ? string.Join(' ', ids.Order()) : "";
        var f = r.Facets;
        return $"{r.Total}: {shown}; {r.TextIgnored} {r.Spelling}; {string.Join(' ', r.WithoutFilter.Select(w => (w.Filter, w.Total)).Order())}; "
            + $"{string.Join(' ', f.Labs)} {string.Join(' ', f.Kinds)} {string.Join(' ', f.Durations)} {string.Join(' ', f.Closes)} {string.Join(' ', f.Regions)} {string.Join(' ', f.Departments)} {string.Join(' ', f.Links)} {string.Join(' ', f.Sources)} {string.Join(' ', f.Languages)} {string.Join(' ', f.Statuses)}";
    }

    private static async Task ChangeAsync(SearchOffers offers, Random random, Organization[] labs)
    {
        await using var context = offers.Database.NewContext();
        context.AttachRange(labs);
        foreach (var offer in context.Offers.ToList())
        {
            if (random.Next(12) == 0) context.Remove(offer);
            else if (random.Next(8) == 0) offer.Kind = (PositionKind)random.Next(7);
            else if (random.Next(8) == 0) offer.ClosesOn = Today.AddDays(random.Next(-10, 60));
        }
        context.AddRange(Enumerable.Range(0, 15).Select(_ => RandomSearches.Offer(random, labs)));
        labs[0].Name += "x";
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }
}
