using JobPortal.Core.Normalization;

namespace JobPortal.Core.Tests.Normalization;

public class DeadlineFinderTests
{
    private static readonly DateOnly Anchor = new(2023, 6, 5);

    [Theory]
    [InlineData("Candidature avant le 20 juin 2023.", "2023-06-20")]
    [InlineData("Date limite de candidature : 20 juin 2023", "2023-06-20")]
    [InlineData("Date limite de candidature :\n20/06/2023", "2023-06-20")]
    [InlineData("Date limite de dépôt des candidatures le vendredi 30 juin 2023 à minuit.", "2023-06-30")]
    [InlineData("DATE LIMITE D’ENVOI DES DOSSIERS DE CANDIDATURE : 30 JUIN", "2023-06-30")]
    [InlineData("Date limite pour postuler : 2023-06-30", "2023-06-30")]
    [InlineData("Clôture des candidatures : 30/06/2023", "2023-06-30")]
    [InlineData("Date de clôture : 30 juin 2023", "2023-06-30")]
    [InlineData("Les candidatures seront reçues jusqu’au 30 juin 2023.", "2023-06-30")]
    [InlineData("Les candidatures sont à envoyer avant le 20/06 à l’adresse ci-dessous.", "2023-06-20")]
    [InlineData("Merci de postuler avant le 15 juillet 2023.", "2023-07-15")]
    [InlineData("Candidatez au plus tard le 15 juillet !", "2023-07-15")]
    [InlineData("Envoyer CV, lettre de motivation et relevés de notes à M. Dupont (univ-tours.fr) avant le 1er juillet.", "2023-07-01")]
    [InlineData("Pour candidater, envoyer :\n- un CV\n- une lettre\navant le 30 juin 2023", "2023-06-30")]
    [InlineData("Deadline for applications: June 20, 2023", "2023-06-20")]
    [InlineData("The deadline for applications is June 20th.", "2023-06-20")]
    [InlineData("Application deadline: 20 June 2023 (AoE)", "2023-06-20")]
    [InlineData("Application deadline: 2026/10/01 11:59PM", "2026-10-01")]
    [InlineData("Deadline to apply: 30 June 2023", "2023-06-30")]
    [InlineData("Closing date: 30 June 2023", "2023-06-30")]
    [InlineData("Closing date for applications 30 June 2023", "2023-06-30")]
    [InlineData("Applications close on 30 June 2023.", "2023-06-30")]
    [InlineData("Apply before 20th of June", "2023-06-20")]
    [InlineData("Apply by 30/06/23", "2023-06-30")]
    [InlineData("Please send your CV and a cover letter no later than 30 June 2023.", "2023-06-30")]
    [InlineData("To apply, send the following documents by e-mail to [e-mail] before 20th of June: a CV, a motivation letter.", "2023-06-20")]
    [InlineData("Applications must be received by 30 June 2023; interviews will be held before 15 July 2023.", "2023-06-30")]
    [InlineData("Before 30 June 2023, send your application to the laboratory.", "2023-06-30")]
    [InlineData("Deadline: 30 June 2023", "2023-06-30")]
    [InlineData("Date limite : 30 juin 2023", "2023-06-30")]
    [InlineData("Date limite de candidature : 15 juin 2023, repoussée au 30 juin 2023", "2023-06-30")]
    [InlineData("Début : 1er octobre 2023. Date limite de candidature : 30 juin 2023. Entretiens avant le 15 juillet 2023.", "2023-06-30")]
    [InlineData("Deadline: 1 July 2023.\nApplication deadline: 30 June 2023", "2023-06-30")]
    [InlineData("Date limite de candidature : 30 juin 2023. Pour rappel, candidatures avant le 30 juin 2023.", "2023-06-30")]
    public void A_deadline_for_applications_is_found(string text, string day)
    {
        var finding = DeadlineFinder.Find(text, Anchor).ShouldNotBeNull();

        finding.Date?.ToString("yyyy-MM-dd", null).ShouldBe(day);
        text.ShouldContain(finding.Raw.Split(" … ")[0]);
        text.IndexOf(finding.Raw.Split(" … ")[0], StringComparison.Ordinal).ShouldBe(finding.Start);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Début du contrat : 1er octobre 2023")]
    [InlineData("Le poste est à pourvoir avant le 1er septembre 2023.")]
    [InlineData("Prise de poste au plus tard le 1er septembre 2023")]
    [InlineData("Starting before 1 October 2023.")]
    [InlineData("The contract starts by 1 October 2023.")]
    [InlineData("Thesis to be submitted before 30 June 2023.")]
    [InlineData("La thèse devra être soutenue avant le 30 juin 2023.")]
    [InlineData("Applications from candidates who defended their thesis before 30 June 2023 are welcome.")]
    [InlineData("Les candidatures de docteurs ayant soutenu avant le 30 juin 2023 sont bienvenues.")]
    [InlineData("Candidates must have obtained their degree before 30 June 2023.")]
    [InlineData("Entretiens prévus avant le 15 juillet 2023.")]
    [InlineData("Interviews will be held by 15 July 2023.")]
    [InlineData("Les auditions auront lieu le 3 juillet 2023.")]
    [InlineData("Projet HuMoCar, oct. 2021 – oct. 2025.")]
    [InlineData("The project runs until 30 June 2025.")]
    [InlineData("Le projet se termine avant le 30 juin 2025.")]
    [InlineData("Paper submission deadline: 30 June 2023")]
    [InlineData("Conference deadline 30 June 2023")]
    [InlineData("We target the conference, whose paper must be submitted before 30 June 2023.")]
    [InlineData("Date limite de publication : 2023-06-30")]
    [InlineData("Date limite d’inscription : 30 juin 2023")]
    [InlineData("Publié le 5 juin 2023")]
    [InlineData("Candidatures ouvertes.")]
    [InlineData("Date limite de candidature : dès que possible")]
    [InlineData("Date limite de candidature : fin juin 2023")]
    [InlineData("Application deadline: June 2023")]
    [InlineData("Deadline: as soon as possible")]
    [InlineData("Candidature au fil de l’eau jusqu’au recrutement.")]
    [InlineData("Applications will be reviewed until the position is filled.")]
    [InlineData("Review of applications begins on 1 June 2023.")]
    [InlineData("Développer une application avant le 30 juin 2023.")]
    [InlineData("Master obtenu avant le 30 juin 2023.")]
    [InlineData("Les résultats seront connus avant le 30 juin 2023.")]
    [InlineData("Livrable du projet : avant le 30 juin 2023")]
    [InlineData("Candidature avant le 31 février 2023.")]
    [InlineData("Supervised by 2 researchers.")]
    [InlineData("Envoyer un CV. Le contrat commencera avant le 1er octobre 2023.")]
    [InlineData("Send a CV. The work was done before 30 June 2019 in our lab.")]
    [InlineData("Candidates born before 1 January 2000.")]
    [InlineData("Contrat jusqu'au 31 décembre 2025.")]
    [InlineData("Financement jusqu'au 31 décembre 2025")]
    public void Other_dates_and_no_dates_give_none(string text) => DeadlineFinder.Find(text, Anchor).ShouldBeNull();

    [Fact]
    public void Several_different_deadlines_give_none_and_say_so()
    {
        var finding = DeadlineFinder.Find("Application deadline: 30 June 2023. Application deadline: 15 July 2023.", Anchor).ShouldNotBeNull();

        finding.Date.ShouldBeNull();
        finding.Rule.ShouldContain("several");
        finding.Raw.ShouldContain("30 June 2023");
        finding.Raw.ShouldContain("15 July 2023");
    }

    [Theory]
    [InlineData("Application deadline: 20 June 2023 (AoE)", "Etc/GMT+12")]
    [InlineData("Application deadline: 20 June 2023, 23:59 CET", "Europe/Paris")]
    [InlineData("Application deadline: 20 June 2023 at 5pm EST", "America/New_York")]
    [InlineData("Date limite de candidature : 20 juin 2023 à 17h, heure de Paris", "Europe/Paris")]
    [InlineData("La date limite de candidature du 20 juin 2023 est ferme", null)]
    [InlineData("Application deadline: 20 June 2023", null)]
    public void A_zone_is_only_what_the_text_names(string text, string? zone) =>
        DeadlineFinder.Find(text, Anchor).ShouldNotBeNull().TimeZone.ShouldBe(zone);
}
