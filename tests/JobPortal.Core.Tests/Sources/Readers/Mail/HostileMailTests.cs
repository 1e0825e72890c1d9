using System.Text;
using JobPortal.Core.Sources.Readers.Mail;
using static JobPortal.Core.Tests.Sources.Readers.Mail.MailSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Mail;

/// <summary>No mail makes the reader throw, whatever it holds and wherever it was cut.</summary>
public class HostileMailTests
{
    private const int Deep = 10_000;

    private static readonly string[] Pieces =
    [
        "From: a@b.example\r\n", "From \r\n", "\r\nFrom a Fri Jul 31 23:24:34 2026\r\n", "Subject: PhD position\r\n", "Subject: =?utf-8?Q?=", "=?utf-8?B?w6k?=", "=?", "?=", "Date: x\r\n", "Message-ID: <1@x>\r\n", "Message-ID: <<\r\n",
        "Content-Type: text/plain\r\n", "Content-Type: text/html; charset=x\r\n", "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: multipart/alternative; boundary=\"\"\r\n", "Content-Type: message/rfc822\r\n", "Content-Type: multipart/related\r\n",
        "Content-Type: message/partial; id=1; number=1; total=9\r\n", "Content-Type: application/ms-tnef; name=winmail.dat\r\n", "Content-Type: text/plain; format=flowed; delsp=yes\r\n", "Content-Type: ;;;=\r\n", "Content-Transfer-Encoding: base64\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n", "Content-Transfer-Encoding: uuencode\r\n", "Content-Disposition: attachment; filename*0*=x''%; filename*9=b\r\n", "Archived-At: <http://[>\r\n", "\r\n", "\r\n\r\n", "--b\r\n", "--b--\r\n", "--\r\n", "-- \r\n",
        "=\r\n", "=C3", "=ZZ", "begin 644 a\r\n", "> quoted\r\n", "---------- Forwarded message ---------\r\n", "1. PhD position in a long heading\r\n", "2. Postdoc position in a long heading\r\n", "==========\r\n", "Durée : 36 mois\r\n", "<p>", "<hr>", "\0", "\u00FF\u00FE", "é", "words of an offer, PhD position, CV, salary. ",
    ];

    [Fact]
    public void Garbage_gives_a_rejection_or_an_offer_and_no_exception()
    {
        var dice = new Random(20261122);
        for (var i = 0; i < 3_000; i++)
        {
            var mail = new StringBuilder(i % 2 == 0 ? "Subject: PhD position\r\n" : "");
            for (var n = dice.Next(40); n >= 0; n--) mail.Append(Pieces[dice.Next(Pieces.Length)]);
            IsAnswered(mail.ToString());
        }
    }

    [Fact]
    public void Random_bytes_are_no_mail()
    {
        var dice = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[dice.Next(3_000)];
            dice.NextBytes(bytes);
            var noise = Encoding.Latin1.GetString(bytes);
            IsAnswered(noise);
            IsAnswered("Subject: PhD position\r\nContent-Transfer-Encoding: base64\r\n\r\n" + noise);
            IsAnswered("Subject: " + noise);
        }
    }

    [Fact]
    public void A_mail_cut_anywhere_can_be_read()
    {
        foreach (var mail in MimeTests.Wrappings.Select(w => (string)w[1]))
            for (var end = 0; end < mail.Length; end += 11) IsAnswered(mail[..end]);
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b{0}\r\n\r\n--b{0}\r\n")]
    [InlineData("Content-Type: multipart/alternative; boundary=b{0}\r\n\r\n--b{0}\r\n")]
    [InlineData("Content-Type: message/rfc822\r\n\r\nSubject: PhD position {0}\r\n")]
    [InlineData("Content-Type: multipart/digest; boundary=b{0}\r\n\r\n--b{0}\r\n\r\nSubject: PhD position {0}\r\n")]
    [InlineData("--b\r\n\r\nx\r\n")]
    [InlineData("From a Fri Jul 31 23:24:34 2026\r\nSubject: PhD position\r\n\r\n")]
    [InlineData("<div>")]
    [InlineData("> ")]
    [InlineData("((((\"")]
    public void Ten_thousand_parts_in_each_other_can_be_read(string piece)
    {
        var inside = string.Concat(Enumerable.Range(0, Deep).Select(n => piece.Replace("{0}", n.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        OnASmallStack(() =>
        {
            IsAnswered("Subject: PhD position\r\n" + inside);
            IsAnswered("Subject: PhD position\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + inside);
            IsAnswered("Subject: PhD position\r\nContent-Type: text/html\r\n\r\n" + inside);
            IsAnswered("From: " + inside + "\r\n\r\nx");
            IsAnswered(inside);
        });
    }

    [Theory]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("=")]
    [InlineData("=?utf-8?Q?=C3?= ")]
    [InlineData("<p>a</p>")]
    [InlineData("> a\n")]
    [InlineData("Durée : 3 ans\n")]
    [InlineData("1. PhD position in a long heading\ntext\ntext\n")]
    [InlineData("-----\nPhD position in a long heading\n")]
    [InlineData("\nFrom a Fri Jul 31 23:24:34 2026\n")]
    [InlineData("\nFrom ")]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("a@b, ")]
    [InlineData("; a=b")]
    public void A_hundred_thousand_characters_can_be_read(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        IsAnswered(line);
        IsAnswered("Subject: PhD position\r\n\r\n" + line);
        IsAnswered("Subject: PhD position\r\nContent-Type: text/html\r\n\r\n" + line);
        IsAnswered("From a Fri Jul 31 23:24:34 2026\r\nSubject: PhD position\r\n\r\n" + line);
        foreach (var header in new[] { "From", "Subject", "Date", "Message-ID", "Content-Type", "Content-Disposition", "Archived-At" })
            IsAnswered($"Subject: PhD position\r\n{header}: {line.Replace('\n', ' ')}\r\n\r\nWords of an offer, a PhD position, salary.");
    }

    [Theory]
    [InlineData("Subject: {0}\r\n\r\nbody", 'a', 10_000_000, 21_000)]
    [InlineData("{0}\r\n\r\nbody", 'b', 10_000_000, 21_000)]
    [InlineData("Subject: x\r\n\r\n{0}", 'c', 10_000_000, 1_001_000)]
    public void A_line_is_bounded_before_it_is_parsed(string mail, char character, int length, int most) =>
        MailBytes.Of(mail.Replace("{0}", new string(character, length))).Length.ShouldBeInRange(20_000, most);

    [Fact]
    public void Headers_parts_and_mails_are_bounded_before_they_are_parsed()
    {
        MailBytes.Of(string.Concat(Enumerable.Repeat("X-A: b\r\n", 100_000)) + "\r\nbody").Length.ShouldBeInRange(90_000, 110_000);
        MailBytes.Of("Subject: x\r\n\r\n" + string.Concat(Enumerable.Repeat("--b\r\n", 100_000))).Length.ShouldBeInRange(1_000, 3_000);
        var box = string.Concat(Enumerable.Repeat("From a Fri Jul 31 10:00:00 2026\r\nSubject: x\r\n\r\n", 3_000));
        Mailbox.Mails(box).Count().ShouldBe(Mailbox.MaxMails);
    }

    private static void IsAnswered(string mail)
    {
        var read = Read(mail);
        (read.Postings.Count > 0 || read.Rejected is not null).ShouldBeTrue(mail.Length > 2_000 ? mail[..2_000] : mail);
    }

    // A web server's thread has 1.5 MB at most on some systems: recursion would show here.
    private static void OnASmallStack(Action read)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    read();
                }
                catch (Exception e)
                {
                    thrown = e;
                }
            },
            256 * 1024);
        thread.Start();
        thread.Join();
        thrown.ShouldBeNull();
    }
}
