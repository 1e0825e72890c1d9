using System.Text.Json;
using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>
/// What is stored is shown as it is, in pages, feeds, mails and the export, so this is where e-mail addresses end: they are in the contacts
/// and nowhere else.
/// </summary>
public sealed class NoAddressIsLeftTests
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

    [Theory]
    [InlineData("Écrire à anne.b@lab.fr.")]
    [InlineData("anne.b [at] lab [dot] fr")]
    [InlineData("anne(arobase)lab.fr")]
    [InlineData("anne.b [ at ] lab.univ-x.fr, bob@x.org")]
    [InlineData("anne AT lab DOT fr")]
    [InlineData("anne＠lab.fr")]
    public void However_it_is_written_and_wherever_it_stands(string written)
    {
        var offer = Normalizer.Normalize(Everywhere(written), new NormalizationContext(Source, new DateOnly(2026, 11, 22)));
        offer.Contacts.ShouldNotBeEmpty();
        Left(offer).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""<p>Voir <a href="mailto:a@b.fr?subject=x">Anne</a></p>""")]
    [InlineData("<p>a<b>@</b>lab.fr et la suite</p>")]
    [InlineData("<p>x &#97;nne&#64;lab.fr</p>")]
    [InlineData("""<p><a href="https://x.fr/?to=a%40b.fr">lien</a></p>""")]
    [InlineData("""<p><a href="https://x.fr/a@b.fr/cv">lien</a></p>""")]
    [InlineData("<ul><li><b>un</b></li><li>a<i>@</i>b.fr</li></ul>")]
    [InlineData("""<p><img alt="anne@lab.fr" src="x.png" title="anne@lab.fr">anne</p>""")]
    public void Whatever_the_markup_around_it(string html)
    {
        var posting = Everywhere("rien") with { Sections = [new("Contact", html)] };
        Left(Normalizer.Normalize(posting, new NormalizationContext(Source, new DateOnly(2026, 11, 22)))).ShouldBeEmpty();
    }

    [BoardFact]
    public void In_no_offer_of_the_saved_boards()
    {
        var offers = new[] { "madics", "cnrs" }.SelectMany(SavedBoardTests.Normalize).ToList();
        offers.Count.ShouldBe(65);
        offers.Count(o => o.Contacts.Count > 0).ShouldBeGreaterThan(5, "or nothing was at stake");
        offers.SelectMany(Left).ShouldBeEmpty();
    }

    private static RawPosting Everywhere(string text) => new()
    {
        Url = "https://board.example/1/",
        Identity = "/1/",
        Fields = [.. typeof(RawFieldName).GetFields().Select(f => new RawField((string)f.GetRawConstantValue()!, $"Thèse, {text}", 0, null, "Label"))],
        Sections = [new(text, $"<p>{text}</p><ul><li>{text}</li></ul>")],
        Attachments = [new(text + ".pdf", "https://board.example/a.pdf") { Text = $"Date limite de candidature : 15 juin 2031, {text}" }],
    };

    private static IReadOnlyList<string> Left(OfferContent offer) =>
        ContactFinder.Addresses(Uri.UnescapeDataString(JsonSerializer.Serialize(offer with { Contacts = [] }, Plain)));

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
