using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Core.Tests.Sources.Readers.JsonLd;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>Two invented offers in the markup that the CNRS portal has since 2026: facts on cards, a table at the end, no microdata.</summary>
public class Cnrs2026Tests
{
    private static readonly SourceDefinition Cnrs = SavedBoard.Shipped("cnrs");

    [Fact]
    public void A_thesis_in_French_is_read_from_its_cards_headings_and_table() => JsonLdPage.Told(Read("thesis-fr")).ShouldBe("""
        title=Thèse : colorations de graphes aléatoires (H/F)
        hiringOrganization=Groupe d'exemples en informatique (UMR6072)
        employmentType=CDD Doctorant
        jobLocation=14000 CAEN
        jobDuration=36 mois
        jobStartDate=01/10/2026
        workHours=Temps complet
        baseSalary=La rémunération est d'un minimum de 2 300,00 € brut mensuel
        applicationDeadline=lundi 6 juillet 2026 23:59
        identifier=UMR6072-EXEMPL-011
        other=Section(s) CN / Domaine de recherche: Sciences informatiques
        datePosted=02/06/2026
        #Sujet de thèse <p>Nous colorons des graphes tirés au hasard.<br>Durée des essais : 2 ans.</p><ul><li>Lire les preuves connues</li><li>En écrire de nouvelles</li></ul>
        #Votre environnement de travail <p>Le groupe est à Caen, au bord du canal.</p>
        #Contraintes et risques <p>Néant.</p>
        #Avantages <p>Cantine et vélos.</p>
        """);

    [Fact]
    public void An_engineer_in_English_is_read_by_the_same_source() => JsonLdPage.Told(Read("engineer-en")).ShouldBe("""
        title=Research engineer in optics (M/F)
        hiringOrganization=Institute of Invented Light
        employmentType=FTC Technical / Administrative
        jobLocation=29200 BREST
        jobDuration=18 months
        jobStartDate=01/11/2026
        workHours=Full time
        baseSalary=2 675 to 2 900 € gross monthly
        educationRequirements=Master's degree
        applicationDeadline=12 September 2026 23:59
        identifier=UMR6506-EXEMPL-007
        datePosted=03/06/2026
        #Missions <p>You will align lasers that nobody has built yet.</p>
        #Activity <ul><li>Measure</li><li>Write down</li></ul>
        #Skills <p>Optics and patience. Contact: see below.</p>
        #Your Work Environment <p>A dark room by the sea.</p>
        #Constraints and risks <p>Class 4 lasers.</p>
        """);

    [Fact]
    public void Its_values_are_the_right_ones()
    {
        var offer = new PostingNormalizer().Normalize(Read("thesis-fr"), new NormalizationContext(Cnrs, new DateOnly(2026, 6, 3)));
        (offer.Kind, offer.Duration.MinMonths, offer.ClosesOn, offer.PublishedOn, offer.StartsOn).ShouldBe(
            (PositionKind.Phd, 36, new DateOnly(2026, 7, 6), new DateOnly(2026, 6, 2), new DateOnly(2026, 10, 1)));
        (offer.Salary.Min, offer.Salary.Period, offer.Places.ShouldHaveSingleItem().Commune).ShouldBe((2300m, SalaryPeriod.Month, "Caen"));
    }

    private static RawPosting Read(string name)
    {
        var html = File.ReadAllText(Path.Combine(Folders.Repository, "tests", "JobPortal.Core.Tests", "Sources", "Readers", "Cnrs2026", name + ".html"));
        return SourceReaders.Of(Cnrs).Read(Cnrs, new FetchedPage(new Uri(Cnrs.Home, "/Offres/CDD/X/Default.aspx"), PageRole.Detail, html, "text/html")).Postings.ShouldHaveSingleItem();
    }
}
