using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

public sealed class SimilarOffersTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_offers_of_the_same_words_or_lab_are_similar_with_an_index_and_without(bool inProcess)
    {
        var (lab, other) = (Lab("dune", "Dune"), Lab("reef", "Reef"));
        var own = Offer("Segmentation de volcans actifs", change: o => o.Organization = lab);
        await using var offers = await WithAsync(
            own,
            Offer("La segmentation", change: o => o.Organization = other),
            Offer("Segmentation et volcans", change: o => o.Organization = other),
            Offer("Segmentation de volcans", change: o => o.ClosesOn = Today.AddDays(-1)),
            Offer("Segmentation de volcans", change: o => o.WithdrawnAt = o.FirstSeen),
            Offer("Coraux", change: o => o.Organization = other),
            Offer("Sable", change: o => o.Organization = lab));
        await offers.CatchUpAsync();
        var similar = inProcess ? offers.SimilarInProcess : offers.Similar;

        var hits = await similar.OfAsync(own, Today, CancellationToken.None);

        hits.Select(h => h.Title).ShouldBe(["Segmentation et volcans", "La segmentation", "Sable"], ignoreOrder: !inProcess);
    }
}
