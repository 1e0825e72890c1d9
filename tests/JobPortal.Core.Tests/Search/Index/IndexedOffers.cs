using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Tests.Search.Index;

/// <summary>Random small offers and queries over one small vocabulary, so that everything meets everything.</summary>
internal static class IndexedOffers
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Vocabulary =
    [
        "robot", "robots", "robotique", "robotics", "mobile", "mobilité", "mobility", "réseau", "réseaux", "neurones", "neuronal", "network", "networks", "learning", "learn", "machine", "apprentissage", "automatique",
        "thèse", "doctorat", "PhD", "post-doc", "postdoc", "UMR7357", "UMR 7357", "C++", "de", "la", "the", "of", "l'image", "images", "imagerie", "data", "données", "deep", "profond", "multi-agents", "multiagents", "quantique",
    ];

    public static IndexedOffer Offer(Random random, OfferTermsBuilder builder, int id)
    {
        var row = new OfferRow
        {
            Id = id,
            Kind = (PositionKind)random.Next(3),
            FirstSeen = Noon.AddMinutes(-random.Next(500)),
            ClosesOn = random.Next(5) == 0 ? null : Today.AddDays(random.Next(-10, 60)),
            Language = random.Next(4) switch { 0 => "en", 1 => null, _ => "fr" },
        };
        var words = new OfferWords(row.Language, [(WordField.Title, Text(random, 4)), (WordField.About, Text(random, 2)), (WordField.Text, Text(random, 12)), (WordField.File, Text(random, random.Next(6)))]);
        return new IndexedOffer(row, random.Next(12) == 0 ? null : builder.Build(words));
    }

    public static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    public static string Query(Random random) => random.Next(9) switch
    {
        0 => Text(random, 1),
        1 => Text(random, 2),
        2 => $"\"{Text(random, 2)}\"",
        3 => $"{Text(random, 1)} -{Text(random, 1)}",
        4 => Text(random, 1) is { Length: > 3 } word ? word[..3] : "rob",
        5 => $"\"{Text(random, 2)}\" {Text(random, 1)}",
        6 => $"-{Text(random, 1)}",
        // Two words, the second a beginning that may become many.
        7 => $"{Text(random, 1)}-{(random.Next(2) == 0 ? "rob" : "mob")}",
        _ => Text(random, 3),
    };

    /// <summary>Ids in order and total, as text.</summary>
    public static string Show(this OfferIndex index, string words, SortOrder sort = SortOrder.Newest)
    {
        var answer = index.Find(new SearchCriteria { Status = OfferStatus.Any, Sort = sort }, WordQueryReader.Standard.Read(words), Today, 0, 1_000);
        return $"{answer.Total}: {string.Join(' ', answer.Ids)} {string.Join(' ', answer.Facets.Kinds)}";
    }
}
