using System.IO.Compression;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Reference;

public sealed class FrenchDepartmentsTests
{
    [Fact]
    public void The_departments_are_those_of_the_communes_file()
    {
        using var file = new GZipStream(typeof(ReferenceData).Assembly.GetManifestResourceStream("communes_fr.csv.gz")!, CompressionMode.Decompress);
        var table = CommuneTable.Read(file);
        var ofCommunes = Enumerable.Range(0, table.Count).Select(table.Commune).Select(c => new FrenchDepartment(c.Department, c.DepartmentName, c.Region)).Distinct();
        FrenchDepartments.All.ShouldBe(ofCommunes.OrderBy(d => d.Code, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("69", "Rhône")]
    [InlineData("2a", "Corse-du-Sud")]
    [InlineData("974", "La Réunion")]
    [InlineData("00", null)]
    [InlineData("3D", null)]
    [InlineData("Rhône", null)]
    [InlineData("", null)]
    public void A_code_is_told_from_a_name(string area, string? name)
    {
        FrenchDepartments.Find(area)?.Name.ShouldBe(name);
        FrenchDepartments.IsCode(area).ShouldBe(name is not null);
    }
}
