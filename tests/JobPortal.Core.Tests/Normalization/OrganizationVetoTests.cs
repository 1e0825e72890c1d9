using JobPortal.Core.Normalization;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>Invented bodies whose names begin, end or sound like known ones, and known ones in towns that are not their seat.</summary>
public class OrganizationVetoTests
{
    private static readonly OrganizationResolver Resolver = new();

    [Theory]
    [InlineData("Chancellerie des Universités de Lille, Lille, France", "another body's word before a university")]
    [InlineData("Fondation Université de Caen Normandie, Caen", "another body's word before a university")]
    [InlineData("Catholic University of Bordeaux, Bordeaux, France", "another body's word before a university")]
    [InlineData("Université Sorbonne Paris Sud, Paris", "a side of the town after a university")]
    [InlineData("Kelvara Inc., Paris, France", "a company's form is no acronym")]
    [InlineData("Institut Pasteur de Rennes, Rennes, France", "'de' and another town")]
    [InlineData("École Normale Supérieure de Grenoble, Grenoble, France", "'de' and another town")]
    [InlineData("UMR 1324, Nice, France", "a number that several bodies use, in a third town")]
    [InlineData("Hôpital de la Côte d'Azur, Nice, France", "another kind of body of the same words")]
    public void What_only_resembles_a_known_organization_is_not_taken_for_it(string raw, string why) =>
        Resolver.Resolve(raw).Mention.Ror.ShouldBeNull(why);

    [Theory]
    [InlineData("IRISA, Lannion", "00myn0z94")]
    [InlineData("IRISA, Vannes", "00myn0z94")]
    [InlineData("1. AgroParisTech, Palaiseau, France. 2. INRAE, Thiverval-Grignon, France", "02kbmgc12")]
    [InlineData("Université Grenoble Alpes, 38000 Grenoble", "02rx3b187")]
    [InlineData("University of Grenoble, 38041 Grenoble, France", "02rx3b187")]
    public void What_is_known_is_found_beside_its_seat_too(string raw, string key) => Resolver.Resolve(raw).Mention.Key.ShouldBe(key);
}
