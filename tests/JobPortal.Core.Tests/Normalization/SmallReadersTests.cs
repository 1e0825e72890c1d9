using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Normalization;

public class SmallReadersTests
{
    [Theory]
    [InlineData("DOING/– — –", "DOING", null)]
    [InlineData("– — –/– — –", null, null)]
    [InlineData("RoCED/– — –", "RoCED", null)]
    [InlineData("– — –/MADICS", null, "MADICS")]
    [InlineData("A/B", "A", "B")]
    [InlineData(" A / B ", "A", "B")]
    [InlineData("DOING", "DOING", null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    [InlineData("/", null, null)]
    public void Dashes_are_no_action_and_no_network(string? text, string? action, string? network) =>
        NetworkLinkParser.Parse(text).ShouldBe(new NetworkLink(action, network));

    [Theory]
    [InlineData("202306130923_2023-04-PhD.pdf", "2023-06-13T09:23:00")]
    [InlineData("202306051525_Thèse Junon.pdf", "2023-06-05T15:25:00")]
    [InlineData("202313130923_x.pdf", null)]
    [InlineData("202306310923_x.pdf", null)]
    [InlineData("202306132523_x.pdf", null)]
    [InlineData("2023061309_x.pdf", null)]
    [InlineData("20230613092359_x.pdf", null)]
    [InlineData("000106130923_x.pdf", null)]
    [InlineData("offre_202306130923.pdf", null)]
    [InlineData("", null)]
    public void An_upload_time_stands_at_the_start_of_the_name(string name, string? time) =>
        AttachmentReader.Read(new RawAttachment(name, "https://a.fr/x.pdf")).UploadedAt?.ToString("s", null).ShouldBe(time);

    [Fact]
    public void An_upload_time_may_stand_in_the_address_only() =>
        AttachmentReader.Read(new RawAttachment("Fiche de poste", "https://a.fr/annonces/202306130923_x.pdf")).UploadedAt.ShouldBe(new DateTime(2023, 6, 13, 9, 23, 0));

    [Theory]
    [InlineData("Contexte :", SectionKind.Context)]
    [InlineData("CONTEXTE DE TRAVAIL", SectionKind.Context)]
    [InlineData("Contexte et objectifs", SectionKind.Context)]
    [InlineData("Background", SectionKind.Context)]
    [InlineData("Sujet :", SectionKind.Subject)]
    [InlineData("Description du poste", SectionKind.Subject)]
    [InlineData("PhD topic", SectionKind.Subject)]
    [InlineData("Missions", SectionKind.Missions)]
    [InlineData("Main responsibilities", SectionKind.Missions)]
    [InlineData("Activités", SectionKind.Activities)]
    [InlineData("Profil du candidat :", SectionKind.Profile)]
    [InlineData("Candidate profile", SectionKind.Profile)]
    [InlineData("Formation et compétences requises :", SectionKind.Skills)]
    [InlineData("Compétences", SectionKind.Skills)]
    [InlineData("Required skills", SectionKind.Skills)]
    [InlineData("Adresse d’emploi :", SectionKind.Workplace)]
    [InlineData("Adresse d'emploi", SectionKind.Workplace)]
    [InlineData("Workplace", SectionKind.Workplace)]
    [InlineData("Présentation du laboratoire", SectionKind.Workplace)]
    [InlineData("Contraintes et risques", SectionKind.Conditions)]
    [InlineData("Benefits", SectionKind.Conditions)]
    [InlineData("Modalités de candidature", SectionKind.Application)]
    [InlineData("How to apply", SectionKind.Application)]
    [InlineData("On en parle sur Twitter !", SectionKind.Other)]
    [InlineData("", SectionKind.Other)]
    public void A_heading_says_what_a_section_is_about(string heading, SectionKind kind) => SectionClassifier.Classify(heading).ShouldBe(kind);

    [Theory]
    [InlineData("L’École navale recherche une personne pour la thèse qui sera effectuée dans le laboratoire.", "fr")]
    [InlineData("L'ECOLE RECHERCHE UNE PERSONNE POUR LA THESE QUI SERA DANS LE LABO", "fr")]
    [InlineData("The candidate will join the team and work on the development of models for physics.", "en")]
    [InlineData("The PhD will be at Université de Tours in the team of the Laboratoire d’Informatique and with us.", "en")]
    [InlineData("The candidate will be in the team. Le candidat sera dans une équipe pour la recherche.", null)]
    [InlineData("NORM3D 2, rue Jean Perrin 14460 Colombelles", null)]
    [InlineData("Deep learning", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("Der Kandidat wird mit uns arbeiten und forschen.", null)]
    public void The_small_words_tell_the_language(string? text, string? language) => LanguageDetector.Detect(text).ShouldBe(language);

    [Theory]
    [InlineData("Énergie – l’été", "energie - l'ete")]
    [InlineData("36\u00a0mois", "36 mois")]
    [InlineData("ŒUVRE ÇA", "œuvre ca")]
    [InlineData("٣٦", "36")]
    [InlineData("a\u00adb\ud800", "a b\ud800")]
    public void Folding_keeps_every_offset(string text, string folded)
    {
        Folding.Fold(text).ShouldBe(folded);
        folded.Length.ShouldBe(text.Length);
    }
}
