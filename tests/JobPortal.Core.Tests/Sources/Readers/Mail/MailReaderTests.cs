using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Mail.MailSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Mail;

public class MailReaderTests
{
    private const string Offer = "We offer a position in our lab, to start in October, for three years.";

    [Theory]
    [InlineData("Graphs, a PhD", "Graphs, a PhD")]
    [InlineData("[a-list] Graphs, a PhD", "Graphs, a PhD")]
    [InlineData("[liste-egc] Re: Fwd: [GdR] Graphs, a PhD", "Graphs, a PhD")]
    [InlineData("TR : RE : Graphs, a PhD", "Graphs, a PhD")]
    [InlineData("Re[2]: Graphs, a PhD", "Graphs, a PhD")]
    [InlineData("Graphs, a PhD (fwd)", "Graphs, a PhD")]
    [InlineData("[PhD] Graphs", "[PhD] Graphs")]
    [InlineData("[bull-ia] [Stage M2] Graphes", "[Stage M2] Graphes")]
    [InlineData("[PhD position]", "[PhD position]")]
    [InlineData("Research: a PhD", "Research: a PhD")]
    public void A_subject_loses_what_lists_and_programs_put_before_it(string subject, string title) => One(Sent(Offer, subject)).Of(RawFieldName.Title).ShouldBe(title);

    [Theory]
    [InlineData("X-A: b", "mid:1@lab.example")]
    [InlineData("Archived-At: <https://lists.example/arc/2026-07/msg1.html>", "https://lists.example/arc/2026-07/msg1.html")]
    [InlineData("List-Archive: <https://lists.example/arc/>", "https://lists.example/arc/")]
    [InlineData("List-Archive: <https://lists.example/arc/>\nArchived-At: <https://lists.example/arc/1>", "https://lists.example/arc/1")]
    [InlineData("List-Archive: <mailto:archive@lists.example>", "mid:1@lab.example")]
    [InlineData("Archived-At: <javascript:alert(1)>", "mid:1@lab.example")]
    public void A_mail_is_shown_where_its_list_keeps_it(string headers, string url)
    {
        var posting = One(Sent(Offer, headers: headers));
        (posting.Url, posting.Identity).ShouldBe((url, "1@lab.example"));
    }

    [Fact]
    public void A_mail_without_an_id_is_told_by_what_it_says()
    {
        var mail = Sent(Offer).Replace("Message-ID: <1@lab.example>\r\n", "");
        var posting = One(mail);
        posting.Identity.ShouldStartWith("sha256:");
        One("X-Spam: no\r\n" + mail).Identity.ShouldBe(posting.Identity);
        One(mail.Replace("October", "November")).Identity.ShouldNotBe(posting.Identity);
    }

    [Theory]
    [InlineData("From: Jane <jane.test@lab.example>", "jane.test@lab.example")]
    [InlineData("From: \"Jane via a-list\" <a-list@lists.example>\nReply-To: jane.test@lab.example", "jane.test@lab.example")]
    [InlineData("From: a-list@listes.lab.example", null)]
    [InlineData("From: noreply@lab.example", null)]
    [InlineData("From: a-list-request@lab.example", null)]
    [InlineData("From: annonces@lab.example\nList-Post: <mailto:annonces@lab.example>", null)]
    [InlineData("From: nobody", null)]
    public void Its_author_is_who_to_ask_unless_it_is_a_list(string headers, string? contact) =>
        One(Sent(Offer).Replace("From: Jane Test <jane.test@lab.example>\r\n", headers.Replace("\n", "\r\n") + "\r\n")).Of(RawFieldName.Contact).ShouldBe(contact);

    [Theory]
    [InlineData("Contact : bob@lab.example\nDurée : 36 mois")]
    [InlineData("Write to bob@lab.example.")]
    [InlineData("Write to bob [at] lab.example.")]
    public void Whom_the_offer_names_is_asked_instead(string body) => One(Sent($"{Offer}\n{body}")).Fields.ShouldNotContain(f => f.Value.Contains("jane.test"));

    [Fact]
    public void Its_labels_are_read()
    {
        var posting = One(Sent("Bonjour,\n\nvoici une offre.\n\nLaboratoire : LIRIS, Lyon\nDurée : 36 mois\nDate limite de candidature : 1er octobre 2026\nLieu : Villeurbanne\nContact : marie.essai@lab.example\n\nSujet :\nLes rivières et leurs graphes sont\nl'objet de la thèse.\n\nProfil du candidat :\n- Master 2\n- curieux\n"));
        posting.Fields.Select(f => (f.Name, f.Value)).ShouldBe(
            [
                (RawFieldName.Title, "PhD position in Lyon"), (RawFieldName.DatePosted, "Fri, 31 Jul 2026 23:24:34 +0200"), (RawFieldName.HiringOrganization, "LIRIS, Lyon"), (RawFieldName.JobDuration, "36 mois"),
                (RawFieldName.ApplicationDeadline, "1er octobre 2026"), (RawFieldName.JobLocation, "Villeurbanne"), (RawFieldName.Contact, "marie.essai@lab.example"),
            ]);
        posting.Sections.Select(s => s.Heading).ShouldBe(["Description", "Sujet", "Profil du candidat"]);
        posting.Sections[1].Html.ShouldBe("<p>Les rivières et leurs graphes sont<br>l'objet de la thèse.</p>");
    }

    [Fact]
    public void Lines_that_the_program_wrapped_are_one_again_and_others_are_not()
    {
        var posting = One(Sent("We offer a position in our laboratory for someone who likes graphs and\nrivers, and who wants to write a thesis about both of them in three\nyears.\nA short line.\nAnother one.\n- first item of a list, which is long enough to be wrapped by a program\n- second"));
        posting.Sections[0].Html.ShouldBe("<p>We offer a position in our laboratory for someone who likes graphs and rivers, and who wants to write a thesis about both of them in three years.<br>A short line.<br>Another one.<br>- first item of a list, which is long enough to be wrapped by a program<br>- second</p>");
    }

    [Theory]
    [InlineData("\n-- \nJane Test\nLab of Rivers")]
    [InlineData("\n\n_______________________________________________\na-list mailing list\na-list@lists.example\nhttps://lists.example/mailman/listinfo/a-list")]
    [InlineData("\n-- \nJane\n\n-----------------\nVous recevez ce message car vous êtes abonné.\nPour vous désabonner : https://lists.example/sympa/sigrequest/a-list")]
    [InlineData("\n\n-- \nYou received this message because you are subscribed to the Google Groups \"x\" group.\nTo unsubscribe from this group, send an email.")]
    [InlineData("\n\nLe 30 juil. 2026 à 10:00, Bob a écrit :\n> Do you have an offer?\n> Bob")]
    public void What_lists_and_programs_put_below_is_no_part_of_it(string below) => One(Sent(Offer + below)).Text().ShouldBe("Description: " + Offer);

    [Theory]
    [InlineData("FYI\n\n---------- Forwarded message ---------\nFrom: Bob <bob@lab.example>\nDate: Thu, 30 Jul 2026\nSubject: PhD\nTo: <jane@lab.example>\n\n\n")]
    [InlineData("-------- Message transféré --------\nSujet : Thèse\nDate : 30 juillet 2026\nDe : Bob <bob@lab.example>\nPour : jane@lab.example\n\n")]
    [InlineData("Pour info.\n\nDébut du message réexpédié :\n\nDe: Bob <bob@lab.example>\nObjet: Thèse\nDate: 30 juillet 2026\n\n")]
    public void A_forwarded_mail_is_read_without_the_names_of_those_who_sent_it_on(string above) => One(Sent(above + Offer, "Fwd: PhD position")).Text().ShouldBe("Description: " + Offer);

    [Fact]
    public void A_mail_that_is_quoted_whole_was_forwarded() =>
        One(Sent("> We offer a position in our lab,\n> to start in October, for three years.\n> You will study rivers.\n> Apply soon.", "TR: PhD position")).Text()
            .ShouldBe("Description: We offer a position in our lab, to start in October, for three years. You will study rivers. Apply soon.");

    [Theory]
    [InlineData("Is it still open?\n\nOn Thu, 30 Jul 2026, Bob wrote:\n> We offer a position in our lab, to start in October.\n> Three years.\n> Lyon.\n> Apply.", "Re: PhD position")]
    [InlineData("Merci !\n\n-----Original Message-----\nFrom: Bob\nSubject: PhD\n\nWe offer a position in our lab, to start in October, for three years.", "RE: PhD position")]
    [InlineData("", "PhD position")]
    public void An_answer_is_no_offer(string body, string subject) => Read(Sent(body, subject)).Rejected!.Reason.ShouldBe(RejectionReason.NotAnOffer);

    [Fact]
    public void HTML_keeps_its_headings_and_loses_what_surrounds_it()
    {
        var posting = One(Sent("<html><head><style>p{}</style></head><body><div>Bonjour,</div><h2>Sujet</h2><p>Des <b>graphes</b>, voir <a href=\"https://lab.example/s.pdf\">le sujet</a>.</p><h2>Profil</h2><ul><li>M2</li></ul><div class=\"moz-signature\">-- <br>Jane<br>Lab</div><hr><p>Pour vous désabonner de la liste de diffusion : ici</p></body></html>", headers: "Content-Type: text/html; charset=utf-8"));
        posting.Text().ShouldBe("Description: Bonjour, | Sujet: Des graphes, voir le sujet. | Profil: M2");
        posting.Attachments.ShouldBe([new RawAttachment("s.pdf", "https://lab.example/s.pdf")]);
    }

    [Fact]
    public void A_mailbox_gives_the_offer_of_each_mail()
    {
        var box = string.Concat(Enumerable.Range(1, 3).Select(n => $"From jane@lab.example Fri Jul 31 23:24:3{n} 2026\r\n" + Sent($"{Offer}\n\n>From here on it is text.\nFrom here too.\nFrom bob@lab.example Fri Jul 31 10:00:00 2026\n\nFrom there as well.").Replace("<1@", $"<{n}@") + "\r\n"));
        var postings = Read(box, "application/mbox").Postings;
        postings.Select(p => p.Identity).ShouldBe(["1@lab.example", "2@lab.example", "3@lab.example"]);
        postings[0].Text().ShouldBe($"Description: {Offer} From here on it is text. From here too. From bob@lab.example Fri Jul 31 10:00:00 2026 From there as well.");
        Read(box + box, "application/mbox").Postings.Count.ShouldBe(3);
    }

    [Fact]
    public void A_mailbox_without_an_offer_says_why() =>
        Read("From a Fri Jul 31 23:24:31 2026\r\n" + Sent("Topics of interest", "CFP: workshop on rivers"), "application/mbox").Rejected!.Reason.ShouldBe(RejectionReason.NotAnOffer);

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n ")]
    [InlineData("hello world")]
    [InlineData("<html><body>x</body></html>")]
    [InlineData("X-Own: only\r\n\r\nbody")]
    public void What_is_no_mail_is_told(string text) => Read(text).Rejected!.Reason.ShouldBe(RejectionReason.Malformed);

    [Fact]
    public void A_folder_leads_to_its_mails()
    {
        var read = Read("# mails\r\n2026/07/a.eml\r\nb%20%231.eml\r\n12%3A00.mbox\r\nnotes.pdf\r\n/other/c.eml\r\nhttps://other.example/d.eml\r\n", "text/uri-list", PageRole.List);
        read.Wanted.Select(w => (w.Url.AbsoluteUri, w.Role)).ShouldBe(
            [
                ("https://lists.example/mails/1.eml/2026/07/a.eml", PageRole.Detail), ("https://lists.example/mails/1.eml/b%20%231.eml", PageRole.Detail),
                ("https://lists.example/mails/1.eml/12%3A00.mbox", PageRole.Detail), ("https://lists.example/other/c.eml", PageRole.Detail),
            ]);
        Read("notes.pdf\r\n", "text/uri-list", PageRole.List).Rejected!.Reason.ShouldBe(RejectionReason.EmptyList);
        Read("in/1.txt\r\n2.eml\r\n", "text/uri-list", PageRole.List, Source with { Links = new(["*.txt"], [], []) }).Wanted.ShouldHaveSingleItem().Url.AbsolutePath.ShouldEndWith("in/1.txt");
    }
}
