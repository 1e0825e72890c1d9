using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Tests.Search.Words;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("apprentissage apprentissages")]
    [InlineData("réseau réseaux")]
    [InlineData("neurone neurones neuronal neuronaux neuronale")]
    [InlineData("modélisation modéliser modélisations")]
    [InlineData("génératif générative génératifs")]
    [InlineData("industriel industrielle industriels industrielles")]
    [InlineData("étudiant étudiante étudiants")]
    [InlineData("chercheur chercheuse chercheurs")]
    [InlineData("cheval chevaux")]
    [InlineData("matériau matériaux")]
    [InlineData("travail travaux")]
    [InlineData("développement développer développements")]
    [InlineData("biologie biologique biologiques")]
    [InlineData("vérification vérifier vérifiée")]
    [InlineData("environnement environnementaux environnementale")]
    [InlineData("mobile mobilité")]
    public void French_forms_of_one_word_have_one_stem(string words) => Stems(Stemmer.French, words).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("network networks")]
    [InlineData("study studies studying studied")]
    [InlineData("learn learning")]
    [InlineData("modeling modelling model models")]
    [InlineData("simulation simulate simulator simulations simulating")]
    [InlineData("optimization optimisation optimize optimising")]
    [InlineData("biology biological")]
    [InlineData("robotics robotic robot")]
    [InlineData("mobile mobility")]
    [InlineData("development develop developing")]
    [InlineData("researcher researchers")]
    [InlineData("classification classify classified")]
    [InlineData("environment environmental environments")]
    [InlineData("thesis theses")]
    [InlineData("analysis analyses")]
    public void English_forms_of_one_word_have_one_stem(string words) => Stems(Stemmer.English, words).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("apprendre apprentissage")]
    [InlineData("université univers")]
    [InlineData("logiciel logique")]
    [InlineData("station stationnaire")]
    [InlineData("recherche rechercher cherche")]
    [InlineData("quantique quantité")]
    [InlineData("organisme organique")]
    [InlineData("particule particulier")]
    public void French_words_of_different_meaning_stay_apart(string words) => Stems(Stemmer.French, words).Distinct().Count().ShouldBeGreaterThan(1);

    [Theory]
    [InlineData("university universe")]
    [InlineData("general generation")]
    [InlineData("engineer engine")]
    [InlineData("station state")]
    [InlineData("topic top")]
    [InlineData("researcher research")]
    [InlineData("international intern")]
    [InlineData("policy police")]
    [InlineData("position positive")]
    [InlineData("trainee training")]
    public void English_words_of_different_meaning_stay_apart(string words) => Stems(Stemmer.English, words).Distinct().Count().ShouldBe(2);

    [Theory]
    [InlineData("ias")]
    [InlineData("c++")]
    [InlineData("h2020")]
    [InlineData("日本")]
    public void Short_words_numbers_and_signs_are_their_own_stems(string word)
    {
        Stemmer.French.Stem(word).ShouldBe(word);
        Stemmer.English.Stem(word).ShouldBe(word);
    }

    private static IEnumerable<string> Stems(Stemmer stemmer, string words) => words.Split(' ').Select(w => stemmer.Stem(TextFolding.Fold(w)));
}
