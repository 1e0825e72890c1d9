using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers;

public class MadicsBoardTests
{
    [BoardFact]
    public void All_five_offers_are_read_and_nothing_else_is_wanted()
    {
        var board = SavedBoard.Harvest("madics");
        board.Missing.ShouldBeEmpty();
        board.Rejected.ShouldBeEmpty();
        board.Postings.Select(p => Line(p)).ShouldBe(
        [
            "/event/00-physics-aware-deep-learning-for-modeling-spatio-temporal-dyn/ | Sorbonne Universite – ISIR – Institut des Systèmes cut | 36 mois | 2023-12-15 | – — –/– — – | 1",
            "/event/01-modeles-generatifs-pour-les-donnees-de-mobilite-maritime/ | Ecole navale (EA3634) | 36 mois (+12) | 2023-06-30 | DOING/– — – | 1",
            "/event/03-offre-dun-ingenieur-en-informatique-ia/ | Laboratoire ICube, Strasbourg | 12M (Possible de pou cut | 2023-07-31 | RoCED/– — – | 0",
            "/event/05-ingenieur-ingenieure-de-recherche-traitement-donnees-3d-h-f/ | NORM3D | CDI | 2023-09-01 | – — –/– — – | 1",
            "/event/06-continual-life-long-learning-for-time-series-prediction-in-e/ | LIFAT / RFAI, Université de Tours, France | 3 years | 2023-06-30 | – — –/– — – | 1",
        ], ignoreOrder: true);
    }

    [BoardFact]
    public void Every_offer_has_the_five_sections_of_the_form_its_place_and_one_contact()
    {
        foreach (var posting in SavedBoard.Harvest("madics").Postings)
        {
            posting.Sections.Select(s => s.Heading).ShouldBe(["Contexte", "Sujet", "Profil du candidat", "Formation et compétences requises", "Adresse d’emploi"]);
            posting[RawFieldName.Contact]!.Value.ShouldMatch(@"^\S+@\S+$");
            posting[RawFieldName.JobLocation]!.Value.Length.ShouldBeGreaterThan(10);
            posting.Fields.Count.ShouldBe(7);
            posting.Sections.ShouldAllBe(s => !s.Html.Contains("Document attaché") && !s.Html.Contains("webmestre"));
        }
    }

    [BoardFact]
    public void A_label_in_a_sections_prose_is_prose()
    {
        var posting = SavedBoard.Harvest("madics").Postings.Single(p => p.Identity.StartsWith("/event/01-", StringComparison.Ordinal));
        posting.Sections.Single(s => s.Heading == "Profil du candidat").Html.ShouldStartWith("<p>Diplôme : Master (ou équivalent) en informatique.</p><p>Intérêt");
        posting.Sections.Single(s => s.Heading == "Formation et compétences requises").Html.ShouldStartWith("<p>Compétences : bonne connaissance des outils");
    }

    private static string Line(RawPosting p) => string.Join(" | ",
        p.Identity, Shown(p[RawFieldName.HiringOrganization]!), Shown(p[RawFieldName.JobDuration]!), p[RawFieldName.PublicationDeadline]!.Value,
        p[RawFieldName.NetworkLink]!.Value, p.Attachments.Count);

    private static string Shown(RawField field) => field.MayBeCut ? field.Value + " cut" : field.Value;
}
