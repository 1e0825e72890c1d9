using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;
using static JobPortal.Core.Tests.Search.Index.IndexedOffers;

namespace JobPortal.Core.Tests.Search.Index;

public sealed class OfferIndexTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_queries_find_what_trying_each_offer_finds(int seed)
    {
        var (index, offers) = Changed(new Random(seed), rounds: 12);
        var random = new Random(seed + 100);
        for (var i = 0; i < 300; i++)
        {
            var query = WordQueryReader.Standard.Read(Query(random));
            var expected = offers.Values.Where(o => query.IsEmpty || Meets(o, query)).Select(o => o.Row.Id).Order();
            var found = index.Find(new SearchCriteria { Status = OfferStatus.Any }, query, Today, 0, 1_000).Ids;
            found.Order().ShouldBe(expected, query.Text);
        }
    }

    [Fact]
    public void An_index_that_grew_answers_as_one_that_was_made_at_once_and_so_does_it_merged_and_compacted()
    {
        var (index, offers) = Changed(new Random(3), rounds: 25);
        var anew = OfferIndex.Empty.With([.. offers.Values], [], LabRows.None);
        var random = new Random(4);
        for (var i = 0; i < 150; i++)
        {
            var words = Query(random);
            var expected = anew.Show(words);
            index.Show(words).ShouldBe(expected, words);
            index.Merged().Show(words).ShouldBe(expected, words);
            index.Compacted().Show(words).ShouldBe(expected, words);
            index.Compacted().Show(words, SortOrder.Closing).ShouldBe(anew.Show(words, SortOrder.Closing), words);
        }
        index.Merged().Segments.Count.ShouldBeLessThan(index.Segments.Count);
        index.Compacted().Columns.Slots.ShouldBe(offers.Count);
    }

    [Fact]
    public void A_search_goes_on_over_the_index_that_it_began_with()
    {
        var (index, offers) = Changed(new Random(5), rounds: 3);
        var before = index.Show("robot");
        index.With([], offers.Keys, LabRows.None).Show("robot").ShouldStartWith("0:");
        index.Show("robot").ShouldBe(before);
    }

    [Theory]
    [InlineData("volcano", "1 2 3")]
    [InlineData("deep volcano", "1")]
    [InlineData("phd", "5 4")]
    public void Titles_go_before_texts_rare_words_before_common_ones_and_the_word_before_its_synonyms(string words, string ids)
    {
        var builder = new OfferTermsBuilder();
        IndexedOffer Make(int id, string title, string text) =>
            new(new OfferRow { Id = id, Kind = PositionKind.Phd, FirstSeen = default }, builder.Build(new OfferWords("en", [(WordField.Title, title), (WordField.Text, text)])));
        var index = OfferIndex.Empty.With(
            [Make(1, "A volcano", "deep"), Make(2, "Rocks", "volcano volcano volcano and lava"), Make(3, "Rocks", "one volcano here"), Make(4, "Thesis", "x"), Make(5, "PhD", "x")], [], LabRows.None);
        var answer = index.Find(new SearchCriteria { Sort = SortOrder.Relevance }, WordQueryReader.Standard.Read(words), Today, 0, 10);
        string.Join(' ', answer.Ids).ShouldBe(ids);
    }

    [Fact]
    public void A_clause_counts_offers_that_are_there()
    {
        var (index, offers) = Changed(new Random(6), rounds: 10);
        var clause = WordQueryReader.Standard.Read("\"robot\"").Clauses[0];
        index.Count(clause).ShouldBe(offers.Values.Count(o => o.Terms is not null && o.Terms.Meets(clause)));
    }

    [Fact]
    public void What_earlier_searches_left_in_their_arrays_says_nothing()
    {
        var (index, _) = Changed(new Random(7), rounds: 8);
        var random = new Random(8);
        for (var i = 0; i < 100; i++)
        {
            var words = Query(random);
            Soil(index.Columns.Slots, 0);
            var expected = index.Show(words, SortOrder.Relevance);
            Soil(index.Columns.Slots, float.MaxValue);
            index.Show(words, SortOrder.Relevance).ShouldBe(expected, words);
        }
    }

    // More arrays than one search asks for, so that it is lent these again.
    private static void Soil(int slots, float score)
    {
        using var memory = new SearchMemory();
        for (var i = 0; i < 12; i++)
        {
            memory.Scores(slots).AsSpan().Fill(score);
            memory.Slots(slots).Fill(slots);
        }
    }

    internal static (OfferIndex Index, Dictionary<int, IndexedOffer> Offers) Changed(Random random, int rounds)
    {
        var (index, builder, offers) = (OfferIndex.Empty, new OfferTermsBuilder(), new Dictionary<int, IndexedOffer>());
        for (var round = 0; round < rounds; round++)
        {
            List<IndexedOffer> changed = [.. Enumerable.Range(0, 25).Select(_ => Offer(random, builder, random.Next(1, 400)))];
            List<int> gone = [.. offers.Keys.Where(_ => random.Next(15) == 0).Except(changed.Select(c => c.Row.Id))];
            index = index.With(changed, gone, LabRows.None);
            // Without terms an offer keeps those that it had.
            foreach (var offer in changed) offers[offer.Row.Id] = offer with { Terms = offer.Terms ?? offers.GetValueOrDefault(offer.Row.Id)?.Terms };
            foreach (var id in gone) offers.Remove(id);
        }
        return (index, offers);
    }

    // An offer whose words are not known yet is found by filters alone, not by leaving out a word either: it is in no segment.
    private static bool Meets(IndexedOffer offer, WordQuery query) => (offer.Terms ?? new OfferTerms([])).Meets(query);
}
