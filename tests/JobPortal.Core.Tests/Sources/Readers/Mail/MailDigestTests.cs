using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Mail.MailSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Mail;

public class MailDigestTests
{
    private const string Body = "Laboratoire : LIRIS\nDurée : 36 mois\n\nUn texte assez long sur le travail que l'on fera dans ce laboratoire.\n1. Lire\n2. Écrire\n";

    [Theory]
    [InlineData("Lettre du GdR\n\n1. PhD position on graphs in Lyon\n2. Postdoc on rivers in Tours\n3. Séminaire des doctorants\n\n1. PhD position on graphs in Lyon\n\n{0}\n2. Postdoc on rivers in Tours\n\n{0}\n")]
    [InlineData("[1] PhD position on graphs in Lyon\n\n{0}\n\n[2] Postdoc on rivers in Tours\n\n{0}\n")]
    [InlineData("Bonjour,\n\n==============================\nPhD position on graphs in Lyon\n==============================\n\n{0}\n\n==============================\nPostdoc on rivers in Tours\n==============================\n\n{0}\n")]
    [InlineData("------------------\nPhD position on graphs in Lyon\n\n{0}\n\n------------------\nPostdoc on rivers in Tours\n\n{0}\n")]
    public void A_newsletter_gives_each_of_its_offers(string letter)
    {
        var postings = Read(Sent(letter.Replace("{0}", Body), "Lettre du GdR, juillet")).Postings;
        postings.Select(p => p.Of(RawFieldName.Title)).ShouldBe(["PhD position on graphs in Lyon", "Postdoc on rivers in Tours"]);
        postings.Select(p => p.Identity).ShouldBe(["1@lab.example#1", "1@lab.example#2"]);
        postings.ShouldAllBe(p => p.Of(RawFieldName.JobDuration) == "36 mois" && p.Text().Contains("Écrire") && !p.Text().Contains("==="));
    }

    [Fact]
    public void A_digest_in_plain_text_gives_each_of_its_mails()
    {
        var rule = "\n" + new string('-', 30) + "\n\n";
        var digest = "Today's Topics:\n\n   1. PhD position on graphs in Lyon (Jane Test)\n   2. Seminar (John Test)\n\n" + new string('-', 70) + "\n\n"
            + $"Message: 1\nDate: Thu, 30 Jul 2026 09:00:00 +0200\nFrom: Jane Test <jane.test@lab.example>\nTo: a-list@lists.example\nSubject: [a-list] PhD position on graphs in Lyon\nMessage-ID: <g@lab.example>\nContent-Type: text/plain; charset=\"iso-8859-1\"\n\n{Body}\n{new string('-', 30)}\nLes candidatures sont à envoyer.\n{rule}"
            + $"Message: 2\nDate: Thu, 30 Jul 2026 10:00:00 +0200\nFrom: John Test <john.test@lab.example>\nSubject: [a-list] Séminaire du 12 octobre\nMessage-ID: <s@lab.example>\n\nNous aurons le plaisir d'écouter un exposé.\n{rule}"
            + $"Message: 3\nDate: Thu, 30 Jul 2026 11:00:00 +0200\nFrom: John Test <john.test@lab.example>\nSubject: [a-list] Postdoc on rivers in Tours\nMessage-ID: <r@lab.example>\n\n{Body}\n{rule}"
            + "Subject: Digest Footer\n\n_______________________________________________\na-list mailing list\n" + rule + "\nEnd of a-list Digest, Vol 3, Issue 7\n************************************\n";

        var postings = Read(Sent(digest, "a-list Digest, Vol 3, Issue 7")).Postings;

        postings.Select(p => (p.Identity, p.Of(RawFieldName.Title), p.Of(RawFieldName.JobDuration), p.Of(RawFieldName.DatePosted))).ShouldBe([
            ("g@lab.example", "PhD position on graphs in Lyon", "36 mois", "Thu, 30 Jul 2026 09:00:00 +0200"),
            ("r@lab.example", "Postdoc on rivers in Tours", "36 mois", "Thu, 30 Jul 2026 11:00:00 +0200")]);
        postings[0].Text().ShouldContain("Les candidatures sont à envoyer");
    }

    [Fact]
    public void A_mail_with_a_rule_of_seventy_hyphens_is_no_digest() =>
        Read(Sent($"{Body}\n{new string('-', 70)}\n\nFrom: the lab\n\n{new string('-', 30)}\n\n{Body}", "Offre de thèse")).Postings.ShouldHaveSingleItem().Identity.ShouldBe("1@lab.example");

    [Fact]
    public void A_newsletter_in_HTML_is_cut_at_its_headings()
    {
        var html = "<h1>Lettre du GdR</h1><h2>Actualités</h2><p>Vie du GdR.</p><h3>PhD position on graphs in Lyon</h3><p>Durée : 36 mois</p><p>Un texte.</p><h3>Postdoc on rivers in Tours</h3><p>Durée : 12 mois</p><p>Un autre.</p>";
        var postings = Read(Sent(html, "Lettre du GdR", "Content-Type: text/html; charset=utf-8")).Postings;
        postings.Select(p => (p.Of(RawFieldName.Title), p.Of(RawFieldName.JobDuration))).ShouldBe([("PhD position on graphs in Lyon", "36 mois"), ("Postdoc on rivers in Tours", "12 mois")]);
    }

    [Fact]
    public void What_a_newsletter_announces_besides_is_no_offer()
    {
        var letter = $"1. PhD position on graphs in Lyon\n\n{Body}\n2. Soutenance de thèse de Jean Essai\n\nLe 3 octobre, à Lyon.\nVenez.\nMerci.\n";
        var one = Read(Sent(letter, "PhD position on graphs in Lyon")).Postings.ShouldHaveSingleItem();
        one.Identity.ShouldBe("1@lab.example", "only one of them names a position: it is no digest");
    }

    [Theory]
    [InlineData("1. Contexte\n{0}\n2. Sujet de thèse\n{0}\n3. Profil du doctorant\n{0}")]
    [InlineData("-----------\nSujet de thèse\n-----------\n{0}\n-----------\nProfil du doctorant\n-----------\n{0}")]
    [InlineData("The position\n\n1. the PhD student reads papers\n2. the PhD student writes a thesis\n3. the PhD student teaches\n")]
    [InlineData("Thèse\n\n1) Thèse sur les graphes\n2) Thèse sur les rivières\n\n{0}")]
    public void One_offer_with_numbers_and_rules_of_its_own_stays_one(string text) =>
        Read(Sent(text.Replace("{0}", Body), "Offre de thèse")).Postings.ShouldHaveSingleItem().Identity.ShouldBe("1@lab.example");
}
