using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;

namespace JobPortal.Core.Tests.Search.Columns;

public sealed class ColumnSearchTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("status=any", false, "2 4 1 3 6 5")]
    [InlineData("status=any", true, "6 5 4 3 2 1")]
    [InlineData("", false, "2 4 1")]
    [InlineData("status=closed", false, "3 6 5")]
    public void Open_offers_stand_by_rising_deadline_and_closed_ones_behind_them_by_falling(string query, bool newestFirst, string ids)
    {
        var columns = Columns(
            Row(1), Row(2, o => o with { ClosesOn = Today }), Row(3, o => o with { ClosesOn = Today.AddDays(-1) }), Row(4, o => o with { ClosesOn = Today.AddDays(9) }),
            Row(5, o => o with { WithdrawnAt = Noon }), Row(6, o => o with { ClosesOn = Today.AddDays(-9) }));
        string.Join(' ', Search(columns, query).Find(null, newestFirst ? SortOrder.Newest : SortOrder.Closing, 0, 20).Ids).ShouldBe(ids);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(20, 20)]
    [InlineData(995, 20)]
    [InlineData(1_000, 20)]
    [InlineData(0, 5_000)]
    public void A_page_is_what_sorting_everything_would_give(int skip, int take)
    {
        var random = new Random(3);
        var rows = Enumerable.Range(1, 1_000).Select(i => Row(i, o => o with { ClosesOn = Today.AddDays(random.Next(40)), FirstSeen = Noon.AddDays(-random.Next(40)) })).ToArray();
        var search = Search(Columns(rows), "");
        search.Find(null, SortOrder.Closing, skip, take).Ids.ShouldBe(rows.OrderBy(r => r.ClosesOn).ThenBy(r => r.Id).Skip(skip).Take(take).Select(r => r.Id));
        search.Find(null, SortOrder.Newest, skip, take).Ids.ShouldBe(rows.OrderByDescending(r => r.FirstSeen).ThenByDescending(r => r.Id).Skip(skip).Take(take).Select(r => r.Id));
    }

    [Fact]
    public void Only_matching_offers_count_and_what_the_columns_do_not_hold_is_no_hit()
    {
        var columns = Columns(Row(1), Row(4), Row(9));
        var answer = Search(columns, "").Find(columns.SlotsOf([9, 12, 1, 5]), SortOrder.Closing, 0, 20);
        (answer.Total, string.Join(' ', answer.Ids)).ShouldBe((2, "1 9"));
    }

    [Theory]
    [InlineData("links=doing", "1 2")]
    [InlineData("links=madics,other", "1")]
    [InlineData("links=none", "")]
    public void Links_are_found_in_either_column_whatever_their_case(string query, string ids)
    {
        var columns = Columns(Row(1, o => o with { LinkAction = "Doing", LinkNetwork = "MaDICS" }), Row(2, o => o with { LinkNetwork = "DOING" }), Row(3));
        var criteria = new SearchCriteria { Links = query["links=".Length..].Split(',') };
        string.Join(' ', new ColumnSearch(columns, criteria, Today).Find(null, SortOrder.Closing, 0, 20).Ids).ShouldBe(ids);
    }

    [Fact]
    public void A_link_counts_once_an_offer_and_is_called_as_most_offers_call_it()
    {
        var columns = Columns(
            Row(1, o => o with { LinkAction = "Doing", LinkNetwork = "DOING" }), Row(2, o => o with { LinkNetwork = "DOING" }), Row(3, o => o with { LinkAction = "DOING", LinkNetwork = "MaDICS" }), Row(4));
        var criteria = new SearchCriteria { Links = ["madics"] };
        var answer = new ColumnSearch(columns, criteria, Today).Find(null, SortOrder.Closing, 0, 20);
        string.Join(' ', answer.Facets.Links.Select(l => $"{l.Value}:{l.Count}")).ShouldBe("DOING:3 MaDICS:1");
        string.Join(' ', answer.Without.Select(w => $"{w.Filter}:{w.Total}")).ShouldBe("Link:4");
    }

    [Fact]
    public void A_department_counts_beside_its_region_and_is_a_value_of_the_same_filter()
    {
        var columns = Columns(Row(1, o => o with { Regions = ["Bretagne", "35"] }), Row(2, o => o with { Regions = ["Bretagne"] }), Row(3, o => o with { Regions = ["Occitanie", "31"] }));
        var answer = Search(columns, "region=35,Occitanie").Find(null, SortOrder.Closing, 0, 20);
        string.Join(' ', answer.Ids).ShouldBe("1 3");
        string.Join(' ', answer.Facets.Regions.Select(r => $"{r.Value}:{r.Count}")).ShouldBe("Bretagne:2 Occitanie:1");
        string.Join(' ', answer.Facets.Departments.Select(r => $"{r.Value}:{r.Count}")).ShouldBe("31:1 35:1");
    }

    [Fact]
    public void A_filters_own_counts_ignore_it_and_no_other()
    {
        var columns = Columns(
            Row(1, o => o with { Regions = ["Bretagne", "Occitanie"] }), Row(2, o => o with { Regions = ["Occitanie"], Language = "en" }), Row(3, o => o with { Language = "en" }));
        var facets = Search(columns, "region=Bretagne&language=fr").Find(null, SortOrder.Closing, 0, 20).Facets;
        facets.Regions.ShouldBe([new("Bretagne", 1), new("Occitanie", 1)]);
        facets.Languages.ShouldBe([new("fr", 1)]);
    }

    [Theory]
    [InlineData("kind=postdoc&region=Bretagne", "Kind 1, Region 1")]
    [InlineData("kind=postdoc&region=Bretagne&minMonths=24", "Kind 1")]
    [InlineData("kind=engineer&language=en&closes=7", "")]
    [InlineData("minMonths=40", "Months 3")]
    public void An_empty_answer_knows_what_one_filter_less_would_find(string query, string without)
    {
        var columns = Columns(
            Row(1, o => o with { Regions = ["Bretagne"], MinMonths = 36 }), Row(2, o => o with { Kind = PositionKind.Postdoc, MinMonths = 12 }), Row(3, o => o with { MinMonths = 12 }));
        var answer = Search(columns, query).Find(null, SortOrder.Closing, 0, 20);
        answer.Total.ShouldBe(0);
        string.Join(", ", answer.Without.Select(w => $"{w.Filter} {w.Total}")).ShouldBe(without);
        answer.Without.ShouldAllBe(w => new ColumnSearch(columns, w.Criteria, Today).Find(null, SortOrder.Closing, 0, 20).Total == w.Total);
    }

    [Fact]
    public void Twelve_labs_are_counted_and_the_chosen_ones_besides()
    {
        var rows = Enumerable.Range(1, 200).Select(i => Row(i, o => o with { LabId = 1 + (int)Math.Sqrt(i) })).ToArray();
        var labs = Enumerable.Range(1, 20).Select(i => new LabRow(i, $"lab-{i}", $"Lab {i}"));
        var facets = new ColumnSearch(OfferColumns.Of(rows, new LabRows(labs.ToDictionary(l => l.Id), new Dictionary<string, int>())), new SearchCriteria { Labs = ["lab-2"] }, Today).Find(null, SortOrder.Closing, 0, 20).Facets;
        facets.Labs.Count.ShouldBe(13);
        facets.Labs[0].ShouldBe(new LabFacet("lab-14", "Lab 14", 27));
        facets.Labs[^1].ShouldBe(new LabFacet("lab-2", "Lab 2", 3));
    }

    [Fact]
    public void Columns_that_change_answer_as_columns_made_anew()
    {
        var random = new Random(5);
        Dictionary<int, OfferRow> rows = [];
        var columns = OfferColumns.Empty;
        for (var round = 0; round < 30; round++)
        {
            var changed = Enumerable.Range(0, 300).Select(_ => Row(random.Next(1, 9_000), o => o with { ClosesOn = Today.AddDays(random.Next(90)), Kind = (PositionKind)random.Next(7) })).DistinctBy(r => r.Id).ToList();
            var gone = rows.Keys.Where(_ => random.Next(20) == 0).Except(changed.Select(c => c.Id)).ToList();
            var before = columns;
            var answerBefore = Show(before);
            columns = columns.With(changed, gone, LabRows.None);
            foreach (var row in changed) rows[row.Id] = row;
            foreach (var id in gone) rows.Remove(id);
            Show(columns).ShouldBe(Show(OfferColumns.Of(rows.Values)));
            Show(before).ShouldBe(answerBefore);
        }

        static string Show(OfferColumns columns)
        {
            var answer = Search(columns, "kind=phd&status=any").Find(null, SortOrder.Closing, 0, 10_000);
            return $"{columns.Count} {string.Join(' ', answer.Facets.Kinds)} {string.Join(' ', answer.Ids)}";
        }
    }

    private static ColumnSearch Search(OfferColumns columns, string query) => new(columns, SearchCriteriaCodec.Read(query).Criteria, Today);

    private static OfferColumns Columns(params OfferRow[] rows) => OfferColumns.Of(rows);

    private static OfferRow Row(int id, Func<OfferRow, OfferRow>? change = null)
    {
        var row = new OfferRow { Id = id, Kind = PositionKind.Phd, FirstSeen = Noon, Language = "fr" };
        return change is null ? row : change(row);
    }
}
