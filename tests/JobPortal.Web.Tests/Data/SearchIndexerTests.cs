using JobPortal.Core.Offers;
using JobPortal.Core.Search.Words;
using JobPortal.Web.Data;
using Npgsql;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

public class SearchIndexerTests
{
    [Theory]
    [InlineData("gener")] // without its accent, singular for plural
    [InlineData("'=generatifs'")]
    [InlineData("model")]
    [InlineData("lifat")]
    [InlineData("tour")]
    [InlineData("'=thesis'")] // the kind, in the other language
    [InlineData("thes:A")]
    [InlineData("lifat:B")]
    [InlineData("sujet:B")]
    [InlineData("gener:D")]
    public async Task An_offer_is_found_by(string term) => (await FoundAsync("fr", term)).ShouldBeTrue();

    [Theory]
    [InlineData("fr", "gener:D", true)]
    [InlineData("en", "gener:D", false)]
    [InlineData("en", "'=generatifs'", true)]
    [InlineData("de", "gener:D", true)]
    [InlineData(null, "generatif:A", false)]
    [InlineData(null, "absent", false)]
    public async Task An_offer_is_stemmed_in_its_own_language(string? language, string term, bool found) =>
        (await FoundAsync(language, term)).ShouldBe(found);

    [Fact]
    public async Task What_is_written_as_a_vector_is_read_back_whole()
    {
        var terms = new OfferTermsBuilder().Build(new OfferWords("fr", [(WordField.Title, "L'été de C++, R&D et 日本 \\ ' 𝒳"), (WordField.Text, string.Join(' ', Enumerable.Repeat("données", 400)))]));
        var fixture = await CreateAsync();
        await using var source = fixture.Database.NewDataSource();
        await using var query = source.CreateCommand("select tsvectorsend($1::tsvector)");
        query.Parameters.Add(new NpgsqlParameter { Value = TermVector.Write(terms) });
        var read = TermVector.Read((byte[])(await query.ExecuteScalarAsync())!);
        Show(read).ShouldBe(Show(terms));

        static string Show(OfferTerms offer) => string.Join('\n', offer.Terms.Select(t => $"{t.Text} {string.Join(' ', t.Places)}"));
    }

    [Fact]
    public async Task A_huge_offer_does_not_stop_the_others()
    {
        var fixture = await CreateAsync();
        var random = new Random(1);
        var text = string.Join(' ', Enumerable.Range(0, 300_000).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)random.Next(0x4e00, 0x9000)))));
        var huge = Posting(1);
        huge = huge with { Content = huge.Content with { Sections = [new("", SectionKind.Other, "", text)] } };
        await fixture.Store.UpsertAsync("board", [huge, Posting(2)], Monday, default);
        await using var source = fixture.Database.NewDataSource();

        (await new SearchIndexer(source).IndexPendingAsync(default)).ShouldBe(2);
        (await new SearchIndexer(source).IndexPendingAsync(default)).ShouldBe(0);
    }

    private static async Task<bool> FoundAsync(string? language, string term)
    {
        var fixture = await CreateAsync();
        var posting = Posting(1);
        await fixture.Store.UpsertAsync("board", [posting with { Content = posting.Content with { Language = language } }], Monday, default);
        await using var source = fixture.Database.NewDataSource();
        await new SearchIndexer(source).IndexPendingAsync(default);
        await using var query = source.CreateCommand("select count(*) = 1 from offer_texts where search @@ $1::tsquery");
        query.Parameters.Add(new NpgsqlParameter { Value = term });
        return (bool)(await query.ExecuteScalarAsync())!;
    }
}
