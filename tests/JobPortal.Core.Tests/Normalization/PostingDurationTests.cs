using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>What the type of a contract and the language of a source say where the offer says nothing.</summary>
public class PostingDurationTests
{
    private static readonly PostingNormalizer Normalizer = new();

    [Theory]
    [InlineData("CDI", null, true)]
    [InlineData("Contrat à durée indéterminée", null, true)]
    [InlineData("Permanent", null, true)]
    [InlineData("PERMANENT", "–", true)]
    [InlineData("CDI", "à définir", true)]
    [InlineData("Permanent contract", "NC", true)]
    [InlineData("CDI", "18", false)]
    [InlineData("CDI", "durée du projet", false)]
    [InlineData("CDI", "renouvelable", false)]
    [InlineData("CDD ou CDI", null, false)]
    [InlineData("CDD", null, false)]
    [InlineData("Non permanent", null, false)]
    [InlineData("Fixed-term, may become permanent", null, false)]
    [InlineData("CDI de mission scientifique", null, false)]
    [InlineData("Fonctionnaire ou contractuel", null, false)]
    [InlineData("FULL_TIME", null, false)]
    [InlineData("Temps plein", null, false)]
    public void A_contract_without_an_end_is_permanent_when_no_duration_contradicts(string contract, string? duration, bool permanent)
    {
        var offer = Normalize("Ingénieur en calcul, projet GAÏA", contract, duration);

        (offer.Duration.Permanent, offer.Duration.Raw).ShouldBe((permanent, duration));
        offer.Evidence.Any(e => e.Field == "duration" && e.Raw == contract).ShouldBe(permanent);
    }

    [Theory]
    [InlineData("Postdoc position in physics")]
    [InlineData("Ingénieur d'études, 18 mois")]
    [InlineData("CDD technicien")]
    public void A_title_that_names_an_end_contradicts(string title) => Normalize(title, "CDI", null).Duration.Permanent.ShouldBeFalse();

    [Fact]
    public void A_duration_that_is_known_stays() =>
        Normalize("Ingénieur", "CDI", "36 mois").Duration.ShouldBe(new ContractDuration { Raw = "36 mois", MinMonths = 36, MaxMonths = 36 });

    [Theory]
    [InlineData("en", "<p>Deep learning, Lyon.</p>", "en")]
    [InlineData("fr", "<p>Deep learning, Lyon.</p>", "fr")]
    [InlineData("fr", "<p>The position is in the lab and it will be for one year with our team.</p>", "en")]
    [InlineData("fr", "<p>The aim of the work is to study the sea. Le but de la thèse est dans les eaux du large.</p>", null)]
    [InlineData(null, "<p>Deep learning, Lyon.</p>", null)]
    public void An_offer_of_few_words_is_in_the_language_of_its_source(string? source, string text, string? language)
    {
        var offer = Normalizer.Normalize(
            new RawPosting { Url = "x", Identity = "x", Fields = [new(RawFieldName.Title, "T")], Sections = [new("Sujet", text)] },
            new(Source with { Language = source }, new DateOnly(2026, 11, 22)));

        offer.Language.ShouldBe(language);
        offer.Evidence.Count(e => e.Field == "language").ShouldBe(language is null ? 0 : 1);
    }

    private static readonly SourceDefinition Source = new()
    {
        Name = "board",
        Title = "Board",
        Home = new Uri("https://board.example/"),
        BaseUrl = new Uri("https://board.example/"),
        Reader = "labelledText",
    };

    private static OfferContent Normalize(string title, string contract, string? duration)
    {
        List<RawField> fields = [new(RawFieldName.Title, title), new(RawFieldName.EmploymentType, contract)];
        if (duration is not null) fields.Add(new(RawFieldName.JobDuration, duration));
        return Normalizer.Normalize(new RawPosting { Url = "x", Identity = "x", Fields = fields }, new(Source, new DateOnly(2026, 11, 22)));
    }
}
