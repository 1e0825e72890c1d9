using JobPortal.Core.Offers;
using JobPortal.Core.Search;

namespace JobPortal.Core.Tests.Search;

public sealed class SearchCriteriaCodecTests
{
    [Theory]
    // Nothing asked
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("q=&lab=&minMonths=&closes=", "")]
    // One order, defaults left out
    [InlineData("page=2&kind=phd&q=robot", "q=robot&kind=phd&page=2")]
    [InlineData("status=open&sort=closing&page=1", "")]
    [InlineData("sort=newest&status=any", "status=any&sort=newest")]
    // Repeated, with commas, escaped commas, in any case, twice the same
    [InlineData("kind=postdoc&kind=phd", "kind=phd,postdoc")]
    [InlineData("kind=postdoc,phd,PHD", "kind=phd,postdoc")]
    [InlineData("kind=phd%2Cpostdoc", "kind=phd,postdoc")]
    [InlineData("KIND=Phd", "kind=phd")]
    [InlineData("duration=7-12,permanent&duration=1-6", "duration=1-6,7-12,permanent")]
    [InlineData("lab=b&lab=a&lab=b", "lab=a,b")]
    // A lab by its name
    [InlineData("lab=LIFAT%2C+Universit%C3%A9+de+Tours", "lab=lifat-universite-de-tours")]
    [InlineData("region=%C3%8Ele-de-France,Bretagne", "region=Bretagne,%C3%8Ele-de-France")]
    [InlineData("region=Bretagne,69,2a&region=2A", "region=2A,69,Bretagne")]
    [InlineData("region=Saint-Pierre%2C+et+Miquelon", "region=Saint-Pierre%2C+et+Miquelon")]
    [InlineData("language=FR&source=CNRS&link=DOING", "source=cnrs&language=fr&link=DOING")]
    [InlineData("minMonths=6&maxMonths=24&closes=14", "minMonths=6&maxMonths=24&closes=14")]
    [InlineData("q=++deux+mots++", "q=deux+mots")]
    [InlineData("q=c%2B%2B+%26+%22a+b%22", "q=c%2B%2B+%26+%22a+b%22")]
    [InlineData("q=th%C3%A8se+%F0%9F%99%82", "q=th%C3%A8se+%F0%9F%99%82")]
    public void A_query_string_has_one_canonical_form(string query, string canonical)
    {
        var parsed = SearchCriteriaCodec.Read(query);
        parsed.Notes.ShouldBeEmpty();
        SearchCriteriaCodec.Write(parsed.Criteria).ShouldBe(canonical);
        SearchCriteriaCodec.Write(SearchCriteriaCodec.Read(canonical).Criteria).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("colour=red", CriteriaProblem.UnknownParameter, "colour", "red", "")]
    [InlineData("kind=phd,emperor", CriteriaProblem.UnknownValue, "kind", "emperor", "kind=phd")]
    [InlineData("duration=12", CriteriaProblem.UnknownValue, "duration", "12", "")]
    [InlineData("closes=tomorrow", CriteriaProblem.UnknownValue, "closes", "tomorrow", "")]
    [InlineData("kind=0", CriteriaProblem.UnknownValue, "kind", "0", "")]
    [InlineData("language=french", CriteriaProblem.UnknownValue, "language", "french", "")]
    [InlineData("lab=%3F%3F", CriteriaProblem.UnknownValue, "lab", "??", "")]
    [InlineData("minMonths=0", CriteriaProblem.OutOfRange, "minMonths", "0", "")]
    [InlineData("minMonths=-3", CriteriaProblem.OutOfRange, "minMonths", "-3", "")]
    [InlineData("maxMonths=121", CriteriaProblem.OutOfRange, "maxMonths", "121", "")]
    [InlineData("maxMonths=99999999999999999999", CriteriaProblem.OutOfRange, "maxMonths", "99999999999999999999", "")]
    [InlineData("page=abc", CriteriaProblem.OutOfRange, "page", "abc", "")]
    [InlineData("page=501", CriteriaProblem.OutOfRange, "page", "501", "")]
    [InlineData("page=1e3", CriteriaProblem.OutOfRange, "page", "1e3", "")]
    [InlineData("q=a&q=b", CriteriaProblem.Repeated, "q", "b", "q=a")]
    [InlineData("page=2&Page=3", CriteriaProblem.Repeated, "Page", "3", "page=2")]
    [InlineData("minMonths=24&maxMonths=6", CriteriaProblem.Exchanged, "minMonths", "24 > 6", "minMonths=6&maxMonths=24")]
    public void What_means_nothing_is_left_out_and_noted(string query, CriteriaProblem problem, string parameter, string value, string canonical)
    {
        var parsed = SearchCriteriaCodec.Read(query);
        parsed.Notes.ShouldHaveSingleItem().ShouldBe(new CriteriaNote(problem, parameter, value));
        SearchCriteriaCodec.Write(parsed.Criteria).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("utm_source=mail&fbclid=1")]
    [InlineData("handler=contact")]
    public void What_others_hang_on_addresses_is_not_worth_a_note(string query) =>
        SearchCriteriaCodec.Read(query).Notes.ShouldBeEmpty();

    [Fact]
    public void Huge_input_is_cut_and_noted()
    {
        var parsed = SearchCriteriaCodec.Read("q=" + new string('x', 100_000));
        parsed.Criteria.Text!.Length.ShouldBe(SearchCriteria.MaxTextLength);
        parsed.Notes.ShouldContain(n => n.Problem == CriteriaProblem.TooLong && n.Value.Length <= 41);

        var many = SearchCriteriaCodec.Read(string.Join('&', Enumerable.Range(0, 500).Select(i => $"lab=l{i}")));
        many.Criteria.Labs.Count.ShouldBe(SearchCriteriaCodec.MaxValues);
        many.Notes.Count.ShouldBeInRange(1, 8);

        SearchCriteriaCodec.Read("region=" + new string('a', 500)).Notes.ShouldHaveSingleItem().Problem.ShouldBe(CriteriaProblem.TooLong);
    }

    [Theory]
    [InlineData("q=%")]
    [InlineData("q=%zz%e9%ff")]
    [InlineData("q=a%00b%01")]
    [InlineData("%00=%00&&&==&=x&lab")]
    [InlineData("q=%ED%A0%80")]
    [InlineData("q=\ud800")]
    [InlineData("q=\udc00\ud800x")]
    public void Broken_escapes_and_characters_never_throw_and_never_reach_the_database(string query)
    {
        var text = SearchCriteriaCodec.Read(query).Criteria.Text ?? "";
        text.ShouldNotContain('\0');
        text.Any(char.IsSurrogate).ShouldBeFalse();
    }

    [Fact]
    public void Random_bytes_never_throw_and_what_is_written_reads_back_the_same()
    {
        var random = new Random(20261122);
        const string alphabet = "q=lab&kind%2C+,phd7-12-0\0é\ud83d\ude42x";
        for (var i = 0; i < 5_000; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var written = SearchCriteriaCodec.Write(SearchCriteriaCodec.Read(query).Criteria);
            SearchCriteriaCodec.Write(SearchCriteriaCodec.Read(written).Criteria).ShouldBe(written, query);
        }
    }

    [Fact]
    public void Every_enum_value_has_a_spelling_of_its_own_that_reads_back()
    {
        foreach (var kind in Enum.GetValues<PositionKind>()) SearchSpelling.Kind(SearchSpelling.Of(kind)).ShouldBe(kind);
        foreach (var bucket in Enum.GetValues<DurationBucket>()) SearchSpelling.Duration(SearchSpelling.Of(bucket)).ShouldBe(bucket);
        foreach (var window in Enum.GetValues<ClosingWindow>()) SearchSpelling.Closes(SearchSpelling.Of(window)).ShouldBe(window);
        foreach (var status in Enum.GetValues<OfferStatus>()) SearchSpelling.Status(SearchSpelling.Of(status)).ShouldBe(status);
        foreach (var sort in Enum.GetValues<SortOrder>()) SearchSpelling.Sort(SearchSpelling.Of(sort)).ShouldBe(sort);
    }

    [Fact]
    public void What_an_alert_watches_has_neither_sort_nor_page() =>
        SearchCriteriaCodec.WriteFilters(SearchCriteriaCodec.Read("q=ia&sort=newest&page=3&kind=phd").Criteria).ShouldBe("q=ia&kind=phd");
}
