using JobPortal.Core.Search;
using JobPortal.Web.Search;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

public sealed class LabDirectoryTests(LabDirectoryTests.ThreeLabs three) : IClassFixture<LabDirectoryTests.ThreeLabs>
{
    private readonly SearchOffers _offers = three.Offers;

    public sealed class ThreeLabs : IAsyncLifetime
    {
        public SearchOffers Offers { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Offers = await LabsAsync();
            await Offers.CatchUpAsync();
        }

        /// <summary>With PostgreSQL and in the process.</summary>
        public LabDirectory[] Ways => [Offers.Labs, Offers.LabsInProcess];

        public async Task DisposeAsync() => await Offers.DisposeAsync();
    }

    private static Task<SearchOffers> LabsAsync() => WithAsync(
        Offer("a", change: o => o.Organization = Lab("lifat-tours", "Laboratoire d'informatique fondamentale et appliquée", "LIFAT", "Tours")),
        Offer("b", change: o => o.Organization = Lab("icube-strasbourg", "Laboratoire des sciences de l'ingénieur ICube", "ICube", "Strasbourg")),
        Offer("c", change: o => { o.Organization = Lab("ecole-navale-brest", "École navale", null, "Brest"); o.ClosesOn = Today.AddDays(-1); }));

    [Theory]
    [InlineData("lif", "lifat-tours")]
    [InlineData("ICUBE", "icube-strasbourg")]
    [InlineData("ecole nav", "ecole-navale-brest")]
    [InlineData("appliquee tours", "lifat-tours")]
    [InlineData("strasb", "icube-strasbourg")]
    [InlineData("l'informatique", "lifat-tours")]
    [InlineData("nformatique", null)]
    [InlineData("%", null)]
    [InlineData("", null)]
    public async Task A_lab_is_found_by_the_beginning_of_its_words(string typed, string? slug)
    {
        foreach (var labs in three.Ways)
            (await labs.SuggestAsync(typed, Today, CancellationToken.None)).Select(l => l.Slug).FirstOrDefault().ShouldBe(slug);
    }

    [Fact]
    public async Task Labs_with_open_offers_come_first_with_their_number()
    {
        foreach (var labs in three.Ways)
            (await labs.SuggestAsync("e", Today, CancellationToken.None)).Select(l => (l.Slug, l.Open)).ShouldBe([("lifat-tours", 1), ("ecole-navale-brest", 0)], ignoreOrder: false);
    }

    [Fact]
    public async Task Both_ways_find_the_same_in_the_same_order()
    {
        foreach (var typed in new[] { "l", "e", "la", "lab", "laboratoire d", "s", "b", "tours", "icube", "ecole", "i f", "navale brest" })
            (await three.Offers.LabsInProcess.SuggestAsync(typed, Today, CancellationToken.None))
                .ShouldBe(await three.Offers.Labs.SuggestAsync(typed, Today, CancellationToken.None), typed);
    }

    [Fact]
    public async Task What_changes_is_found_in_the_process_when_the_index_has_it()
    {
        await using var offers = await LabsAsync();
        await offers.CatchUpAsync();
        (await offers.LabsInProcess.SuggestAsync("lifat", Today, CancellationToken.None)).ShouldHaveSingleItem().Open.ShouldBe(1);
        await using (var context = offers.Database.NewContext())
        {
            var lab = context.Organizations.Single(o => o.Slug == "lifat-tours");
            lab.Acronym = "LIFATT";
            context.Offers.Single(o => o.Title == "a").ClosesOn = Today.AddDays(-1);
            await context.SaveChangesAsync();
        }
        await offers.CatchUpAsync();
        (await offers.LabsInProcess.SuggestAsync("lifatt", Today, CancellationToken.None)).ShouldHaveSingleItem().Open.ShouldBe(0);
        // Counts are kept for one day.
        (await offers.LabsInProcess.SuggestAsync("icube", Today, CancellationToken.None)).ShouldHaveSingleItem().Open.ShouldBe(1);
        (await offers.LabsInProcess.SuggestAsync("icube", Today.AddDays(31), CancellationToken.None)).ShouldHaveSingleItem().Open.ShouldBe(0);
    }

    [Fact]
    public async Task A_typed_name_becomes_a_slug_and_an_unknown_one_stays()
    {
        var resolved = await _offers.Labs.ResolveAsync(new SearchCriteria { Labs = ["lifat", "icube-strasbourg", "nowhere"] }, Today, CancellationToken.None);
        resolved.Labs.ShouldBe(["icube-strasbourg", "lifat-tours", "nowhere"]);
    }
}
