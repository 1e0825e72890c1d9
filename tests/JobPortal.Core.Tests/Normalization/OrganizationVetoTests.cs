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
    [InlineData("Hôpital Saint-Louis, La Rochelle, France", "a saint's hospital in another town")]
    [InlineData("Hôpital Nord, Saint-Priest-en-Jarez", "a side of a town that the data does not know")]
    [InlineData("Hôpital Delvarin, Université Paris Cité, Paris", "an unknown hospital is no part of the university beside it")]
    [InlineData("Université de Delvarie, CNRS, France", "an unknown university is no part of CNRS")]
    [InlineData("ISEM, University of Florence", "a university of a foreign town")]
    [InlineData("CEMES, Universidad de Delvaria", "a foreign word for a university")]
    [InlineData("CEMES, Delvarin University", "an acronym beside an unknown university")]
    [InlineData("Association des amis du Collège de France", "friends of a body")]
    [InlineData("Comité d'entreprise d'Airbus, Toulouse", "a body beside a company")]
    [InlineData("The American University of Paris", "another university of the town")]
    [InlineData("ENS de Grenoble, Grenoble", "'de' and another town behind an acronym")]
    public void What_only_resembles_a_known_organization_is_not_taken_for_it(string raw, string why) =>
        Resolver.Resolve(raw).Mention.Ror.ShouldBeNull(why);

    [Theory]
    [InlineData("IRISA, Lannion", "00myn0z94")]
    [InlineData("Service de Pneumologie, Hôpital Bretonneau, CHRU de Tours, 37044 Tours Cedex 9", "00jpq0w62")]
    [InlineData("Hôpital Bichat, Université Paris Cité, Service de maladies infectieuses", "03fdnmv92")]
    [InlineData("Sorbonne Université, AP-HP, Hôpital Tenon, Paris, France", "05h5v3c50")]
    [InlineData("Pontchaillou University Hospital, Rennes", "02r25sw81")]
    [InlineData("Unité mixte de recherche 7186", "056swcy54")]
    [InlineData("UMR Inserm 1253", "01eem7c55")]
    [InlineData("U.M.R. C.N.R.S. n° 7351", "0274zdr66")]
    [InlineData("iBrain, Tours", "01eem7c55")]
    [InlineData("IAE Savoie Mont Blanc, Université Savoie Mont Blanc, Annecy", "04gqg1a07")]
    [InlineData("CNAM, 292 rue Saint-Martin, Paris", "0175hh227")]
    [InlineData("Univ. de Lorraine - CREM - Centre de Recherche sur", "04ev1zs55")]
    [InlineData("IRISA, Vannes", "00myn0z94")]
    [InlineData("1. AgroParisTech, Palaiseau, France. 2. INRAE, Thiverval-Grignon, France", "02kbmgc12")]
    [InlineData("Université Grenoble Alpes, 38000 Grenoble", "02rx3b187")]
    [InlineData("University of Grenoble, 38041 Grenoble, France", "02rx3b187")]
    public void What_is_known_is_found_beside_its_seat_too(string raw, string key) => Resolver.Resolve(raw).Mention.Key.ShouldBe(key);
}
