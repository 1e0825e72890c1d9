using JobPortal.Core.Alerts.Percolation;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;
using JobPortal.Core.Tests.Search.Index;
using JobPortal.Core.Tests.Search.Words;

namespace JobPortal.Core.Tests.Alerts.Percolation;

public sealed class PercolatorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_offer_finds_the_searches_that_find_it(int seed)
    {
        var random = new Random(seed);
        var builder = new OfferTermsBuilder();
        IndexedOffer[] offers = [.. Enumerable.Range(1, 150).Select(id => RandomSearches.Offer(random, builder, id))];
        SearchCriteria[] searches = [.. Enumerable.Range(0, 1_200).Select(_ => RandomSearches.Criteria(random))];
        var index = OfferIndex.Empty.With(offers, [], RandomSearches.Labs);

        var (found, numbers) = Percolate(searches, offers);
        for (var i = 0; i < searches.Length; i++)
        {
            var expected = index.Find(searches[i], WordQueryReader.Standard.Read(searches[i].Text), IndexedOffers.Today, 0, offers.Length).Ids.Order();
            offers.Where(o => found[o.Row.Id].Contains(numbers[i])).Select(o => o.Row.Id).ShouldBe(expected, SearchCriteriaCodec.Write(searches[i]));
        }
    }

    // Each alone, so that a miss names its kind.
    [Theory]
    [InlineData("q=robot", "1 2")]
    [InlineData("q=rob", "1 2")]
    [InlineData("q=ro", "")]
    [InlineData("q=%22robot+mobile%22", "1")]
    [InlineData("q=%22mobile+robot%22", "2")]
    [InlineData("q=robot-mob", "1")]
    [InlineData("q=robot+-mobile+x", "")]
    [InlineData("q=-robot", "3")]
    [InlineData("q=-%22robot+mobile%22", "2 3")]
    [InlineData("q=PhD", "2")]
    [InlineData("q=robot+th%C3%A8se", "2")]
    [InlineData("q=the+of", "1 2 3")]
    [InlineData("q=post-doc", "3")]
    [InlineData("", "1 2 3")]
    [InlineData("kind=postdoc", "")]
    [InlineData("lab=old-lab", "")]
    [InlineData("status=closed", "")]
    public void Each_kind_of_search_is_found(string query, string ids)
    {
        string[] titles = ["Un robot mobile", "Thèse : mobile robots", "Postdoc en imagerie"];
        var builder = new OfferTermsBuilder();
        IndexedOffer[] offers = [.. titles.Select((t, i) => new IndexedOffer(new() { Id = i + 1, Kind = default, FirstSeen = default }, builder.Build(new OfferWords("fr", [(WordField.Title, t)]))))];
        var (found, numbers) = Percolate([SearchCriteriaCodec.Read(query).Criteria], offers);
        string.Join(' ', offers.Where(o => found[o.Row.Id].Contains(numbers[0])).Select(o => o.Row.Id)).ShouldBe(ids);
    }

    [Fact]
    public void Odd_texts_are_searches_as_all_others()
    {
        var builder = new OfferTermsBuilder();
        IndexedOffer[] offers = [.. Enumerable.Range(0, OddQueries.Count).Where(i => i % 3 == 0).Select(i => new IndexedOffer(
            new() { Id = i + 1, Kind = default, FirstSeen = default }, builder.Build(new OfferWords(null, [(WordField.Text, OddQueries.At(i))]))))];
        SearchCriteria[] searches = [.. Enumerable.Range(0, OddQueries.Count).Select(i => new SearchCriteria { Text = OddQueries.At(i) })];
        var (found, numbers) = Percolate(searches, offers);
        for (var i = 0; i < searches.Length; i++)
        {
            var words = WordQueryReader.Standard.Read(searches[i].Text);
            offers.Where(o => found[o.Row.Id].Contains(numbers[i])).Select(o => o.Row.Id).ShouldBe(offers.Where(o => o.Terms!.Meets(words)).Select(o => o.Row.Id), $"query {i}");
        }
    }

    [Fact]
    public void Equal_searches_are_stored_once_and_keep_their_number_while_others_are_added()
    {
        var random = new Random(7);
        var builder = new StoredSearchesBuilder();
        SearchCriteria[] searches = [.. Enumerable.Range(0, 5_000).Select(_ => RandomSearches.Criteria(random))];
        int[] numbers = [.. searches.Select(builder.Add)];
        searches.Select(builder.Add).ShouldBe(numbers);
        builder.Add(new SearchCriteria { Text = "Robots", Kinds = [PositionKind.Phd, PositionKind.Phd], Page = 3, Sort = SortOrder.Newest })
            .ShouldBe(builder.Add(new SearchCriteria { Text = "  robots", Kinds = [PositionKind.Phd] }));
        numbers.Distinct().Order().ShouldBe(Enumerable.Range(0, numbers.Max() + 1));
        builder.Build().Count.ShouldBe(builder.Count);
    }

    [Fact]
    public void Nothing_stored_finds_nothing()
    {
        List<int> found = [];
        new Percolator(new StoredSearchesBuilder().Build(), RandomSearches.Labs, IndexedOffers.Today).Find(IndexedOffers.Offer(new Random(1), new OfferTermsBuilder(), 1), found);
        found.ShouldBeEmpty();
    }

    private static (Dictionary<int, HashSet<int>> Found, int[] Numbers) Percolate(SearchCriteria[] searches, IndexedOffer[] offers)
    {
        var builder = new StoredSearchesBuilder();
        int[] numbers = [.. searches.Select(builder.Add)];
        var percolator = new Percolator(builder.Build(), RandomSearches.Labs, IndexedOffers.Today);
        Dictionary<int, HashSet<int>> all = [];
        foreach (var offer in offers)
        {
            List<int> found = [];
            percolator.Find(offer, found);
            found.ShouldBeUnique();
            all[offer.Row.Id] = [.. found];
        }
        return (all, numbers);
    }
}
