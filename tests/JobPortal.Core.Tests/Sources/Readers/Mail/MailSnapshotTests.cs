using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Mail.MailSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Mail;

/// <summary>Mails in the structure that lists give them, read whole, and the offers that come of them.</summary>
public class MailSnapshotTests
{
    private static readonly string Folder = Path.Combine(Folders.Repository, "tests", "JobPortal.Core.Tests", "Sources", "Readers", "Mail", "Samples");
    private static readonly PostingNormalizer Normalizer = new();

    [Theory]
    [InlineData("these-texte.eml", 1)]
    [InlineData("postdoc-html.eml", 1)]
    [InlineData("gdr.mbox", 3)]
    public void A_mail_is_read_whole(string name, int offers)
    {
        var read = ReadSaved(name);
        read.Postings.Count.ShouldBe(offers);
        read.ShouldBeAsSaved(Path.Combine(Folder, name));
    }

    [Fact]
    public void A_mail_becomes_an_offer()
    {
        var offer = Normalize(ReadSaved("these-texte.eml").Postings[0]);
        offer.Title.ShouldBe("Offre de thèse : graphes et rivières (Lyon)");
        offer.Kind.ShouldBe(PositionKind.Phd);
        offer.PublishedOn.ShouldBe(new DateOnly(2026, 7, 31));
        offer.ClosesOn.ShouldBe(new DateOnly(2026, 9, 15));
        offer.Duration.MinMonths.ShouldBe(36);
        offer.Contacts.ShouldBe(["marie.essai@lab.example"]);
        offer.Sections.ShouldAllBe(s => !s.Html.Contains("marie.essai@") && !s.Text.Contains("mailing list"));
    }

    [Fact]
    public void The_day_of_a_mail_is_the_day_in_Paris()
    {
        var offer = Normalize(ReadSaved("postdoc-html.eml").Postings[0]);
        offer.PublishedOn.ShouldBe(new DateOnly(2026, 7, 31));
        offer.Contacts.ShouldBe(["paul.exemple@lab.example"]);
        offer.Places.ShouldHaveSingleItem().Commune.ShouldBe("Rennes");
        offer.Attachments.ShouldContain(a => a.Name == "202607301200_Fiche de poste.pdf");
    }

    private static ReadResult ReadSaved(string name)
    {
        var type = name.EndsWith(".mbox", StringComparison.Ordinal) ? "application/mbox" : "message/rfc822";
        return Read(PageDecoder.Decode(File.ReadAllBytes(Path.Combine(Folder, name)), type), type);
    }

    private static OfferContent Normalize(RawPosting posting) => Normalizer.Normalize(posting, new NormalizationContext(Source, new DateOnly(2026, 8, 1)));
}
