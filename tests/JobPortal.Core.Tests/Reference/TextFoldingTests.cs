using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Reference;

public class TextFoldingTests
{
    [Theory]
    [InlineData("Vandœuvre-lès-Nancy", "vandoeuvre les nancy")]
    [InlineData("L’Haÿ-les-Roses", "l hay les roses")]
    [InlineData("  ÉCOLE   Navale – (EA3634) ", "ecole navale ea3634")]
    [InlineData("E\u0301cole", "ecole")]
    [InlineData("Straße", "strasse")]
    [InlineData("", "")]
    [InlineData("–", "")]
    public void Text_folds_to_lower_case_words_without_accents(string text, string folded) =>
        TextFolding.Fold(text).ShouldBe(folded);

    [Fact]
    public void A_slug_joins_words_with_dashes() => TextFolding.Slug("Société d'Études 3D").ShouldBe("societe-d-etudes-3d");
}
