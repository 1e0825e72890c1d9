using JobPortal.Core.Ingestion;
using JobPortal.Core.Normalization;

namespace JobPortal.Core.Tests.Normalization;

public sealed class PdfTextTests
{
    [Theory]
    [InlineData("Date limite de candi-\ndature : 3 mai", "Date limite de candidature : 3 mai")]
    [InlineData("appren-\n   tissage", "apprentissage")]
    [InlineData("Saint-\nÉtienne", "Saint-\nÉtienne")]
    [InlineData("Année 2026-\n2027", "Année 2026-\n2027")]
    [InlineData("e\uFB03cient, \uFB01n", "efficient, fin")]
    [InlineData("one\r\ntwo\fthree", "one\ntwo\nthree")]
    [InlineData("a\u00a0 \tb \n\n\n\n c", "a b\n\nc")]
    [InlineData("a\u0000b\u0007", "ab")]
    [InlineData("- 1 -\n\f\n 2026 ", "")]
    public void Lines_become_prose(string extracted, string clean) => PdfText.Clean(extracted).ShouldBe(clean);

    [Theory]
    [InlineData("https://a.example/sujet.PDF", "Sujet", true)]
    [InlineData("https://a.example/sujet.pdf?v=2", "", true)]
    [InlineData("https://a.example/get?file=sujet.pdf", "Sujet", true)]
    [InlineData("https://a.example/download/17", "Sujet", true)]
    [InlineData("https://a.example/file.php?id=17", "sujet.pdf", true)]
    [InlineData("https://a.example/sujet.docx", "sujet.pdf.docx", false)]
    [InlineData("https://a.example/team/", "Our team", false)]
    [InlineData("ftp://a.example/sujet.pdf", "sujet.pdf", false)]
    [InlineData("sujet.pdf", "sujet.pdf", false)]
    public void Only_what_may_be_a_pdf_is_asked_for(string url, string name, bool likely) => PdfLink.IsLikely(url, name).ShouldBe(likely);

    [Fact]
    public void An_address_too_long_to_be_kept_is_not_asked_for() =>
        PdfLink.IsLikely("https://a.example/" + new string('a', AttachmentText.LongestUrl) + ".pdf", "x.pdf").ShouldBeFalse();
}
