using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

/// <summary>Offers and searches over one small vocabulary, so that everything meets everything. What is drawn is checked by TwoWaysTests.</summary>
internal static class RandomSearches
{
    private static readonly string[] Words =
    [
        "robot", "robots", "robotique", "robotics", "mobile", "mobilité", "réseau", "réseaux", "neurones", "network", "networks", "learning", "machine", "apprentissage", "automatique", "thèse", "doctorat", "PhD", "post-doc",
        "postdoc", "UMR7357", "UMR 7357", "C++", "de", "la", "the", "l'image", "imagerie", "données", "data", "deep", "profond", "multi-agents", "multiagents", "R&D", "3D", "œuvre", "d’été",
        "These", "stage", "internship", "CO₂", "1.5T", "1.5 T", "St-Étienne", "α-synuclein", "ML", "5 mL", "CNNs", "l’IA", "signal", "SIG", "2027",
    ];

    /// <summary>What means the same in other words, or in one.</summary>
    public static readonly string[] Synonymous =
    [
        "IA", "intelligence artificielle", "artificial intelligence", "CNN", "réseau de neurones convolutif", "convolutional neural networks", "SIG", "système d'information géographique", "machine learning",
        "apprentissage automatique", "R & D", "recherche et développement", "NMR", "résonance magnétique nucléaire", "deep learning", "internship", "thèse",
    ];

    public static readonly string[] Quotes = ["\"\"", "«»", "“”", "„“"];

    /// <summary>Whether offers hold a word; folded.</summary>
    public static bool Knows(string word) => TextWords.Of(string.Join(' ', Words.Concat(Synonymous))).Exists(w => w.Folded == word);

    public static Offer Offer(Random random, Organization[] labs)
    {
        var language = random.Next(4) switch { 0 => "en", 1 => null, _ => "fr" };
        return SearchOffers.Offer(Text(random, 4), Text(random, 12), language, o =>
        {
            o.Kind = (PositionKind)random.Next(7);
            o.Organization = labs.Length == 0 || random.Next(4) == 0 ? null : labs[random.Next(labs.Length)];
            o.ClosesOn = random.Next(6) == 0 ? null : Today.AddDays(random.Next(-20, 100));
            o.WithdrawnAt = random.Next(9) == 0 ? o.FirstSeen.AddDays(-random.Next(1, 120)) : null;
            o.FirstSeen = o.FirstSeen.AddMinutes(-random.Next(1_000));
            (o.MinMonths, o.MaxMonths) = (random.Next(3) == 0 ? null : random.Next(1, 30), random.Next(3) == 0 ? null : random.Next(30, 60));
            o.Permanent = random.Next(8) == 0;
            o.Regions = random.Next(4) switch { 0 => [], 1 => ["Bretagne", "35"], 2 => ["Bretagne"], _ => ["Occitanie", "Bretagne", "31", "29"] };
            o.Sources = random.Next(5) switch { 0 => [], 1 or 2 => ["madics"], _ => ["cnrs", "madics"] };
            (o.LinkAction, o.LinkNetwork) = (random.Next(2) == 0 ? "DOING" : null, random.Next(4) switch { 0 => "Doing", 1 => "MaDICS", _ => null });
        });
    }

    public static SearchCriteria Criteria(Random random) => new()
    {
        Text = Query(random),
        Labs = random.Next(8) switch { 0 => ["lab-1"], 1 => ["lab-0", "lab-2", "no-lab"], _ => [] },
        Kinds = random.Next(4) == 0 ? [(PositionKind)random.Next(7), (PositionKind)random.Next(7)] : [],
        Durations = random.Next(6) == 0 ? [(DurationBucket)random.Next(7), (DurationBucket)random.Next(7)] : [],
        MinMonths = random.Next(10) == 0 ? random.Next(1, 50) : null,
        MaxMonths = random.Next(10) == 0 ? random.Next(10, 70) : null,
        Closes = random.Next(6) == 0 ? (ClosingWindow)random.Next(5) : null,
        Regions = random.Next(8) switch { 0 => ["Occitanie"], 1 => ["35"], 2 => ["29", "31"], _ => [] },
        Sources = random.Next(8) switch { 0 => ["cnrs"], 1 => ["madics", "none"], _ => [] },
        Languages = random.Next(8) switch { 0 => ["fr"], 1 => ["en", "de"], _ => [] },
        Links = random.Next(8) switch { 0 => ["doing"], 1 => ["MaDICS", "nothing"], _ => [] },
        Status = (OfferStatus)random.Next(3),
        Sort = random.Next(4) switch { 0 => SortOrder.Relevance, 1 => SortOrder.Closing, 2 => SortOrder.Newest, _ => null },
        // Up to the last page, and behind it.
        Page = random.Next(3) == 0 ? random.Next(2, 12) : 1,
    };

    private static string? Query(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Part(random))),
        _ => Part(random),
    };

    private static string Part(Random random) => random.Next(9) switch
    {
        0 => Quoted(random),
        1 => "-" + Word(random),
        2 => "-" + Quoted(random),
        3 => $"-{Synonymous[random.Next(Synonymous.Length)]}",
        4 or 5 => Synonymous[random.Next(Synonymous.Length)],
        6 => Word(random) is { Length: > 4 } word ? word[..^random.Next(1, word.Length - 3)] : "rob",
        7 => Slip(random, Word(random)),
        _ => Word(random),
    };

    private static string Quoted(Random random) => Quotes[random.Next(Quotes.Length)] is var q ? $"{q[0]}{Text(random, random.Next(1, 5))}{q[1]}" : "";

    // A letter that is missing, two that changed places, or one of each.
    private static string Slip(Random random, string word)
    {
        if (word.Length < 5) return "robtique";
        var at = random.Next(1, word.Length - 2);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}"[..^1],
        };
    }

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Next(9) == 0 ? Synonymous[random.Next(Synonymous.Length)] : Word(random)));
}
