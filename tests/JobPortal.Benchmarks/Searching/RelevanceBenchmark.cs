using System.Globalization;
using JobPortal.Benchmarks.Generated;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;

namespace JobPortal.Benchmarks.Searching;

/// <summary>
/// How well relevance sorts: nDCG of the first ten hits of judged queries (judged.txt), over four dozen invented offers among some thousands that are generated.
/// 1 is what the judge would have done.
/// </summary>
internal static class RelevanceBenchmark
{
    private const int Hits = 10;
    private const int FirstOfOthers = 1_000;
    private static readonly DateOnly Today = new(2026, 11, 22);

    private sealed record Judged(string Query, Dictionary<int, int> Grades);

    public static int Run(int noise)
    {
        var (offers, queries) = Read();
        var index = Index(offers, noise);
        List<(string Query, double Score)> scores = [.. queries.Select(q => (q.Query, Score(q, Found(index, q.Query))))];
        foreach (var (query, score) in scores.Where(s => s.Score < 0.9).OrderBy(s => s.Score))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score:0.00}  {query}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nDCG@{Hits} {scores.Average(s => s.Score):0.000} over {scores.Count} queries, {offers.Count} judged offers among {noise:N0} others"));
        return 0;
    }

    private static OfferIndex Index(List<(OfferRow Row, OfferWords Words)> judged, int noise)
    {
        var builder = new OfferTermsBuilder();
        var offers = judged.Select(j => new IndexedOffer(j.Row, builder.Build(j.Words)));
        var others = new GeneratedOffers().Take(noise, Today).Select((p, i) => new IndexedOffer(
            new OfferRow { Id = FirstOfOthers + i, Kind = p.Content.Kind, FirstSeen = default }, builder.Build(OfferWords.Of(p.Content, [], []))));
        return OfferIndex.Empty.With([.. offers, .. others], [], LabRows.None);
    }

    // As OfferSearch does: a word that finds nothing gives way to what was meant.
    private static IReadOnlyList<int> Found(OfferIndex index, string text)
    {
        var words = WordQueryReader.Standard.Read(text);
        List<(WordClause, string)> meant = [];
        foreach (var clause in words.Clauses.Where(SpellingRules.MayBeSlip))
        {
            if (index.Count(clause) is var finds && finds > 0) continue;
            var near = SpellingRules.Near(clause.Correctable!, index.Terms).Select(w => (w, index.Count(SpellingRules.Clause(w)))).ToList();
            if (SpellingRules.Best(clause.Correctable!, finds, near) is { } best) meant.Add((clause, best));
        }
        words = WordQueryReader.Standard.Read(SpellingRules.Rewrite(words, meant));
        // Nobody judged the others, and some of them hold what was asked: they are passed over, as is usual.
        return [.. index.Find(new SearchCriteria { Sort = SortOrder.Relevance }, words, Today, 0, index.Columns.Count).Ids.Where(id => id < FirstOfOthers).Take(Hits)];
    }

    private static double Score(Judged judged, IReadOnlyList<int> found)
    {
        var best = Gain(judged.Grades.Values.OrderDescending().Take(Hits));
        return best == 0 ? 1 : Gain(found.Select(id => judged.Grades.GetValueOrDefault(id))) / best;
    }

    private static double Gain(IEnumerable<int> grades) => grades.Select((g, i) => (Math.Pow(2, g) - 1) / Math.Log2(i + 2)).Sum();

    private static (List<(OfferRow, OfferWords)> Offers, List<Judged> Queries) Read()
    {
        using var reader = new StreamReader(typeof(RelevanceBenchmark).Assembly.GetManifestResourceStream("judged.txt")!);
        var lines = reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|')).ToList();
        return ([.. lines.Where(l => l.Length == 6).Select(Offer)], [.. lines.Where(l => l.Length == 4).Select(l => new Judged(l[0], Grades(l)))]);
    }

    private static (OfferRow, OfferWords) Offer(string[] line)
    {
        var content = new OfferContent
        {
            Title = line[4],
            Kind = Enum.Parse<PositionKind>(line[1]),
            Language = line[2],
            Organization = new() { Raw = line[3] },
            Sections = [new OfferSection("", SectionKind.Subject, "", line[5])],
        };
        return (new OfferRow { Id = int.Parse(line[0], CultureInfo.InvariantCulture), Kind = content.Kind, FirstSeen = default }, OfferWords.Of(content, [], []));
    }

    private static Dictionary<int, int> Grades(string[] line)
    {
        Dictionary<int, int> grades = [];
        for (var column = 1; column <= 3; column++)
            foreach (var id in line[column].Split(',', StringSplitOptions.RemoveEmptyEntries)) grades[int.Parse(id, CultureInfo.InvariantCulture)] = 4 - column;
        return grades;
    }
}
