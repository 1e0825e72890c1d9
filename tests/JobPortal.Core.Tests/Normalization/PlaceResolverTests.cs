using JobPortal.Core.Normalization;
using JobPortal.Core.Normalization.Places;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Normalization;

public class PlaceResolverTests
{
    private static readonly PlaceResolver Resolver = new();

    [Theory]
    [InlineData("TOULOUSE", "Toulouse", null, "31")]
    [InlineData("Brest", "Brest", null, "29")]
    [InlineData("ST MARTIN D HERES", "Saint-Martin-d'Hères", null, "38")]
    [InlineData("Saint-Étienne", "Saint-Étienne", null, "42")]
    [InlineData("GIF SUR YVETTE", "Gif-sur-Yvette", null, "91")]
    [InlineData("VANDOEUVRE LES NANCY", "Vandœuvre-lès-Nancy", null, "54")]
    [InlineData("VILLENEUVE D ASCQ CEDEX", "Villeneuve-d'Ascq", null, "59")]
    [InlineData("ST ETIENNE DU ROUVRAY CEDE", "Saint-Étienne-du-Rouvray", null, "76")]
    [InlineData("PARIS 05", "Paris", "75005", "75")]
    [InlineData("PARIS 16", "Paris", "75016", "75")]
    [InlineData("Paris 5e", "Paris", "75005", "75")]
    [InlineData("Paris 5ème arrondissement", "Paris", "75005", "75")]
    [InlineData("LYON 07", "Lyon", "69007", "69")]
    [InlineData("Lyon 3ème", "Lyon", "69003", "69")]
    [InlineData("Marseille 9e", "Marseille", "13009", "13")]
    [InlineData("PARIS CEDEX 05", "Paris", null, "75")]
    [InlineData("75005 Paris", "Paris", "75005", "75")]
    [InlineData("F-75005 Paris, France", "Paris", "75005", "75")]
    [InlineData("67084 STRASBOURG CEDEX", "Strasbourg", "67084", "67")]
    [InlineData("91405 Orsay Cedex, France", "Orsay", "91405", "91")]
    [InlineData("06903 Sophia Antipolis Cedex", "Valbonne", "06903", "06")]
    [InlineData("Tours (37200)", "Tours", "37200", "37")]
    [InlineData("97400 Saint-Denis", "Saint-Denis", "97400", "974")]
    [InlineData("20250 Corte", "Corte", "20250", "2B")]
    [InlineData("Saint-Denis (93)", "Saint-Denis", null, "93")]
    [InlineData("Saint-Denis, La Réunion", "Saint-Denis", null, "974")]
    [InlineData("Gif-sur-Yvette • Essonne", "Gif-sur-Yvette", null, "91")]
    [InlineData("Tours, France", "Tours", null, "37")]
    [InlineData("Le Mans", "Le Mans", null, "72")]
    [InlineData("Campus de la Doua", "Villeurbanne", null, "69")]
    [InlineData("Campus de la Doua, Villeurbanne", "Villeurbanne", null, "69")]
    [InlineData("SOPHIA ANTIPOLIS", "Valbonne", null, "06")]
    [InlineData("Campus de Luminy, Marseille", "Marseille", null, "13")]
    [InlineData("Campus Jussieu", "Paris", null, "75")]
    [InlineData("Campus de Beaulieu, Rennes", "Rennes", null, "35")]
    [InlineData("Cité Scientifique, Villeneuve d'Ascq", "Villeneuve-d'Ascq", null, "59")]
    [InlineData("Sorbonne Université (S.U.), Pierre et Marie Campus in the center of Paris. The candidate will integrate the MLIA team.", "Paris", null, "75")]
    [InlineData("Le poste est à pourvoir au laboratoire, à Lyon, dans une équipe de dix personnes dont trois doctorants.", "Lyon", null, "69")]
    [InlineData("The position is based in Grenoble, within a team of ten people working on deep learning since 2015.", "Grenoble", null, "38")]
    [InlineData("Le travail se fera au Mans, dans les locaux du laboratoire, avec des déplacements réguliers chez le partenaire.", "Le Mans", null, "72")]
    [InlineData("You will join the imaging team of the LIRIS lab (Villeurbanne), whose members work on graphs, data and learning.", "Villeurbanne", null, "69")]
    [InlineData("161 rue Ada, 34095 Montpellier Cedex 5", "Montpellier", "34095", "34")]
    [InlineData("BP 12345, 75005 Paris", "Paris", "75005", "75")]
    [InlineData("4 place Jussieu, Paris", "Paris", null, "75")]
    [InlineData("Université Paris-Saclay, Bât. 660, 91405 Orsay", "Orsay", "91405", "91")]
    [InlineData("Cadarache, 13115 Saint-Paul-lez-Durance", "Saint-Paul-lès-Durance", "13115", "13")]
    public void A_place_is_read(string raw, string commune, string? postalCode, string department)
    {
        var place = Resolver.Resolve(raw).ShouldHaveSingleItem();
        place.Raw.ShouldBe(raw);
        place.Commune.ShouldBe(commune);
        place.PostalCode.ShouldBe(postalCode);
        place.Department.ShouldBe(department);
        place.Country.ShouldBe("FR");
        place.Region.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2 Rue Marie Hamm, 67000 Strasbourg", "2 Rue Marie Hamm", "67000", "Strasbourg")]
    [InlineData("NORM3D\n2, rue Jean Perrin\n14460 Colombelles", "2, rue Jean Perrin", "14460", "Colombelles")]
    [InlineData("The RFAI group (Pattern Recognition) is part of the LIFAT (EA 6300) computer science lab.\n64 avenue Jean Portalis\n37200 Tours , FRANCE", "64 avenue Jean Portalis", "37200", "Tours")]
    [InlineData("Laboratoire X, 8 bis, bd des Alpes - 38400 St-Martin-d’Hères", "8 bis, bd des Alpes", "38400", "Saint-Martin-d'Hères")]
    [InlineData("10 rue de la Paix, Paris", "10 rue de la Paix", null, "Paris")]
    public void A_street_is_read_from_the_same_line_or_the_one_before(string raw, string street, string? postalCode, string commune)
    {
        var place = Resolver.Resolve(raw).ShouldHaveSingleItem();
        (place.Street, place.PostalCode, place.Commune).ShouldBe((street, postalCode, commune));
    }

    [Theory]
    [InlineData("Tours et Orléans", "Tours", "Orléans")]
    [InlineData("Lyon / Grenoble", "Lyon", "Grenoble")]
    [InlineData("Rennes\nNantes", "Rennes", "Nantes")]
    [InlineData("37200 Tours ou 45100 Orléans", "Tours", "Orléans")]
    [InlineData("Institut de recherche de l’école navale\nLanvéoc-Poulmic / Brest", "Lanvéoc", "Brest")]
    public void Several_places_are_read_in_their_order(string raw, string first, string second) =>
        Resolver.Resolve(raw).Select(p => p.Commune).ShouldBe([first, second]);

    [Theory]
    [InlineData("Lausanne, Switzerland", "CH")]
    [InlineData("Montréal, Canada", "CA")]
    [InlineData("Tours, Ontario, Canada", "CA")]
    [InlineData("Vienne, Autriche", "AT")]
    [InlineData("Valence (Espagne)", "ES")]
    [InlineData("Berlin, Germany", "DE")]
    [InlineData("France", "FR")]
    public void A_country_alone_gives_no_commune(string raw, string country)
    {
        var place = Resolver.Resolve(raw).ShouldHaveSingleItem();
        (place.Commune, place.Country, place.Latitude).ShouldBe((null, country, null));
    }

    [Theory]
    [InlineData("980-8577, SENDAI,980-8577, SENDAI")]
    [InlineData("Contexte")]
    [InlineData("Rue Jussieu")]
    [InlineData("20133 Milano")]
    [InlineData("The thesis (Albert) and the method (Nancy et al., Brest) are described in the text that follows this long line.")]
    [InlineData("Bien")]
    [InlineData("Les")]
    [InlineData("Y")]
    [InlineData("Sujet")]
    [InlineData("Vous")]
    [InlineData("Saint-Denis")]
    [InlineData("Saint-Aubin")]
    [InlineData("télétravail possible")]
    [InlineData("10115 Berlin")]
    [InlineData("Salaire : 12000 euros bruts")]
    [InlineData("Un budget de 75000 images pour Paris")]
    [InlineData("Contacter Marie Albert ou Denis Tours avant le 3 mai pour obtenir le sujet complet de la thèse et candidater.")]
    [InlineData("Vous aimez Nature et Sens ? Le sujet est bien décrit, y compris les données, et la machine est la vôtre.")]
    [InlineData("Le dossier est à envoyer à Albert Dupont et Vous recevrez une réponse sous trois semaines environ, merci bien.")]
    [InlineData("We will study attention in Machine Learning and publish in Nature, with a focus on Orange data sets and more.")]
    public void A_text_without_a_sure_place_keeps_only_its_raw_text(string raw)
    {
        var place = Resolver.Resolve(raw).ShouldHaveSingleItem();
        place.ShouldBe(new JobPortal.Core.Offers.Place { Raw = raw });
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void A_blank_text_has_no_place(string? raw) => Resolver.Resolve(raw).ShouldBeEmpty();

    [Fact]
    public void Coordinates_are_the_communes_own_or_null()
    {
        var tours = Resolver.Resolve("37200 Tours")[0];
        (tours.Latitude, tours.Longitude).ShouldBe((47.39484, 0.70398));
        Resolver.Resolve("97400 Saint-Denis")[0].Latitude.ShouldBeNull();
    }

    [Fact]
    public void Every_campus_stands_in_a_commune_that_exists_under_its_postal_code() =>
        Campuses.Names.Where(name => Campuses.Find(name, ReferenceData.Communes) is null).ShouldBeEmpty();
}
