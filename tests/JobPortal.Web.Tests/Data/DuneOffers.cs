using JobPortal.Core.Offers;
using JobPortal.Web.Data;

namespace JobPortal.Web.Tests.Data;

/// <summary>One thesis, as several boards publish it.</summary>
internal static class DuneOffers
{
    public const string Title = "Thèse : érosion des dunes par relevés répétés de drones";

    public const string Text = """
        Deux cents kilomètres de sable font face à l'océan au sud de l'estuaire, et chaque hiver y prend une autre bouchée. La thèse suivra onze
        tronçons de dune après chaque tempête, construira des modèles de surface au centimètre, et séparera ce que le vent a déplacé de ce que les
        vagues ont emporté. Un bilan de sable par tronçon, avec son incertitude, sera remis aux communes chaque printemps.
        """;

    public const string EnglishText = """
        Two hundred kilometres of sand face the ocean south of the estuary, and each winter takes a different bite. The thesis will follow eleven
        sections of dune after each storm, build surface models to the centimetre, and separate what the wind has moved from what the waves have
        taken. A sand budget for each section, with its uncertainty, will be given to the towns every spring.
        """;

    public static HarvestedPosting Dunes(int number, Func<OfferContent, OfferContent>? change = null, string version = "1")
    {
        var posting = StoreFixture.Posting(number, Title, version);
        var content = posting.Content with
        {
            Kind = PositionKind.Phd,
            Language = "fr",
            Contacts = ["theses@dunes.example"],
            Duration = new() { Raw = "36 mois", MinMonths = 36, MaxMonths = 36 },
            PublicationDeadline = new DateOnly(2027, 5, 1),
            Sections = [new("Sujet", SectionKind.Subject, $"<p>{Text}</p>", Text)],
        };
        return posting with { Content = change?.Invoke(content) ?? content };
    }

    public static OfferContent InEnglish(OfferContent content) => content with
    {
        Title = "PhD: erosion of dunes by repeated drone surveys",
        Language = "en",
        Sections = [new("Subject", SectionKind.Subject, $"<p>{EnglishText}</p>", EnglishText)],
    };
}
