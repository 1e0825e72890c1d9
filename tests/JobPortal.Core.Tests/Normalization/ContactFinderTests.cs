using JobPortal.Core.Normalization;

namespace JobPortal.Core.Tests.Normalization;

public class ContactFinderTests
{
    [Theory]
    [InlineData("jean.dupont@lab.fr", "jean.dupont@lab.fr")]
    [InlineData("Jean.DUPONT@Lab.FR.", "jean.dupont@lab.fr")]
    [InlineData("Contact:jean.dupont@univ-tours.fr,", "jean.dupont@univ-tours.fr")]
    [InlineData("jean.dupont @ lab.fr", "jean.dupont@lab.fr")]
    [InlineData("jean.dupont@lab .fr", "jean.dupont@lab.fr")]
    [InlineData("jean.dupont＠lab.fr", "jean.dupont@lab.fr")]
    [InlineData("nicolas.ragot [at] univ-tours.fr before 20th of June", "nicolas.ragot@univ-tours.fr")]
    [InlineData("name(at)lab.fr", "name@lab.fr")]
    [InlineData("name (AT) lab (DOT) fr", "name@lab.fr")]
    [InlineData("name {at} lab {dot} fr", "name@lab.fr")]
    [InlineData("name <at> lab.fr", "name@lab.fr")]
    [InlineData("name [@] lab.fr", "name@lab.fr")]
    [InlineData("name[a]lab.fr", "name@lab.fr")]
    [InlineData("prenom.nom AT univ DOT fr", "prenom.nom@univ.fr")]
    [InlineData("prenom DOT nom AT univ DOT fr", "prenom.nom@univ.fr")]
    [InlineData("prenom[dot]nom[at]univ[dot]fr", "prenom.nom@univ.fr")]
    [InlineData("prenom.nom at univ.fr", "prenom.nom@univ.fr")]
    [InlineData("nom at lab dot fr", "nom@lab.fr")]
    [InlineData("nom arobase lab point fr", "nom@lab.fr")]
    [InlineData("prenom.nom_at_lab.fr", "prenom.nom@lab.fr")]
    [InlineData("{jean.dupont, marie.curie}@lab.fr", "jean.dupont@lab.fr marie.curie@lab.fr")]
    [InlineData("a.b@lab.fr ; c.d@lab.fr ; a.b@lab.fr", "a.b@lab.fr c.d@lab.fr")]
    [InlineData("rené.char@étude.fr", "rené.char@étude.fr")]
    [InlineData("jean+offre@sub.lab.cnrs.fr", "jean+offre@sub.lab.cnrs.fr")]
    public void Addresses_are_found_however_they_are_hidden(string text, string addresses) =>
        ContactFinder.Addresses(text).ShouldBe(addresses.Split(' '));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("look at lab.fr")]
    [InlineData("We work at the lab. Fr. Dupont")]
    [InlineData("at home")]
    [InlineData("logo@2x.png")]
    [InlineData("@jean")]
    [InlineData("jean@")]
    [InlineData("jean@lab")]
    [InlineData("jean@@lab.fr")]
    [InlineData("jean@-lab-.fr")]
    [InlineData("12 @ 3.50")]
    [InlineData("a (a) b")]
    [InlineData("point (a) des statuts")]
    [InlineData("@media screen")]
    [InlineData("https://lab.fr/@jean")]
    [InlineData("C@ption")]
    [InlineData("arobase")]
    [InlineData("looking at data points")]
    [InlineData("state-of-the-art at INRIA")]
    [InlineData("The team at CNRS. We")]
    [InlineData("top-1 accuracy at 5 dot products")]
    public void What_is_no_address_is_left_alone(string? text) => ContactFinder.Addresses(text).ShouldBeEmpty();

    [Fact]
    public void A_mention_says_where_it_stands()
    {
        const string Text = "Écrire à jean [at] lab.fr ou marie@lab.fr.";

        ContactFinder.Find(Text).Select(m => Text.Substring(m.Start, m.Length)).ShouldBe(["jean [at] lab.fr", "marie@lab.fr"]);
    }
}
