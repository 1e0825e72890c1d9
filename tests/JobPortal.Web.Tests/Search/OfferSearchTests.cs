using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

public sealed class OfferSearchTests(OfferSearchTests.TwoOffers two) : IClassFixture<OfferSearchTests.TwoOffers>
{
    private const string French = "Thèse : apprentissage profond pour la robotique";
    private const string English = "Postdoc in cryptography";

    /// <summary>One database for all the questions about words: making one takes longer than asking.</summary>
    public sealed class TwoOffers : IAsyncLifetime
    {
        public SearchOffers Offers { get; private set; } = null!;

        public async Task InitializeAsync() => Offers = await WithAsync(
            Offer(French, "Généalogie des réseaux de neurones au LIFAT/RFAI, interaction humain-robot."),
            Offer(English, "We study these networks with artificial intelligence.", "en", o => o.Kind = PositionKind.Postdoc));

        public async Task DisposeAsync() => await Offers.DisposeAsync();
    }

    [Theory]
    // Accents and case
    [InlineData("genealogie", true)]
    [InlineData("GÉNÉALOGIE", true)]
    [InlineData("généalogies", true)]
    // French stems
    [InlineData("réseau neuronal", true)]
    [InlineData("apprendre", false)]
    [InlineData("apprentissages", true)]
    // The last word is a prefix, also one that the stemmer would cut otherwise
    [InlineData("robotiq", true)]
    [InlineData("profond rob", true)]
    [InlineData("rob profond", false)]
    // Phrases, quotes left open, exclusions
    [InlineData("\"apprentissage profond\"", true)]
    [InlineData("\"profond apprentissage\"", false)]
    [InlineData("« réseaux de neurones »", true)]
    [InlineData("\"apprentissage prof", false)]
    [InlineData("apprentissage -robotique", false)]
    [InlineData("apprentissage -volcan", true)]
    [InlineData("-volcan", true)]
    [InlineData("-thèse", false)]
    // Synonyms in both directions, of words and of phrases
    [InlineData("deep learning", true)]
    [InlineData("doctorat", true)]
    [InlineData("phd", true)]
    [InlineData("machine learning", false)]
    // A word of one language that is a stop word of the other folded
    [InlineData("thèse", true)]
    [InlineData("thèse robotique", true)]
    [InlineData("volcan", false)]
    // Joined by a slash or by hyphens
    [InlineData("rfai", true)]
    [InlineData("lifat/rfai", true)]
    [InlineData("humain robot", true)]
    public async Task Words_find_a_French_offer(string text, bool found)
    {
        var titles = await two.Offers.TitlesAsync("q=" + Uri.EscapeDataString(text));
        titles.Contains(French).ShouldBe(found);
    }

    [Theory]
    [InlineData("network", true)]
    [InlineData("networks", true)]
    [InlineData("studying", true)]
    [InlineData("the networks", true)]
    [InlineData("these networks", true)]
    [InlineData("cryptograph", true)]
    [InlineData("postdoc -lyon", true)]
    [InlineData("postdoc -networks", false)]
    [InlineData("post-doctorat", true)]
    [InlineData("IA", true)]
    public async Task Words_find_an_English_offer(string text, bool found)
    {
        var titles = await two.Offers.TitlesAsync("q=" + Uri.EscapeDataString(text));
        titles.Contains(English).ShouldBe(found);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("a' | 'b")]
    [InlineData("& | ! ( ) : * <->")]
    [InlineData("c++ \\ %00 \u0007")]
    [InlineData("\"")]
    [InlineData("- -- -\"")]
    [InlineData(":* !a <2>")]
    [InlineData("日本 🙂 \ud800")]
    [InlineData("le la de")]
    public async Task No_character_is_an_error(string text)
    {
        var result = await two.Offers.Search.SearchAsync(new SearchCriteria { Text = text }, Today, CancellationToken.None);
        result.Total.ShouldBeInRange(0, 2);
    }

    [Fact]
    public async Task Words_that_are_all_too_common_filter_nothing_and_say_so()
    {
        var result = await two.Offers.Search.SearchAsync(new SearchCriteria { Text = "?!" }, Today, CancellationToken.None);
        (result.Total, result.TextIgnored).ShouldBe((2, true));
    }

    [Fact]
    public async Task Closing_soonest_comes_first_offers_without_deadline_after_and_closed_ones_last()
    {
        await using var offers = await WithAsync(
            Closing("none", null), Closing("later", 40), Closing("over", -3), Closing("today", 0), Closing("long over", -9), Closing("soon", 5));
        (await offers.TitlesAsync("status=any")).ShouldBe(["today", "soon", "later", "none", "over", "long over"]);
        (await offers.TitlesAsync("")).ShouldBe(["today", "soon", "later", "none"]);
        (await offers.TitlesAsync("status=closed")).ShouldBe(["over", "long over"]);
    }

    [Fact]
    public async Task Newest_is_first_seen_last_and_relevance_puts_titles_before_texts()
    {
        await using var offers = await WithAsync(
            Offer("Old volcano", "x", "en", o => o.FirstSeen = o.FirstSeen.AddDays(-9)), Offer("Geology", "about a volcano", "en"));
        (await offers.TitlesAsync("sort=newest")).ShouldBe(["Geology", "Old volcano"]);
        (await offers.TitlesAsync("q=volcano&sort=relevance")).ShouldBe(["Old volcano", "Geology"]);
    }

    [Fact]
    public async Task A_withdrawn_offer_is_closed_and_gone_after_ninety_days()
    {
        await using var offers = await WithAsync(
            Offer("recent", change: o => o.WithdrawnAt = o.FirstSeen.AddDays(-10)), Offer("old", change: o => o.WithdrawnAt = o.FirstSeen.AddDays(-100)));
        (await offers.TitlesAsync("")).ShouldBeEmpty();
        (await offers.TitlesAsync("status=closed")).ShouldBe(["recent"]);
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_lose_an_offer_when_all_close_on_one_day()
    {
        await using var offers = await WithAsync(Enumerable.Range(0, 45).Select(i => Offer($"n{i}")));
        List<int> seen = [];
        for (var page = 1; page <= 3; page++) seen.AddRange((await offers.FindAsync($"page={page}")).Hits.Select(h => h.Id));
        seen.Distinct().Count().ShouldBe(45);
        seen.Count.ShouldBe(45);
        var beyond = await offers.FindAsync("page=4");
        (beyond.Hits.Count, beyond.Total, beyond.Pages).ShouldBe((0, 45, 3));
    }

    [Fact]
    public async Task A_hit_shows_its_words()
    {
        await using var offers = await WithAsync(Offer("Thèse sur les réseaux", "Le réseau est étudié."));
        var hit = (await offers.FindAsync("q=reseau")).Hits.ShouldHaveSingleItem();
        hit.TitleParts.Single(p => p.Hit).Text.ShouldBe("réseaux");
        hit.Snippet.Single(p => p.Hit).Text.ShouldBe("réseau");
    }

    private static Offer Closing(string title, int? days) => Offer(title, change: o => o.ClosesOn = days is { } d ? Today.AddDays(d) : null);
}
