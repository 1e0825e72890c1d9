using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Tests.Search.Words;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("Thèse à l'Œuvre", "these a oeuvre")]
    [InlineData("d’ingénieur, qu’il", "ingenieur il")]
    [InlineData("aujourd'hui", "aujourdhui")]
    [InlineData("the lab's don't", "the lab don")]
    [InlineData("C++ et C#, F# ou C/C++", "c++ et c# f# ou c c++")]
    [InlineData("R&D, AT&T, Paris&Lyon", "r&d at&t paris lyon")]
    [InlineData("3D, 5G, H2020, CO2", "3d 5g h2020 co2")]
    [InlineData("UMR 7357", "umr 7357")]
    [InlineData("UMR7357", "umr +7357")]
    [InlineData("post-doc multi‑agents", "post +doc multi +agents")]
    [InlineData("LIFAT/RFAI", "lifat rfai")]
    [InlineData("recher\u00ADche zéro\u200Bsigne", "recherche zerosigne")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("classiﬁcation", "classification")]
    [InlineData("H₂O, CO₂, m²", "h2o co2 m")]
    [InlineData("1.5T, 1,5 T, 3T, v2.5", "1 5 +t 1 5 t 3t v2 5")]
    [InlineData("CNNs, PCs, GPUs; as IRIS", "cnn pc gpu as iris")]
    [InlineData("α-synuclein, TGF-β, αβ", "alpha +synuclein tgf +beta αβ")]
    [InlineData("St-Étienne, Ste-Foy, st, 1st-class", "saint +etienne sainte +foy st 1st +class")]
    [InlineData("日本 🙂 عربي", "日本 عربي")]
    [InlineData("\ud800 x \udc00", "x")]
    [InlineData("𝒳 ☺", "𝒳")]
    [InlineData("  ?! -- '", "")]
    public void A_text_is_cut_into_folded_words(string text, string words) =>
        string.Join(' ', TextWords.Of(text).Select(w => (w.Joined ? "+" : "") + w.Folded)).ShouldBe(words);

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "L'étude «UMR7357» de C++";
        TextWords.Of(text).Select(w => text.Substring(w.Start, w.Length)).ShouldBe(["étude", "UMR", "7357", "de", "C++"]);
    }

    [Theory]
    [InlineData("LIFAT, Université de Tours", "lifat-universite-de-tours")]
    [InlineData("Œuvre naïve — çà", "oeuvre-naive-ca")]
    [InlineData("日本", "")]
    public void Slugs_hold_only_letters_digits_and_hyphens(string text, string slug) => TextFolding.Slug(text).ShouldBe(slug);
}
