using JobPortal.Core.Offers;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Tests.Search.Index;

public sealed class LikenessTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly LabRows Labs = new(new Dictionary<int, LabRow> { [7] = new(7, "l", "L"), [8] = new(8, "m", "M") }, new Dictionary<string, int>());

    [Theory]
    [InlineData("Thèse : segmentation d'images volcaniques", "segmentation volcaniques images")]
    [InlineData("Offre de thèse", "")]
    [InlineData("PhD in machine learning for volcanoes", "volcanoes learning machine")]
    public void Words_that_say_what_it_is_about_are_long(string title, string words) =>
        string.Join(' ', Likeness.WordsOf(title)).ShouldBe(words);

    [Fact]
    public void Rare_shared_words_go_before_common_ones_titles_before_texts_and_the_lab_alone_comes_last()
    {
        var index = Index(
            Offer(1, "Segmentation of volcanoes"),
            Offer(2, "Segmentation of cells"), Offer(3, "Segmentation of leaves"), Offer(10, "Leaves", text: "their segmentation", closes: Today.AddDays(-1)),
            Offer(4, "Volcanoes and lava"),
            Offer(5, "Lava", text: "near volcanoes"),
            Offer(6, "Something else", lab: 7),
            Offer(9, "Something else", lab: 8));
        Find(index, new(1, PositionKind.Phd, 7, ["segmentation", "volcanoes"]), 6).ShouldBe("4 5 3 2 6");
    }

    [Fact]
    public void The_same_kind_and_the_same_lab_decide_between_offers_that_share_the_same_words()
    {
        var index = Index(Offer(1, "Volcanoes"), Offer(2, "Volcanoes", lab: 7, kind: PositionKind.Phd), Offer(3, "Volcanoes", kind: PositionKind.Postdoc), Offer(4, "Volcanoes"));
        Find(index, new(1, PositionKind.Phd, 7, ["volcanoes"]), 3).ShouldBe("2 4 3");
    }

    [Fact]
    public void Two_shared_words_go_before_one()
    {
        var index = Index(Offer(2, "La segmentation"), Offer(3, "Segmentation et volcans"), Offer(4, "Coraux"), Offer(5, "Sable", lab: 7), Offer(6, "Segmentation de volcans actifs", lab: 7));
        Find(index, new(6, PositionKind.Phd, 7, Likeness.WordsOf("Segmentation de volcans actifs")), 4).ShouldBe("3 2 5");
    }

    [Fact]
    public void Closed_offers_and_the_offer_itself_are_left_out_and_no_more_are_named_than_are_wanted()
    {
        var index = Index(Offer(1, "Volcanoes"), Offer(2, "Volcanoes", closes: Today.AddDays(-1)), Offer(3, "Volcanoes", closes: Today), Offer(4, "Volcanoes"), Offer(5, "Volcanoes"));
        Find(index, new(1, PositionKind.Phd, null, ["volcanoes"]), 2).ShouldBe("5 4");
        Find(index, new(1, PositionKind.Phd, null, ["volcanoes"]), 9).ShouldBe("5 4 3");
    }

    [Fact]
    public void An_offer_that_says_nothing_and_has_no_lab_is_like_none() =>
        Find(Index(Offer(1, "Volcanoes"), Offer(2, "Volcanoes")), new(1, PositionKind.Phd, null, []), 4).ShouldBe("");

    private static string Find(OfferIndex index, Likeness like, int take) => string.Join(' ', like.FindIn(index, Today, take));

    private static OfferIndex Index(params IndexedOffer[] offers) => OfferIndex.Empty.With(offers, [], Labs);

    private static IndexedOffer Offer(int id, string title, string text = "x", int? lab = null, PositionKind kind = PositionKind.Phd, DateOnly? closes = null) => new(
        new OfferRow { Id = id, Kind = kind, FirstSeen = default, LabId = lab, ClosesOn = closes },
        new OfferTermsBuilder().Build(new OfferWords("en", [(WordField.Title, title), (WordField.Text, text)])));
}
