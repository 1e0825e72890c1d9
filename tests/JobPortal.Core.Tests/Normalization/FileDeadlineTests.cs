using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>The real description is often in a file: its deadline counts, but never against the page's own.</summary>
public sealed class FileDeadlineTests
{
    private const string Named = "Subject\nDate limite de candidature : 15 juin 2023\nContact: see above";

    private static readonly PostingNormalizer Normalizer = new();

    private static readonly SourceDefinition Source = new()
    {
        Name = "board",
        Title = "Board",
        Home = new Uri("https://board.example/"),
        BaseUrl = new Uri("https://board.example/"),
        Reader = "labelledText",
    };

    [Fact]
    public void A_deadline_in_a_file_is_the_offers_when_its_page_names_none()
    {
        var offer = Normalize("<p>Voir le document attaché.</p>", Named);
        offer.ApplicationDeadline.ShouldBe(new DateOnly(2023, 6, 15));
        offer.ClosesOn.ShouldBe(new DateOnly(2023, 6, 15));
        Evidence(offer).Rule.ShouldContain("in the file “sujet.pdf”");
    }

    [Fact]
    public void The_page_wins_and_the_other_date_is_told()
    {
        var offer = Normalize("<p>Date limite de candidature : 20 juin 2023</p>", Named);
        offer.ApplicationDeadline.ShouldBe(new DateOnly(2023, 6, 20));
        offer.Evidence.ShouldContain(e => e.Field == "applicationDeadline" && e.Rule.Contains("not used") && e.Raw.Contains("15 juin"));
    }

    [Theory]
    [InlineData("Deadline: 15 June 2023\nof the workshop on graphs")]
    [InlineData("The project ends on 15 June 2023.")]
    [InlineData("Applications are welcome.")]
    public void A_file_that_speaks_of_other_dates_gives_none(string text) =>
        Normalize("<p>Voir le document attaché.</p>", text).ApplicationDeadline.ShouldBeNull();

    [Fact]
    public void Two_files_that_disagree_give_none()
    {
        var offer = Normalize("<p>Voir.</p>", Named, "Date limite de candidature : 16 juin 2023");
        offer.ApplicationDeadline.ShouldBeNull();
        Evidence(offer).Rule.ShouldContain("several different deadlines");
    }

    [Fact]
    public void The_language_of_a_page_that_says_nothing_is_that_of_its_file() =>
        Normalize("<p>PDF</p>", "The goal of this thesis is to study the models that are used in the analysis of large graphs, and to apply them to the data of the project.")
            .Language.ShouldBe("en");

    [Fact]
    public void The_length_of_the_text_is_told_and_its_addresses_are_not()
    {
        var offer = Normalize("<p>Voir.</p>", "Apply to anna.test@lab.example before 15 June 2023.");
        offer.Attachments.ShouldHaveSingleItem().TextLength.ShouldBe(51);
        offer.Evidence.ShouldAllBe(e => !e.Raw.Contains('@'));
    }

    private static Evidence Evidence(OfferContent offer) => offer.Evidence.Single(e => e.Field == "applicationDeadline");

    private static OfferContent Normalize(string section, params string[] files) => Normalizer.Normalize(
        new RawPosting
        {
            Url = "https://board.example/1/",
            Identity = "/1/",
            Fields = [new(RawFieldName.Title, "Thèse en informatique"), new(RawFieldName.DatePosted, "2023-05-02")],
            Sections = [new("Contexte", section)],
            Attachments = [.. files.Select((text, i) => new RawAttachment(i == 0 ? "sujet.pdf" : $"sujet{i}.pdf", $"https://board.example/{i}.pdf") { Text = text })],
        },
        new NormalizationContext(Source, new DateOnly(2023, 5, 2)));
}
