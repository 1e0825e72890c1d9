using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Reference;

public class UnitCodeTests
{
    [Theory]
    [InlineData("UMR 5506", "umr 5506")]
    [InlineData("UMR5506", "umr 5506")]
    [InlineData("umr-6074", "umr 6074")]
    [InlineData("UMR CNRS 7357", "umr 7357")]
    [InlineData("CNRS UMR n° 8518", "umr 8518")]
    [InlineData("UMR_S 1329", "inserm 1329")]
    [InlineData("UMRS1329", "inserm 1329")]
    [InlineData("Inserm U 1329", "inserm 1329")]
    [InlineData("UMR Inserm 1027", "inserm 1027")]
    [InlineData("UMR INRAE 1202", "umr 1202")]
    [InlineData("EA3634", "ea 3634")]
    [InlineData("EA 4271", "ea 4271")]
    [InlineData("UR 4271", "ea 4271")]
    [InlineData("URP_4271", "ea 4271")]
    [InlineData("Équipe d'accueil 4271", "ea 4271")]
    [InlineData("Unité de recherche 4271", "ea 4271")]
    [InlineData("USR 3370", "uar 3370")]
    [InlineData("UPR 8001", "upr 8001")]
    public void A_unit_code_is_read(string text, string key) =>
        UnitCode.FindAll(text).ShouldHaveSingleItem().Key.ShouldBe(key);

    [Theory]
    [InlineData("U2")]
    [InlineData("EUR 2000")]
    [InlineData("URGENT 2023")]
    [InlineData("75005 Paris")]
    [InlineData("Unité 5506")]
    public void A_text_without_a_code_has_none(string text) => UnitCode.FindAll(text).ShouldBeEmpty();

    [Fact]
    public void Two_codes_of_one_unit_are_both_read() =>
        UnitCode.FindAll("UMR 9029/U1353").Select(c => c.Key).ShouldBe(["umr 9029", "inserm 1353"]);
}
