using System.Globalization;
using JobPortal.Benchmarks.Generated;
using JobPortal.Core.Search;

namespace JobPortal.Benchmarks.Alerting;

/// <summary>
/// What subscribers would watch, seeded: words out of the generated offers as the design note on search mixed them, filters, and both. Nearly all
/// are different; the few common ones come again and again, as people's do.
/// </summary>
internal static class StoredQueries
{
    private static readonly string[] Regions = ["Île-de-France", "Auvergne-Rhône-Alpes", "Occitanie", "Bretagne", "Grand+Est", "Normandie"];
    private static readonly string[] Kinds = ["phd", "postdoc", "engineer", "internship", "phd,postdoc", "faculty", "technician"];

    public static IEnumerable<SearchCriteria> Make(int count)
    {
        var random = new Random(23);
        string[] words = Vocabulary();
        for (var i = 0; i < count; i++) yield return SearchCriteriaCodec.Read(Query(random, words)).Criteria;
    }

    private static string Query(Random random, string[] words) => random.Next(100) switch
    {
        < 12 => $"q={Word(random, words)}",
        < 35 => $"q={Word(random, words)}+{Word(random, words)}",
        < 45 => $"q={Word(random, words)}+{Word(random, words)}+{Word(random, words)}",
        < 53 => $"q=%22{Word(random, words)}+{Word(random, words)}%22",
        < 58 => $"q={Word(random, words)}+-{Word(random, words)}",
        < 78 => $"q={Word(random, words)}&{Filters(random)}",
        < 84 => $"q={Word(random, words)}+{Word(random, words)}&{Filters(random)}",
        < 92 => $"lab=laboratoire-{random.Next(GeneratedOffers.Labs)}&{Filters(random)}",
        < 95 => $"lab=laboratoire-{random.Next(GeneratedOffers.Labs)},laboratoire-{random.Next(GeneratedOffers.Labs)}",
        _ => Filters(random),
    };

    // A tenth are the words that everybody asks for.
    private static string Word(Random random, string[] words)
    {
        var word = random.Next(10) == 0 ? GeneratedText.French[random.Next(GeneratedText.French.Count)] : words[(int)(Math.Pow(random.NextDouble(), 2) * words.Length)];
        return Uri.EscapeDataString(random.Next(6) == 0 && word.Length > 4 ? word[..4] : word);
    }

    private static string Filters(Random random)
    {
        List<string> filters = [];
        if (random.Next(2) == 0) filters.Add("kind=" + Kinds[random.Next(Kinds.Length)]);
        if (random.Next(3) == 0) filters.Add("region=" + Regions[random.Next(Regions.Length)]);
        if (random.Next(4) == 0) filters.Add(string.Create(CultureInfo.InvariantCulture, $"minMonths={6 * random.Next(1, 7)}"));
        if (random.Next(5) == 0) filters.Add("language=" + (random.Next(2) == 0 ? "fr" : "en"));
        if (random.Next(8) == 0) filters.Add("closes=30");
        if (filters.Count == 0) filters.Add(string.Create(CultureInfo.InvariantCulture, $"link=ACTION{random.Next(12)}&kind={Kinds[random.Next(Kinds.Length)]}"));
        return string.Join('&', filters);
    }

    /// <summary>Words as titles hold them, the frequent ones first.</summary>
    private static string[] Vocabulary() =>
    [
        .. new GeneratedOffers(99).Take(20_000, new DateOnly(2026, 11, 22)).SelectMany(p => TextFolding.Words(p.Content.Title).Split(' ')).Where(w => w.Length > 2)
            .GroupBy(w => w, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key),
    ];
}
