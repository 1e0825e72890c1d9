using System.Text;
using System.Text.Json;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Reference;

public class ReferenceDataTests
{
    private const string CommuneHeading = "insee,nom,codes_postaux,dep,dep_nom,region,region_nom,population,lat,lng\n";

    [Fact]
    public void All_organizations_are_loaded() => ReferenceData.Organizations.Count.ShouldBe(4604);

    [Fact]
    public void All_communes_are_loaded_but_the_45_arrondissements() => ReferenceData.Communes.Count.ShouldBe(35014 - 45);

    [Theory]
    [InlineData("saint etienne")]
    [InlineData("SAINT-ÉTIENNE")]
    [InlineData("St Etienne")]
    public void A_commune_is_found_however_its_name_is_typed(string name)
    {
        var commune = ReferenceData.Communes.FindByName(name)[0];
        (commune.Name, commune.Department, commune.DepartmentName, commune.Region).ShouldBe(("Saint-Étienne", "42", "Loire", "Auvergne-Rhône-Alpes"));
    }

    [Fact]
    public void Namesakes_come_by_population()
    {
        var communes = ReferenceData.Communes.FindByName("Saint-Denis");
        communes.Count.ShouldBeGreaterThan(2);
        communes.Select(c => c.Population).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void A_postal_code_leads_to_all_its_communes() =>
        ReferenceData.Communes.FindByPostalCode("29160").Select(c => c.Name).ShouldContain("Lanvéoc");

    [Fact]
    public void A_commune_without_coordinates_has_none()
    {
        var gazetteer = CommuneGazetteer.Load(Stream(CommuneHeading + "37261,Tours,37000|37100,37,Indre-et-Loire,24,Centre-Val de Loire,139259,47.39484,\n"));
        var tours = gazetteer.FindByName("tours").ShouldHaveSingleItem();
        (tours.Latitude, tours.Longitude).ShouldBe((47.39484, null));
        tours.PostalCodes.ShouldBe(["37000", "37100"]);
    }

    [Fact]
    public void A_line_of_another_shape_is_named_by_its_number() =>
        Should.Throw<FormatException>(() => CommuneGazetteer.Load(Stream(CommuneHeading + "37261,Tours\n"))).Message.ShouldContain("Line 2");

    [Fact]
    public void A_broken_organization_file_is_refused() =>
        Should.Throw<JsonException>(() => OrganizationDirectory.Load(Stream("{\"ror\": ")));

    [Fact]
    public void Words_to_ignore_are_known_in_any_case()
    {
        ReferenceData.Organizations.IsCommonWord("lire").ShouldBeTrue();
        ReferenceData.Organizations.IsCommonWord("lifat").ShouldBeFalse();
        ReferenceData.Organizations.IsCommonWord("acronyms").ShouldBeTrue("the file holds its own heading as a word too");
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
