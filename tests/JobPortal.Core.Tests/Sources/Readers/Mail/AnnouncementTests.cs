using JobPortal.Core.Sources.Readers.Mail;

namespace JobPortal.Core.Tests.Sources.Readers.Mail;

public class AnnouncementTests
{
    private const string Text = "Some text about rivers and graphs.";
    private const string Hiring = "We are looking for a candidate. Send a CV and a cover letter. Duration: 3 years. Salary: 2000.";
    private const string Calling = "Important dates. Paper submission: 1 May. Notification: 1 June. Registration. Program committee. Keynote speakers.";

    [Theory]
    [InlineData("PhD position on graphs, Lyon", Text)]
    [InlineData("Offre de thèse : graphes", Text)]
    [InlineData("Thèse CIFRE Airbus / LIRIS", Text)]
    [InlineData("Sujet de thèse financé", Text)]
    [InlineData("Post-doc 18 mois, Inria Rennes", Text)]
    [InlineData("Postdoctoral fellowship in machine learning", Text)]
    [InlineData("[Stage M2] Vision", Text)]
    [InlineData("Stage de recherche M2", Text)]
    [InlineData("Poste MCF 27 Université de Tours", Text)]
    [InlineData("Poste de maître de conférences en informatique", Text)]
    [InlineData("2 Research Engineers", Text)]
    [InlineData("Ingénieur·e de recherche CDD 12 mois", Text)]
    [InlineData("Appel à candidatures : contrat doctoral", Text)]
    [InlineData("Call for applications: 3 PhD students", Text)]
    [InlineData("ATER informatique", Text)]
    [InlineData("Assistant professor in AI", Text)]
    [InlineData("PhD position in the seminar group of X", Hiring)]
    [InlineData("Workshop series engineer: open position", Hiring)]
    [InlineData("Award-winning team is hiring a postdoc", Hiring)]
    [InlineData("Open position: organizing a summer school", Hiring)]
    [InlineData("Rejoignez-nous !", Hiring)]
    [InlineData("", Hiring)]
    public void An_offer_is_one(string subject, string text) => Announcement.NoOffer(subject, text).ShouldBeNull();

    [Theory]
    [InlineData("CFP: PhD symposium 2026", Calling)]
    [InlineData("[CFP] Special issue on thesis mining", Text)]
    [InlineData("2nd Call for Papers: RIVERS 2026", Calling)]
    [InlineData("Deadline extension: workshop on graphs", Calling)]
    [InlineData("Appel à communications – colloque jeunes chercheurs", Calling)]
    [InlineData("Appel à projets GdR 2026", Text)]
    [InlineData("Appel à articles : numéro spécial", Text)]
    [InlineData("Soutenance de thèse de Jean Essai", Text)]
    [InlineData("Avis de soutenance HDR", Text)]
    [InlineData("PhD defense announcement", Text)]
    [InlineData("Prix de thèse 2026 : appel à candidatures", Text)]
    [InlineData("Best thesis award", Text)]
    [InlineData("Séminaire des doctorants, jeudi 14h", Text)]
    [InlineData("Journée d'étude : graphes et rivières", Text)]
    [InlineData("École d'été pour doctorants", Text)]
    [InlineData("PhD summer school on rivers", Text)]
    [InlineData("Doctoral school: registration open", Text)]
    [InlineData("Webinar: how to find a job with data", Calling)]
    [InlineData("Conference on jobs of the future: registration", Calling)]
    [InlineData("Assemblée générale de l'association", Text)]
    [InlineData("Parution : Graphes et rivières", Text)]
    [InlineData("Enquête sur les doctorants", Text)]
    [InlineData("Newsletter 12", Text)]
    [InlineData("Réunion de demain annulée", Text)]
    [InlineData("Question", Text)]
    [InlineData("RIVERS 2026", Calling)]
    [InlineData("", Text)]
    public void What_is_announced_otherwise_is_none(string subject, string text) => Announcement.NoOffer(subject, text).ShouldNotBeNull();
}
