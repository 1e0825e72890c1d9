using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using Npgsql;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

public class SearchIndexerTests
{
    [Theory]
    [InlineData("jobportal_fr", "generatif")] // without its accent, singular for plural
    [InlineData("jobportal_fr", "modèle")]
    [InlineData("jobportal_simple", "genera:*")]
    [InlineData("jobportal_simple", "LIFAT")]
    [InlineData("jobportal_simple", "tours")]
    [InlineData("jobportal_en", "thesis")] // the kind, in the other language
    [InlineData("jobportal_simple", "these:A")]
    [InlineData("jobportal_simple", "lifat:B")]
    [InlineData("jobportal_simple", "sujet:C")]
    [InlineData("jobportal_simple", "generatifs:D")]
    public async Task An_offer_is_found_by(string configuration, string words) => (await FoundAsync(null, configuration, words)).ShouldBeTrue();

    [Theory]
    [InlineData("fr", "jobportal_fr", "generatif", true)]
    [InlineData("en", "jobportal_fr", "generatif", false)]
    [InlineData("en", "jobportal_simple", "modeles", true)]
    [InlineData("de", "jobportal_fr", "generatif", true)]
    [InlineData(null, "jobportal_simple", "generatifs:A", false)]
    [InlineData(null, "jobportal_simple", "absent", false)]
    public async Task An_offer_is_stemmed_in_its_own_language(string? language, string configuration, string words, bool found) =>
        (await FoundAsync(language, configuration, words)).ShouldBe(found);

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

    private static async Task<bool> FoundAsync(string? language, string configuration, string words)
    {
        var fixture = await CreateAsync();
        var posting = Posting(1);
        await fixture.Store.UpsertAsync("board", [posting with { Content = posting.Content with { Language = language } }], Monday, default);
        await using var source = fixture.Database.NewDataSource();
        await new SearchIndexer(source).IndexPendingAsync(default);
        await using var query = source.CreateCommand("select count(*) = 1 from offer_texts where search @@ to_tsquery($1::regconfig, $2)");
        query.Parameters.Add(new NpgsqlParameter { Value = configuration });
        query.Parameters.Add(new NpgsqlParameter { Value = words });
        return (bool)(await query.ExecuteScalarAsync())!;
    }
}
