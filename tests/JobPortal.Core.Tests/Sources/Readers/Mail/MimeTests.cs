using System.Text;
using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Mail.MailSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Mail;

/// <summary>However a mail was wrapped, it says the same.</summary>
public class MimeTests
{
    private const string Said = "Thèse à Lyon : étude des rivières, trois années, 2 000 €.";
    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")!;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly string Base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Said));

    private static string Wrapped(string headers, string body, Encoding? encoding = null) =>
        AsBytes($"From: jane.test@lab.example\nSubject: PhD position\nMessage-ID: <1@lab.example>\n{headers}\n\n{body}\n", encoding);

    private static string Multi(string kind, params string[] parts) =>
        Wrapped($"Content-Type: multipart/{kind}; boundary=\"b=_1\"", "This is a preamble.\n" + string.Concat(parts.Select(p => $"--b=_1\n{p}\n")) + "--b=_1--\nThis is an epilogue.");

    private static string Plain(string text) => $"Content-Type: text/plain; charset=utf-8\n\n{text}";

    private static string Html(string text) => $"Content-Type: text/html; charset=utf-8\n\n<html><body><p>{text}</p></body></html>";

    public static TheoryData<string, string> Wrappings => new()
    {
        { "UTF-8", Wrapped("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", Said) },
        { "no MIME headers, UTF-8", Wrapped("X-A: b", Said) },
        { "no MIME headers, windows-1252", Wrapped("X-A: b", Said, Windows) },
        { "iso-8859-15", Wrapped("Content-Type: text/plain; charset=\"ISO-8859-15\"", Said, Latin9) },
        { "windows-1252 that calls itself iso-8859-1", Wrapped("Content-Type: text/plain; charset=iso-8859-1", Said, Windows) },
        { "us-ascii with UTF-8 in it", Wrapped("Content-Type: text/plain; charset=us-ascii", Said) },
        { "us-ascii with windows-1252 in it", Wrapped("Content-Type: text/plain; charset=us-ascii", Said, Windows) },
        { "a charset that nobody knows", Wrapped("Content-Type: text/plain; charset=x-unknown", Said) },
        { "a charset without its quote", Wrapped("Content-Type: text/plain; charset=\"utf-8", Said) },
        { "UTF-7", Wrapped("Content-Type: text/plain; charset=utf-7", Said) },
        { "base64", Wrapped("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", Base64) },
        { "base64 in lines with junk", Wrapped("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64", string.Join("\n  ", Base64.Chunk(20).Select(c => new string(c))) + "\n!!") },
        { "base64 without its padding", Wrapped("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", Base64.TrimEnd('=')) },
        { "quoted-printable", Wrapped("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable", "Th=C3=A8se =C3=A0 Lyon : =C3=A9tude des ri=\nvi=C3=A8res, trois ann=c3=a9es, 2 000 =E2=82=AC.") },
        { "quoted-printable with white space after its soft breaks", Wrapped("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable", "Th=C3=A8se =C3=A0 Lyon : =C3=A9tude des ri=  \nvi=C3=A8res, trois ann=C3=A9es, 2 000 =E2=82=AC.=") },
        { "quoted-printable that cuts a character in two", Wrapped("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable", "Th=C3=\n=A8se =C3=A0 Lyon : =C3=A9tude des rivi=C3=A8res, trois ann=C3=A9es, 2 000 =E2=82=AC.") },
        { "an encoding that nobody knows", Wrapped("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: x-own", Said) },
        { "format=flowed", Wrapped("Content-Type: text/plain; charset=utf-8; format=flowed", "Thèse à Lyon : étude des \nrivières, trois années, \n2 000 €.") },
        { "format=flowed with spaces deleted", Wrapped("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes", "Thèse à Lyon : étude des riv \nières, trois années, 2 0 \n00 €.") },
        { "HTML only", Wrapped("Content-Type: text/html; charset=utf-8", $"<p>{Said}</p>") },
        { "HTML with a charset of its own", Wrapped("Content-Type: text/html", $"<html><head><meta charset=windows-1252></head><body>{Said}</body></html>", Windows) },
        { "an alternative with HTML", Multi("alternative", Plain("see the HTML"), Html(Said)) },
        { "an alternative whose HTML says less", Multi("alternative", Plain(Said), Html("see the text")) },
        { "an alternative in a related in a mixed", Multi("mixed", "Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: multipart/alternative; boundary=a\n\n--a\n" + Plain(Said) + "\n--a\n" + Html(Said) + "\n--a--\n--r\nContent-Type: image/png\nContent-ID: <logo>\nContent-Transfer-Encoding: base64\n\niVBORw0K\n--r--") },
        { "a multipart without its closing boundary", Multi("mixed", Plain(Said)).Replace("--b=_1--\r\nThis is an epilogue.\r\n", "") },
        { "a multipart without its closing boundary in another", Multi("mixed", "Content-Type: multipart/alternative; boundary=a\n\n--a\n" + Plain(Said)) },
        { "a boundary that starts like another", Multi("mixed", "Content-Type: multipart/alternative; boundary=\"b=_12\"\n\n--b=_12\n" + Plain(Said) + "\n--b=_12--") },
        { "boundary-like text", Multi("mixed", Plain(Said + "\n--b=_2 --b=_1")).Replace("\r\n--b=_2 --b=_1", "") },
        { "a part without headers", Multi("mixed", "\n" + Said) },
        { "the footer of the list in a part of its own", Multi("mixed", Plain(Said), Plain("_______________\na-list mailing list\nhttps://lists.example/listinfo/a-list")) },
        { "a calendar and a key beside it", Multi("mixed", Plain(Said), "Content-Type: text/calendar\n\nBEGIN:VCALENDAR", "Content-Type: application/pgp-signature; name=s.asc\n\nx") },
        { "signed", Multi("signed; micalg=pgp-sha1", Plain(Said), "Content-Type: application/pgp-signature; name=\"signature.asc\"\n\n-----BEGIN PGP SIGNATURE-----") },
        { "a mail forwarded as a part", Multi("mixed", Plain("FYI"), $"Content-Type: message/rfc822\n\nFrom: other@lab.example\nSubject: PhD position\nMessage-ID: <2@lab.example>\nContent-Type: text/plain; charset=utf-8\n\n{Said}") },
        { "line feeds only", Wrapped("Content-Type: text/plain; charset=utf-8", Said).Replace("\r", "") },
        { "empty lines before the headers", "\r\n\r\n" + Wrapped("Content-Type: text/plain; charset=utf-8", Said) },
        { "a mailbox of one", "From jane@lab.example Fri Jul 31 23:24:34 2026\r\n" + Wrapped("Content-Type: text/plain; charset=utf-8", Said) },
        { "a content type without a value", Wrapped("Content-Type:", Said) },
        { "headers that are none among them", Wrapped("this is no header\nContent-Type: text/plain; charset=utf-8", Said).Replace("this is no header\r\n", "X-Bad header: 1\r\n") },
    };

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void A_mail_says_what_it_says_in_spite_of(string wrapping, string mail)
    {
        var read = Read(mail);
        read.Rejected.ShouldBeNull(wrapping);
        var posting = read.Postings.ShouldHaveSingleItem(wrapping);
        posting.Of(RawFieldName.Title).ShouldBe("PhD position", wrapping);
        posting.Text().ShouldBe("Description: " + Said, wrapping);
    }

    [Theory]
    [InlineData("PhD =?utf-8?Q?Th=C3=A8se?= en IA", "PhD Thèse en IA")]
    [InlineData("=?UTF-8?B?VGjDqHNl?= =?utf-8?B?IHN1ciBs4oCZZWF1?=", "Thèse sur l’eau")]
    [InlineData("=?iso-8859-1?q?Th=E8se_sur_l'eau?=", "Thèse sur l'eau")]
    [InlineData("=?windows-1252?Q?Th=E8se_sur_l=92eau?=", "Thèse sur l’eau")]
    [InlineData("=?utf-8?Q?Th=C3?= =?utf-8?Q?=A8se?=", "Thèse")]
    [InlineData("=?utf-8?B?VGjD?=\r\n =?utf-8?B?qHNl?=", "Thèse")]
    [InlineData("=?utf-8?Q?Th=C3=A8se?=\r\n\tsur l'eau", "Thèse sur l'eau")]
    [InlineData("Thesis on =?x-unknown?Q?water?=", "Thesis on water")]
    [InlineData("Thesis =?utf-8?X?water?=", "Thesis =?utf-8?X?water?=")]
    [InlineData("Thesis =?utf-8?Q?", "Thesis =?utf-8?Q?")]
    [InlineData("=?utf-8?Q?Th=C3=A8se:?=en IA", "Thèse:en IA")]
    [InlineData("=?utf-8*fr?Q?Th=C3=A8se?=", "Thèse")]
    [InlineData("Th\u00C3\u00A8se non codée", "Thèse non codée")]
    [InlineData("Th\u00E8se en latin", "Thèse en latin")]
    public void A_subject_is_decoded(string header, string subject)
    {
        var bytes = header.Contains("codée", StringComparison.Ordinal) ? header.Replace("codée", "cod\u00C3\u00A9e") : header;
        One($"From: a@lab.example\r\nSubject: {bytes}\r\nMessage-ID: <1@x>\r\n\r\nWe offer a position in our lab, to start in October, for three years.\r\n").Of(RawFieldName.Title).ShouldBe(subject);
    }

    [Theory]
    [InlineData("Content-Type: application/pdf; name=\"Offre.pdf\"", "Offre.pdf")]
    [InlineData("Content-Type: application/pdf\nContent-Disposition: attachment; filename=Offre.pdf", "Offre.pdf")]
    [InlineData("Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''Th%C3%A8se.pdf", "Thèse.pdf")]
    [InlineData("Content-Type: application/pdf\nContent-Disposition: attachment; filename*=iso-8859-1'fr'Th%E8se.pdf", "Thèse.pdf")]
    [InlineData("Content-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=utf-8''Th%C3%A8;\n filename*1*=se%20longue;\n filename*2=.pdf", "Thèse longue.pdf")]
    [InlineData("Content-Type: application/pdf; name=\"=?utf-8?Q?Th=C3=A8se.pdf?=\"", "Thèse.pdf")]
    [InlineData("Content-Type: text/plain; name=\"notes.txt\"\nContent-Disposition: attachment", "notes.txt")]
    [InlineData("Content-Type: application/octet-stream; name=\"../../etc/Offre.pdf\"", "../../etc/Offre.pdf")]
    public void An_attached_file_is_named(string headers, string name)
    {
        var file = One(Multi("mixed", Plain(Said), $"{headers}\nContent-ID: <f1@lab.example>\nContent-Transfer-Encoding: base64\n\nJVBERi0=")).Attachments.ShouldHaveSingleItem();
        (file.Name, file.Url).ShouldBe((name, "mid:1@lab.example/f1%40lab.example"));
    }

    [Theory]
    [InlineData("Voir pièce jointe.")]
    [InlineData("")]
    public void An_offer_may_be_nothing_but_its_file(string text) =>
        One(Multi("mixed", Plain(text), "Content-Type: application/pdf; name=Offre.pdf\n\nx")).Attachments.ShouldHaveSingleItem().Name.ShouldBe("Offre.pdf");

    [Fact]
    public void Each_mail_of_a_digest_is_one()
    {
        var digest = Multi("digest", [.. Enumerable.Range(2, 3).Select(n => $"Content-Type: message/rfc822\n\nFrom: a@lab.example\nSubject: Offre de stage {n}\nMessage-ID: <{n}@lab.example>\n\nUn stage de six mois au laboratoire, sur les rivières.")]);
        Read(digest).Postings.Select(p => p.Identity).ShouldBe(["2@lab.example", "3@lab.example", "4@lab.example"]);
    }
}
