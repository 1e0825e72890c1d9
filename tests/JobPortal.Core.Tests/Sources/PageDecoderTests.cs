using System.Text;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources;

public sealed class PageDecoderTests
{
    private const string Words = "Thèse à l’été";

    private static byte[] In(string charset, string text) => (CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetBytes(text);

    [Theory]
    [InlineData("windows-1252", "text/html; charset=windows-1252", "")]
    [InlineData("windows-1252", "text/html; charset=ISO-8859-1", "")]
    [InlineData("windows-1252", "text/html; Charset=\"latin1\"", "")]
    [InlineData("windows-1252", "text/html;charset='us-ascii'", "")]
    [InlineData("utf-8", "text/html; charset=utf8", "")]
    [InlineData("utf-8", "text/html; charset=UTF-8; boundary=x", "")]
    [InlineData("windows-1252", null, "<meta charset=iso-8859-1>")]
    [InlineData("windows-1252", "text/html", "<META http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\" />")]
    [InlineData("windows-1252", "text/html", "<meta content='text/html; charset=latin1' http-equiv=content-type>")]
    [InlineData("windows-1252", "text/xml", "<?xml version=\"1.0\" encoding='ISO-8859-1'?>")]
    [InlineData("windows-1252", "text/html", "<!-- <meta charset=\"utf-8\"> --><meta charset=\"windows-1252\">")]
    [InlineData("windows-1252", "text/html; charset=nonsense", "<meta charset=\"windows-1252\">")]
    [InlineData("windows-1252", null, "<p>")]
    [InlineData("utf-8", null, "<p>")]
    [InlineData("utf-8", "text/html; charset=ISO-8859-1", "<p>")]
    [InlineData("utf-8", "text/html; charset=shift_jis", "<p>")]
    [InlineData("utf-8", "text/html", "<meta charset=\"iso-8859-1\">")]
    [InlineData("utf-8", "text/html", "<meta charset=\"utf-16\">")]
    [InlineData("windows-1252", "text/html; charset=utf-8", "<p>")]
    [InlineData("macintosh", "text/html; charset=utf-8", "<meta charset=macintosh>")]
    [InlineData("utf-16", "text/html; charset=utf-16le", "<p>")]
    [InlineData("utf-16BE", "text/html; charset=utf-16be", "<p>")]
    [InlineData("windows-1252", "text/html; charset=utf-7", "<p>")]
    public void A_page_is_read_in_its_own_charset(string charset, string? header, string head) =>
        PageDecoder.Decode(In(charset, head + Words), header).ShouldBe(head + Words);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_beats_the_header(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        PageDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)], "text/html; charset=windows-1252").ShouldBe(Words);
    }

    [Fact]
    public void One_bad_byte_does_not_change_the_charset_of_a_page() =>
        PageDecoder.Decode([.. Encoding.UTF8.GetBytes("éàù"), 0xE9, (byte)'!'], "text/html; charset=utf-8").ShouldBe("éàù\uFFFD!");

    [Fact]
    public void Latin1_has_the_euro_and_the_curly_apostrophe_as_in_browsers() =>
        PageDecoder.Decode([0x80, 0x92], "text/html; charset=iso-8859-1").ShouldBe("€’");

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xEF })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0x00, 0x00, 0xC3 })]
    public void Odd_bodies_do_not_throw(byte[] body) => PageDecoder.Decode(body, "charset=").Length.ShouldBe(body.Length);
}
