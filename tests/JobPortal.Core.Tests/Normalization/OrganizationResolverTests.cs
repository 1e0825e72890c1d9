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
    [InlineData("INP Grenoble", "05sbt2524", null, null)]
    [InlineData("ENS Paris-Saclay, Gif-sur-Yvette", "00hx6zz33", null, null)]
    [InlineData("Université Paris-Saclay, Gif-sur-Yvette", "03xjwb503", null, null)]
    [InlineData("Ecole Normale Supérieure, 69007 Lyon", "04zmssz18", null, null)]
    [InlineData("Ecole Normale Supérieure, Paris", "05a0dhs15", null, null)]
    [InlineData("Service de neurologie, CHU, 44000 Nantes", "05c1qsg97", null, null)]
    [InlineData("Nantes University Hospital", "05c1qsg97", null, null)]
    [InlineData("Gustave Roussy", "0321g0743", null, null)]
    [InlineData("University of Grenoble, France", "02rx3b187", null, null)]
    [InlineData("Laboratiore Lorrain de Recherche en Informatique et ses Applications", "02vnf0c38", null, null)]
    [InlineData("Université de Strasboug, Strasbourg", "00pg6eq24", null, null)]
    [InlineData("Institut de recherche mathématique avancé", "02hwgty18", null, null)]
    [InlineData("Max Planck Institute, Bonn, Germany; IRMA, Université de Strasbourg", "02hwgty18", null, "Université de Strasbourg")]
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
    [InlineData("Institut Universitaire de France", "institut-universitaire-de-france")]
    [InlineData("École Polytechnique de Montréal", "ecole-polytechnique-de-montreal")]
    [InlineData("Hôpital Saint-Antoine, Bruxelles", "hopital-saint-antoine-bruxelles")]
    [InlineData("Université de Gijon", "universite-de-gijon")]
    [InlineData("Département d'informatique", "departement-d-informatique")]
    [InlineData("École d'ingénieurs", "ecole-d-ingenieurs")]
    [InlineData("Institut des Matériaux, de Chimie et d'Optique", "institut-des-materiaux-de-chimie-et-d-optique")]
    [InlineData("APC, Université Gustave Nulle, Paris", "apc-universite-gustave-nulle-paris")]
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

    [Theory]
    [InlineData("Université Paris-Saclay", "Gif-sur-Yvette", "03xjwb503")]
    [InlineData("Paris-Saclay University", "Orsay", "03xjwb503")]
    public void A_university_is_itself_in_every_town_of_its_campus(string raw, string city, string key) =>
        Resolver.Resolve(raw, city).Mention.Key.ShouldBe(key);

    [Theory]
    [InlineData("UMR 7357", "umr 7357")]
    [InlineData("U.M.R. 7357", "umr 7357")]
    [InlineData("UMR_8188", "umr 8188")]
    [InlineData("UMR CNRS 5506", "umr 5506")]
    [InlineData("CNRS UMR n° 8518", "umr 8518")]
    [InlineData("EA 3634", "ea 3634")]
    [InlineData("E.A. 3634", "ea 3634")]
    [InlineData("UR 4297", "ea 4297")]
    [InlineData("U1234", "inserm 1234")]
    [InlineData("Inserm U 1016", "inserm 1016")]
    [InlineData("INSERM 1230", "inserm 1230")]
    [InlineData("UMR-S 1138", "inserm 1138")]
    [InlineData("UPR 2940", "upr 2940")]
    [InlineData("UAR 3033", "uar 3033")]
    [InlineData("USR 3033", "uar 3033")]
    [InlineData("FR 2044", "fr 2044")]
    [InlineData("ERL 5311", "erl 5311")]
    [InlineData("IRL 2958", "irl 2958")]
    [InlineData("UMI 2958", "umi 2958")]
    [InlineData("EMR 3663", "emr 3663")]
    [InlineData("JE 2450", "je 2450")]
    public void A_unit_code_is_read_in_every_form(string text, string key) =>
        UnitCode.FindAll($"Laboratoire X, {text} – Université Y").ShouldHaveSingleItem().Key.ShouldBe(key);

    [Theory]
    [InlineData("laboratiore", "laboratoire")]
    [InlineData("strasboug", "strasbourg")]
    [InlineData("montpelier", "montpellier")]
    [InlineData("gijon", null)]
    [InlineData("strasbourg", null)]
    [InlineData("abcdefgh", null)]
    public void A_misspelt_word_is_mended_only_towards_one_other(string word, string? meant) =>
        ReferenceData.Organizations.Indexes.Spelling.Correct(word).ShouldBe(meant);

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
            Ror = "https://ror.org/02wwzvj46",
        });
        resolution.Mention.OwnRor().ShouldBeNull();
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
