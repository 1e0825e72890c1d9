using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Tests.Search.Words;
using JobPortal.Web.Search;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

/// <summary>PostgreSQL and the index in the process find the same offers, count the same and put them in the same order. Seeded: a failure repeats.</summary>
public sealed class TwoWaysTests
{
    private static readonly string[] Words =
    [
        "robot", "robots", "robotique", "robotics", "mobile", "mobilité", "réseau", "réseaux", "neurones", "network", "networks", "learning", "machine", "apprentissage", "automatique", "thèse", "doctorat", "PhD", "post-doc",
        "postdoc", "UMR7357", "UMR 7357", "C++", "de", "la", "the", "l'image", "imagerie", "données", "data", "deep", "profond", "multi-agents", "multiagents", "R&D", "3D", "œuvre", "d’été",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_searches_over_random_offers_that_change_have_one_answer(int seed)
    {
        var random = new Random(seed);
        var labs = Enumerable.Range(0, 5).Select(i => Lab($"lab-{i}", $"Lab {i} robotique")).ToArray();
        await using var offers = await WithAsync(Enumerable.Range(0, 150).Select(_ => RandomOffer(random, labs)));
        for (var round = 0; round < 4; round++)
        {
            await offers.CatchUpAsync();
            for (var i = 0; i < 60; i++) await CompareAsync(offers, RandomCriteria(random));
            await ChangeAsync(offers, random, labs);
        }
    }

    [Theory]
    [InlineData("robtique", "robotique", true)]
    [InlineData("reseua quantque", "reseau quantique", true)]
    [InlineData("robotique", null, false)]
    [InlineData("robt", null, false)]
    [InlineData("zzzzzzz", null, false)]
    public async Task A_slip_is_seen_the_same_way_and_what_was_meant_is_found(string typed, string? meant, bool finds)
    {
        await using var offers = await WithAsync(Offer("La robotique et un réseau quantique"));
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
        await using var offers = await WithAsync(Enumerable.Range(0, 40).Select(_ => RandomOffer(random, [])));
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
        context.AddRange(Enumerable.Range(0, 15).Select(_ => RandomOffer(random, labs)));
        labs[0].Name += "x";
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    private static Offer RandomOffer(Random random, Organization[] labs)
    {
        var language = random.Next(4) switch { 0 => "en", 1 => null, _ => "fr" };
        return Offer(Text(random, 4), Text(random, 12), language, o =>
        {
            o.Kind = (PositionKind)random.Next(7);
            o.Organization = labs.Length == 0 || random.Next(4) == 0 ? null : labs[random.Next(labs.Length)];
            o.ClosesOn = random.Next(6) == 0 ? null : Today.AddDays(random.Next(-20, 100));
            o.WithdrawnAt = random.Next(9) == 0 ? o.FirstSeen.AddDays(-random.Next(1, 120)) : null;
            o.FirstSeen = o.FirstSeen.AddMinutes(-random.Next(1_000));
            o.Regions = random.Next(2) == 0 ? ["Bretagne", "35"] : random.Next(3) == 0 ? ["Bretagne"] : ["Occitanie", "Bretagne", "31", "29"];
            (o.LinkAction, o.LinkNetwork) = (random.Next(2) == 0 ? "DOING" : null, random.Next(4) switch { 0 => "Doing", 1 => "MaDICS", _ => null });
            o.Sources = random.Next(2) == 0 ? ["madics"] : ["cnrs", "madics"];
        });
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static string? Query(Random random) => random.Next(10) switch
    {
        0 => null,
        1 => Text(random, 2),
        2 => $"\"{Text(random, 2)}\"",
        3 => $"{Text(random, 1)} -{Text(random, 1)}",
        4 => Text(random, 1) is { Length: > 4 } word ? word[..4] : "rob",
        5 => $"-\"{Text(random, 2)}\"",
        6 => Text(random, 1) is { Length: > 6 } word ? word.Remove(3, 1) : "robtique",
        7 => $"{Text(random, 3)}",
        _ => Text(random, 1),
    };

    private static SearchCriteria RandomCriteria(Random random) => new()
    {
        Text = Query(random),
        Kinds = random.Next(3) == 0 ? [(PositionKind)random.Next(7), (PositionKind)random.Next(7)] : [],
        Labs = random.Next(6) == 0 ? ["lab-1"] : [],
        Languages = random.Next(6) == 0 ? ["fr"] : [],
        Regions = random.Next(4) switch { 0 => ["Occitanie"], 1 => ["35"], 2 => ["29", "31"], _ => [] },
        Links = random.Next(5) switch { 0 => ["doing"], 1 => ["MaDICS", "nothing"], _ => [] },
        Closes = random.Next(6) == 0 ? (ClosingWindow)random.Next(5) : null,
        MinMonths = random.Next(10) == 0 ? 40 : null,
        Status = (OfferStatus)random.Next(3),
        Sort = random.Next(4) == 0 ? SortOrder.Relevance : random.Next(2) == 0 ? SortOrder.Newest : null,
        Page = random.Next(5) == 0 ? 2 : 1,
    };
}
