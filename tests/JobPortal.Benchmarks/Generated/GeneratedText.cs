using System.Text;
using JobPortal.Core.Offers;

namespace JobPortal.Benchmarks.Generated;

/// <summary>Titles and sections out of a vocabulary of 20,000 made-up words and the words that people search for.</summary>
public sealed class GeneratedText
{
    private const int Vocabulary = 20_000;
    private static readonly string[] Syllables = ["ra", "mé", "to", "li", "cu", "na", "vel", "dor", "phi", "gè", "san", "pro", "tri", "ble", "kon", "ous", "er", "ique", "tion", "al"];
    private static readonly string[] Cities = ["Paris", "Lyon", "Toulouse", "Bordeaux", "Strasbourg", "Rennes", "Marseille", "Lille", "Nantes", "Tours", "Caen", "Dijon", "Brest", "Grenoble"];

    /// <summary>The most frequent words, in this order: a query log can use them.</summary>
    public static readonly IReadOnlyList<string> French =
        ["données", "apprentissage", "modèle", "recherche", "méthode", "analyse", "réseaux", "image", "simulation", "équipe", "climat", "santé", "énergie", "matériaux", "langage", "robotique", "génome", "océan", "quantique", "cryptographie"];
    public static readonly IReadOnlyList<string> English =
        ["data", "learning", "model", "research", "method", "analysis", "networks", "image", "simulation", "team", "climate", "health", "energy", "materials", "language", "robotics", "genome", "ocean", "quantum", "cryptography"];

    private static readonly string[] MadeUp = MakeVocabulary();
    private readonly ZipfWords _words = new(Vocabulary, 1.05);

    public static string LabName(int lab) => $"Laboratoire {MadeUp[lab]} de {City(lab)} ({lab})";

    public static string City(int lab) => Cities[lab % Cities.Length];

    public string Title(Random random, PositionKind kind, string language) =>
        $"{KindName(kind, language)} : {Words(random, language, 6)}";

    public IReadOnlyList<OfferSection> Sections(Random random, string language)
    {
        var headings = language == "fr" ? new[] { "Contexte", "Sujet", "Profil du candidat" } : ["Context", "Subject", "Candidate profile"];
        SectionKind[] kinds = [SectionKind.Context, SectionKind.Subject, SectionKind.Profile];
        return [.. kinds.Select((kind, i) => Section(headings[i], kind, Words(random, language, random.Next(85, 175))))];
    }

    private static OfferSection Section(string heading, SectionKind kind, string text) => new(heading, kind, $"<p>{text}</p>", text);

    private string Words(Random random, string language, int count)
    {
        var common = language == "fr" ? French : English;
        var text = new StringBuilder(count * 8);
        for (var i = 0; i < count; i++)
        {
            var rank = _words.Next(random);
            if (i > 0) text.Append(' ');
            text.Append(rank < common.Count ? common[rank] : MadeUp[rank]);
        }
        return text.ToString();
    }

    private static string KindName(PositionKind kind, string language) => (kind, language) switch
    {
        (PositionKind.Phd, "fr") => "Thèse",
        (PositionKind.Phd, _) => "PhD position",
        (PositionKind.Postdoc, _) => "Postdoc",
        (PositionKind.Engineer, "fr") => "Ingénieur de recherche",
        (PositionKind.Engineer, _) => "Research engineer",
        (PositionKind.Internship, "fr") => "Stage de master",
        (PositionKind.Internship, _) => "Internship",
        (PositionKind.Faculty, "fr") => "Maître de conférences",
        (PositionKind.Faculty, _) => "Lecturer",
        (PositionKind.Technician, "fr") => "Technicien",
        (PositionKind.Technician, _) => "Technician",
        (PositionKind.Other, _) => "Mission",
    };

    private static string[] MakeVocabulary()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, Vocabulary).Select(i => string.Concat(Enumerable.Range(0, 2 + (i % 3)).Select(_ => Syllables[random.Next(Syllables.Length)])))];
    }
}
