using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Normalization;

public class OrganizationResolverTests
{
    private static readonly OrganizationResolver Resolver = new();

    [Fact]
    public void A_known_lab_brings_its_acronym_and_its_town() =>
        (Resolver.Resolve("UMR 5506").Mention is { Acronym: "LIRMM", City: "Montpellier" }).ShouldBeTrue();

    [Theory]
    [InlineData("LIFAT", "03r938j26", null, null)]
    [InlineData("lifat", "03r938j26", null, null)]
    [InlineData("LIFAT / RFAI, Université de Tours, France", "03r938j26", "RFAI", "Université de Tours")]
    [InlineData("Laboratoire ICube, Strasbourg", "00k4e5n71", null, null)]
    [InlineData("Sorbonne Universite – ISIR – Institut des Systèmes", "05neq8668", null, "Sorbonne Universite")]
    [InlineData("Ecole navale (EA3634)", "030txnd05", null, null)]
    [InlineData("Inria Lyon / AIstroSight", "022gakr41", "AIstroSight", null)]
    [InlineData("UMR 7357", "00k4e5n71", null, null)]
    [InlineData("UMR5506", "013yean28", null, null)]
    [InlineData("UMR CNRS 5506", "013yean28", null, null)]
    [InlineData("UMR_5506 - LIRMM, Montpellier", "013yean28", null, null)]
    [InlineData("Laboratoire d’Informatique Fondamentale et Appliquée de Tours (LIFAT)", "03r938j26", null, null)]
    [InlineData("LABORATOIRE D'INFORMATIQUE FONDAMENTALE ET APPLIQUEE DE TOURS", "03r938j26", null, null)]
    [InlineData("Institut de recherche de l'école navale", "01v6shv96", null, null)]
    [InlineData("University of Tours", "02wwzvj46", null, null)]
    [InlineData("Département informatique, Université de Tours", "02wwzvj46", null, null)]
    [InlineData("CNRS", "02feahw73", null, null)]
    [InlineData("C.N.R.S.", "02feahw73", null, null)]
    [InlineData("Laboratoire d’Informatique, de Robotique et de Micr", "013yean28", null, null)]
    [InlineData("LIFAT – Université de Tours (Blois)", "03r938j26", null, "Université de Tours")]
    [InlineData("IRISA / équipe LinkMedia", "00myn0z94", "LinkMedia", null)]
    [InlineData("Inria, Univ. Lille, CNRS, UMR 9189 - CRIStAL", "05vrs3189", null, "Univ. Lille")]
    [InlineData("Inria Bordeaux Sud-Ouest", "03tjcj052", null, null)]
    [InlineData("L3i, La Rochelle Université", "03r7r0k94", null, "La Rochelle Université")]
    [InlineData("TRACES, Université Toulouse Jean Jaurès", "04pfm5x27", null, "Université Toulouse Jean Jaurès")]
    [InlineData("MNHN", "03wkt5x30", null, null)]
    public void An_affiliation_is_resolved(string raw, string key, string? team, string? parent)
    {
        var mention = Resolver.Resolve(raw).Mention;
        (mention.Key, mention.Team, mention.Parent).ShouldBe((key, team, parent));
        mention.Ror.ShouldBe("https://ror.org/" + key);
        mention.Raw.ShouldBe(raw);
    }

    [Theory]
    [InlineData("NORM3D", "norm3d")]
    [InlineData("LIRIS", "liris")]
    [InlineData("LIRE", "lire")]
    [InlineData("IRIS", "iris")]
    [InlineData("Traces", "traces")]
    [InlineData("MIT", "mit")]
    [InlineData("Institut de physique", "institut-de-physique")]
    [InlineData("University of Tours, Ontario", "university-of-tours-ontario")]
    [InlineData("EPFL, Lausanne, Switzerland", "epfl-lausanne-switzerland")]
    [InlineData("Institut Pasteur de Tunis", "institut-pasteur-de-tunis")]
    [InlineData("LIFAT, Grenoble", "lifat-grenoble")]
    [InlineData("INP Grenoble", "inp-grenoble")]
    [InlineData("Institut Universitaire de France", "institut-universitaire-de-france")]
    [InlineData("École Polytechnique de Montréal", "ecole-polytechnique-de-montreal")]
    [InlineData("  Ma Société Inconnue, ", "ma-societe-inconnue")]
    public void What_is_unknown_or_doubtful_keeps_its_own_name(string raw, string key)
    {
        var mention = Resolver.Resolve(raw).Mention;
        (mention.Ror, mention.Key).ShouldBe((null, key));
        mention.Name.ShouldBe(raw.Trim(' ', ','));
    }

    [Theory]
    [InlineData("Villeurbanne", "04dv4he91")]
    [InlineData("Lyon", "04dv4he91")]
    [InlineData("RENNES", "01dyfj824")]
    [InlineData("Toulouse", "liris")]
    public void A_city_tells_two_labs_of_one_acronym_apart(string city, string key) =>
        Resolver.Resolve("LIRIS", city).Mention.Key.ShouldBe(key);

    [Fact]
    public void The_rule_says_in_words_what_decided()
    {
        Resolver.Resolve("LIFAT, Tours").Rule.ShouldBe("acronym LIFAT, city Tours agrees");
        Resolver.Resolve("LIRIS").Rule.ShouldContain("Villeurbanne");
        Resolver.Resolve("LIRIS").Rule.ShouldContain("Rennes");
        Resolver.Resolve("Ecole navale (EA3634)").Rule.ShouldContain("EA3634 is not in the reference data");
        Resolver.Resolve("EPFL, Lausanne, Switzerland").Rule.ShouldContain("foreign country (CH)");
    }

    [Fact]
    public void A_lab_that_the_data_lacks_has_its_known_parent()
    {
        var resolution = Resolver.Resolve("Laboratoire des Choses Imaginaires, Université de Tours");
        resolution.Mention.ShouldBe(new OrganizationMention
        {
            Raw = "Laboratoire des Choses Imaginaires, Université de Tours",
            Name = "Laboratoire des Choses Imaginaires",
            Key = "laboratoire-des-choses-imaginaires",
            Parent = "Université de Tours",
        });
        resolution.ParentRor.ShouldBe("https://ror.org/02wwzvj46");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n")]
    public void A_blank_text_names_nothing(string? raw) => Resolver.Resolve(raw).Mention.ShouldBe(OrganizationMention.None);

    [Fact]
    public void Every_key_leads_back_to_its_record() =>
        ReferenceData.Organizations.Find("03r938j26").ShouldNotBeNull().Name.ShouldBe("Laboratoire d'Informatique Fondamentale et Appliquée de Tours");
}
