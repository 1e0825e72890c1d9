using JobPortal.Benchmarks.Generated;
using JobPortal.Core.Search;

namespace JobPortal.Benchmarks.Searching;

/// <summary>What visitors ask, mixed as the design note on search mixed it; seeded.</summary>
internal static class QueryLog
{
    public static IEnumerable<(string Kind, string Query)> Make(int perKind)
    {
        var random = new Random(11);
        for (var i = 0; i < perKind; i++)
        {
            yield return ("start page", "");
            yield return ("common word", "q=" + Common(random));
            yield return ("rare word", "q=" + Rare(random));
            yield return ("two words", $"q={Common(random)}+{Common(random)}");
            yield return ("three words", $"q={Common(random)}+{Rare(random)}+{Common(random)}");
            yield return ("prefix", "q=" + Common(random)[..4]);
            yield return ("phrase", $"q=%22{Common(random)}+{Common(random)}%22");
            yield return ("relevance", $"q={Common(random)}&sort=relevance");
            yield return ("filters", Filters(random));
            yield return ("filters and a word", $"q={Common(random)}&{Filters(random)}");
            yield return ("newest, deep page", $"status=any&sort=newest&page={random.Next(5, 100)}");
            yield return ("deadline and lab", $"closes=30&lab=laboratoire-{random.Next(50)}");
        }
    }

    private static string Common(Random random) =>
        Uri.EscapeDataString(random.Next(10) < 7 ? GeneratedText.French[random.Next(20)] : GeneratedText.English[random.Next(20)]);

    private static string Rare(Random random)
    {
        // Words of the middle and the end of the vocabulary, as titles hold them.
        var title = new GeneratedOffers(random.Next(1_000)).Take(1, new DateOnly(2026, 11, 22)).First().Content.Title;
        return TextFolding.Words(title).Split(' ').MaxBy(w => w.Length)!;
    }

    private static string Filters(Random random) => random.Next(4) switch
    {
        0 => "kind=phd",
        1 => "kind=phd,postdoc&duration=25-36",
        2 => "region=Bretagne&language=fr",
        _ => "minMonths=12&maxMonths=24&closes=90",
    };
}
