using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Normalization;

public class PostingNormalizerTests
{
    private static readonly PostingNormalizer Normalizer = new();

    private static readonly SourceDefinition Source = new()
    {
        Name = "board",
        Title = "Board",
        Home = new Uri("https://board.example/"),
        BaseUrl = new Uri("https://board.example/"),
        Reader = "labelledText",
    };

    private static readonly RawPosting Posting = new()
    {
        Url = "https://board.example/event/1/",
        Identity = "/event/1/",
        Fields =
        [
            new(RawFieldName.Title, "Continual learning for R&amp;D"),
            new(RawFieldName.NetworkLink, "DOING/– — –", 10),
            new(RawFieldName.HiringOrganization, "LIFAT / RFAI, Université de Tours, France", 30, 50),
            new(RawFieldName.JobDuration, "12M (Possible de pou", 80, 20),
            new(RawFieldName.Contact, "Jean Test <jean.test@lab.example>", 110),
            new(RawFieldName.PublicationDeadline, "2023-06-30", 150),
        ],
        Sections =
        [
            new("Contexte :", "<p>The goal of the PhD will be to work on the models. To apply, send a CV to marie.test [at] lab.example before 20th of June: thanks.</p>"),
            new("Adresse d’emploi :", "<p>64 avenue Jean Portalis<br>37200 Tours , FRANCE</p>"),
            new("Vide", "<p> </p>"),
        ],
        Attachments = [new("202306051525_Offre.pdf", "https://board.example/202306051525_Offre.pdf"), new("202306041525_Annexe.pdf", "https://board.example/a.pdf")],
    };

    [Fact]
    public void A_posting_gets_its_meaning()
    {
        var offer = Normalize(Posting);

        offer.Title.ShouldBe("Continual learning for R&D");
        offer.Kind.ShouldBe(PositionKind.Phd);
        offer.Duration.ShouldBe(new ContractDuration { Raw = "12M (Possible de pou", MinMonths = 12, MaxMonths = 12, Extendable = true });
        offer.Organization.Team.ShouldBe("RFAI");
        offer.Places.ShouldHaveSingleItem().Commune.ShouldBe("Tours");
        offer.PublishedOn.ShouldBe(new DateOnly(2023, 6, 4), "the earliest upload");
        offer.PublicationDeadline.ShouldBe(new DateOnly(2023, 6, 30));
        offer.ApplicationDeadline.ShouldBe(new DateOnly(2023, 6, 20));
        offer.ClosesOn.ShouldBe(new DateOnly(2023, 6, 20));
        offer.Language.ShouldBe("en", "the headings are the board's");
        offer.Link.ShouldBe(new NetworkLink("DOING", null));
        offer.Contacts.ShouldBe(["jean.test@lab.example", "marie.test@lab.example"]);
        offer.Sections.Select(s => (s.Heading, s.Kind)).ShouldBe([("Contexte", SectionKind.Context), ("Adresse d’emploi", SectionKind.Workplace)]);
    }

    [Fact]
    public void Evidence_shows_what_was_published_where_and_by_which_rule()
    {
        var evidence = Normalize(Posting).Evidence;

        evidence.Select(e => e.Field).ShouldBe(
            ["kind", "duration", "organization", "places", "publishedOn", "publicationDeadline", "applicationDeadline", "language", "link", "contact"], ignoreOrder: true);
        var duration = evidence.Single(e => e.Field == "duration");
        (duration.Raw, duration.Start, duration.Length).ShouldBe(("12M (Possible de pou", 80, 20));
        duration.Rule.ShouldContain("cuts this text at 20 characters");
        evidence.Single(e => e.Field == "applicationDeadline").Raw.ShouldBe("before 20th of June");
    }

    [Fact]
    public void No_address_is_left_in_anything_that_is_shown()
    {
        var offer = Normalize(Posting with
        {
            Fields = [.. Posting.Fields, new(RawFieldName.EducationRequirements, "Master; ask jean.test@lab.example"), new(RawFieldName.BaseSalary, "2000 €, jean.test@lab.example")],
            Sections = [.. Posting.Sections, new("Contact jean.test@lab.example", "<p>Candidature à jean.<b>test</b>@lab.example avant le 20 juin 2023</p>")],
        });

        var shown = System.Text.Json.JsonSerializer.Serialize(offer with { Contacts = [] });
        shown.ShouldNotContain("lab.example");
        shown.ShouldContain("[e-mail]");
    }

    [Fact]
    public void The_same_posting_gives_the_same_content() =>
        System.Text.Json.JsonSerializer.Serialize(Normalize(Posting)).ShouldBe(System.Text.Json.JsonSerializer.Serialize(Normalize(Posting)));

    [Fact]
    public void A_deadline_before_publication_is_not_used_and_says_so()
    {
        var offer = Normalize(With(RawFieldName.DatePosted, "1 juillet 2023"));

        (offer.PublishedOn, offer.PublicationDeadline, offer.ApplicationDeadline).ShouldBe((new DateOnly(2023, 7, 1), null, null));
        offer.Evidence.Count(e => e.Rule.Contains("before the publication on 2023-07-01", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void A_published_application_deadline_beats_the_text() =>
        Normalize(With(RawFieldName.ApplicationDeadline, "15 juin")).ApplicationDeadline.ShouldBe(new DateOnly(2023, 6, 15));

    [Theory]
    [InlineData("1 mars 2021", "2021-03-01")]
    [InlineData("à partir du 1er septembre 2023", "2023-09-01")]
    [InlineData("mai 2021", null)]
    [InlineData("dès que possible", null)]
    public void A_start_is_a_day_or_nothing(string text, string? day)
    {
        var offer = Normalize(With(RawFieldName.JobStartDate, text));

        offer.StartsOn?.ToString("yyyy-MM-dd", null).ShouldBe(day);
        offer.Evidence.Single(e => e.Field == "startsOn").Raw.ShouldBe(text);
    }

    [Fact]
    public void A_unit_may_stand_in_the_label()
    {
        var offer = Normalize(Posting with { Fields = [new(RawFieldName.Title, "x"), new(RawFieldName.JobDuration, "36", 5, null, "Durée (en mois)")] });

        offer.Duration.ShouldBe(new ContractDuration { Raw = "36", MinMonths = 36, MaxMonths = 36 });
    }

    [Fact]
    public void Without_any_date_the_first_sight_is_the_anchor()
    {
        var offer = Normalize(Posting with { Attachments = [], Fields = [new(RawFieldName.Title, "x")] });

        (offer.PublishedOn, offer.ApplicationDeadline).ShouldBe((null, new DateOnly(2027, 6, 20)));
    }

    [Fact]
    public void An_empty_posting_gives_an_empty_offer()
    {
        var offer = Normalize(new RawPosting { Url = "x", Identity = "x" });

        (offer.Title, offer.Kind, offer.Language, offer.ClosesOn).ShouldBe(("", PositionKind.Other, null, null));
        offer.Contacts.ShouldBeEmpty();
    }

    private static RawPosting With(string name, string value) => Posting with { Fields = [.. Posting.Fields, new(name, value)] };

    private static OfferContent Normalize(RawPosting posting) => Normalizer.Normalize(posting, new(Source, new DateOnly(2027, 1, 5)));
}
