using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

/// <summary>Counts of random searches over random offers, against <see cref="NaiveSearch"/>. Seeded: a failure repeats.</summary>
public sealed class FacetTests
{
    private static readonly string[] Regions = ["Bretagne", "Occitanie", "Île-de-France"];
    private static readonly string[] Departments = ["35", "29", "2A"];
    private static readonly string[] Links = ["DOING", "MaDICS", "doing", "Other"];
    private static readonly string[] Sources = ["madics", "cnrs", "sample"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Counts_beside_a_filter_ignore_that_filter_and_no_other(int seed)
    {
        var random = new Random(seed);
        var labs = Enumerable.Range(0, 8).Select(i => Lab($"lab-{i}", $"Lab {i}")).ToArray();
        var all = Enumerable.Range(0, 300).Select(i => RandomOffer(random, labs, i)).ToList();
        await using var offers = await WithAsync(all);
        for (var i = 0; i < 60; i++)
        {
            var c = RandomCriteria(random, labs);
            var result = await offers.Search.SearchAsync(c, Today, CancellationToken.None);
            Check(result.Total, result.Facets, all, c);
        }
    }

    private static void Check(int total, SearchFacets facets, List<Offer> all, SearchCriteria c)
    {
        var query = SearchCriteriaCodec.Write(c);
        total.ShouldBe(Count(all, c), query);
        foreach (var v in facets.Kinds) v.Count.ShouldBe(Count(all, c with { Kinds = [v.Value] }), $"kind {v.Value} of {query}");
        foreach (var v in facets.Durations) v.Count.ShouldBe(Count(all, c with { Durations = [v.Value] }), $"duration {v.Value} of {query}");
        foreach (var v in facets.Closes) v.Count.ShouldBe(Count(all, c with { Closes = v.Value }), $"closes {v.Value} of {query}");
        foreach (var v in facets.Statuses) v.Count.ShouldBe(Count(all, c with { Status = v.Value }), $"status {v.Value} of {query}");
        foreach (var v in Regions) CountOf(facets.Regions, v).ShouldBe(Count(all, c with { Regions = [v] }), $"region {v} of {query}");
        foreach (var v in Departments) CountOf(facets.Departments, v).ShouldBe(Count(all, c with { Regions = [v] }), $"department {v} of {query}");
        foreach (var v in facets.Links) v.Count.ShouldBe(Count(all, c with { Links = [v.Value] }), $"link {v.Value} of {query}");
        foreach (var v in Links) if (facets.Links.All(f => !f.Value.Equals(v, StringComparison.OrdinalIgnoreCase))) Count(all, c with { Links = [v] }).ShouldBe(0, $"link {v} of {query}");
        foreach (var v in Sources) CountOf(facets.Sources, v).ShouldBe(Count(all, c with { Sources = [v] }), $"source {v} of {query}");
        foreach (var v in new[] { "fr", "en" }) CountOf(facets.Languages, v).ShouldBe(Count(all, c with { Languages = [v] }), $"language {v} of {query}");
        for (var i = 0; i < 8; i++)
            (facets.Labs.FirstOrDefault(l => l.Slug == $"lab-{i}")?.Count ?? 0).ShouldBe(Count(all, c with { Labs = [$"lab-{i}"] }), $"lab {i} of {query}");
    }

    private static int Count(List<Offer> all, SearchCriteria c) => NaiveSearch.Matches(all, c, Today).Count();

    private static int CountOf(IReadOnlyList<FacetValue<string>> values, string value) => values.FirstOrDefault(v => v.Value == value)?.Count ?? 0;

    private static Offer RandomOffer(Random random, Organization[] labs, int i) => Offer($"n{i}", change: o =>
    {
        o.Kind = (PositionKind)random.Next(7);
        o.Organization = random.Next(10) == 0 ? null : labs[Math.Min(random.Next(8), random.Next(8))];
        o.Permanent = random.Next(8) == 0;
        o.MinMonths = o.Permanent || random.Next(5) == 0 ? null : random.Next(1, 50);
        o.MaxMonths = o.Permanent || random.Next(5) == 0 ? null : (o.MinMonths ?? 1) + random.Next(0, 20);
        o.ClosesOn = random.Next(6) == 0 ? null : Today.AddDays(random.Next(-30, 110));
        o.WithdrawnAt = random.Next(9) == 0 ? o.FirstSeen.AddDays(-5) : null;
        o.Regions = [.. Regions.Concat(Departments).Where(_ => random.Next(2) == 0)];
        (o.LinkAction, o.LinkNetwork) = (Link(random), Link(random));
        o.Sources = [.. Sources.Where(_ => random.Next(2) == 0)];
        o.Language = random.Next(5) switch { 0 => null, 1 => "en", _ => "fr" };
    });

    private static SearchCriteria RandomCriteria(Random random, Organization[] labs) => new()
    {
        Labs = Some(random, labs.Select(l => l.Slug)),
        Kinds = Some(random, Enum.GetValues<PositionKind>()),
        Durations = Some(random, Enum.GetValues<DurationBucket>()),
        Closes = random.Next(3) == 0 ? (ClosingWindow)random.Next(5) : null,
        Regions = Some(random, [.. Regions, .. Departments]),
        Links = Some(random, Links),
        Sources = Some(random, Sources),
        Languages = Some(random, ["fr", "en"]),
        MinMonths = random.Next(5) == 0 ? random.Next(1, 40) : null,
        MaxMonths = random.Next(5) == 0 ? random.Next(20, 60) : null,
        Status = (OfferStatus)random.Next(3),
    };

    private static string? Link(Random random) => random.Next(2) == 0 ? null : Links[random.Next(Links.Length)];

    private static T[] Some<T>(Random random, IEnumerable<T> values) => random.Next(3) > 0 ? [] : [.. values.Where(_ => random.Next(3) == 0)];
}
