using System.Text.RegularExpressions;
using JobPortal.Core.Normalization;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Matching;

/// <summary>What a title says besides what kind of position it is.</summary>
/// <param name="Words">Folded words that say what it is about, in order, without those that every offer has.</param>
/// <param name="Numbers">Words with digits, and lone letters that number: "wp3", "2", "b". Not years, not durations.</param>
/// <param name="Levels">"m1", "m2", "ie", "ir", "mcf", "pr", "cr", "dr", "ater", "cpj".</param>
/// <param name="IsCut">The last word may be a part of one.</param>
internal sealed partial record TitleWords(IReadOnlyList<TitleWord> Words, IReadOnlyList<string> Numbers, IReadOnlyList<string> Levels, bool IsCut)
{
    private static readonly (Regex Words, string Level)[] LevelRules =
        [(M1, "m1"), (M2, "m2"), (StudyEngineer, "ie"), (ResearchEngineer, "ir"), (Lecturer, "mcf"), (JuniorChair, "cpj"), (Professor, "pr"), (Teaching, "ater")];

    public static TitleWords Of(string title)
    {
        var flat = Folding.Fold(title);
        var levels = LevelRules.Where(r => r.Words.IsMatch(flat)).Select(r => r.Level).ToList();
        // "Professeur junior" is no professor.
        if (levels.Contains("cpj")) levels.Remove("pr");
        var words = TextFolding.Fold(Lengths.Replace(LevelMarks.Replace(flat, " "), " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            [.. words.Where(w => !Concepts.IsNumbered(w) && w.Length > 1).Distinct().Select(TitleWord.Of).OfType<TitleWord>()],
            [.. Numbered(words, flat).Distinct().Order(StringComparer.Ordinal)],
            levels,
            Cut.IsMatch(title));
    }

    // "Poste B" numbers, "l'Île-d'Yeu" does not: a lone letter counts only at the end or after a word that numbers.
    private static IEnumerable<string> Numbered(string[] words, string flat) =>
        words.Where(w => Concepts.IsNumbered(w) && !Year.IsMatch(w)).Concat(Lettered.Matches(flat).Select(m => m.Groups["letter"].Value));

    // "Apprentissage profond pour la télédé…", "Apprentissage profond pour la télédé..."
    [GeneratedRegex(@"(?:…|\.\.\.)\s*$")]
    private static partial Regex Cut { get; }

    // "36 mois", "18 months", "(12M)", "3 ans", "100 %", "h/f"
    [GeneratedRegex(@"\b\d{1,3}\s*(?:-\s*\d{1,3}\s*)?(?:mois|months?|m\b|ans?\b|annees?|years?|yrs?|semaines?|weeks?|%|k?€|h\b)|\b(?:[hfmxd]\s*/\s*){1,2}[hfmxd]\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")]
    private static partial Regex Lengths { get; }

    // "2026", "2026 2027"
    [GeneratedRegex(@"^20[0-4]\d$")]
    private static partial Regex Year { get; }

    // "poste A", "position B", "sujet C", "axe D", "lot E"
    [GeneratedRegex(@"\b(?:poste|position|sujet|subject|topic|axe|axis|lot|task|tache|profil|offre|these|option|volet)\s+(?<letter>[b-z]|a(?=\s*(?:$|[^\w\s'])))\b(?!['\w])")]
    private static partial Regex Lettered { get; }

    // "Stage M2", "master 1", "M1/M2", "ingénieur d'études"
    [GeneratedRegex(@"\bm(?:aster)?\s?[12]\b|\bbac\s?\+\s?\d\b")]
    private static partial Regex LevelMarks { get; }

    // "M1", "Master 1"
    [GeneratedRegex(@"\bm(?:aster)?\s?1\b|\bm1/m2\b|\bm1-m2\b")]
    private static partial Regex M1 { get; }

    // "M2", "Master 2", "M1/2"
    [GeneratedRegex(@"\bm(?:aster)?\s?2\b|\bm1/2\b")]
    private static partial Regex M2 { get; }

    // "Ingénieur d'études", "IE", "IGE"
    [GeneratedRegex(@"\bingenieur\w*\s*(?:\(e\)|\.e|·e|-e)?\s+(?:d'\s?)?etudes?\b|\b(?:cdd|poste|concours)\s+i(?:g)?e\b|\bige\b")]
    private static partial Regex StudyEngineer { get; }

    // "Ingénieur de recherche", "Research engineer", "IGR"
    [GeneratedRegex(@"\bingenieur\w*\s*(?:\(e\)|\.e|·e|-e)?\s+de\s+recherche\b|\bresearch\s+engineer\b|\b(?:cdd|poste|concours)\s+i(?:g)?r\b|\bigr\b")]
    private static partial Regex ResearchEngineer { get; }

    // "Maître de conférences", "MCF", "Assistant professor", "Lecturer"
    [GeneratedRegex(@"\bmaitre(?:sse)?s?\s+de\s+conf\w*|\bmcf\b|\b(?:assistant|associate)\s+professor|\blecturer\b")]
    private static partial Regex Lecturer { get; }

    // "Chaire de professeur junior", "CPJ"
    [GeneratedRegex(@"\bprofesseure?\s+junior\b|\bcpj\b|\bjunior\s+professor")]
    private static partial Regex JuniorChair { get; }

    // "Professeur des universités", "Full professor"
    [GeneratedRegex(@"\bprofesseure?s?\b|\b(?<!assistant\s)(?<!associate\s)professor\b")]
    private static partial Regex Professor { get; }

    // "ATER"
    [GeneratedRegex(@"\bater\b")]
    private static partial Regex Teaching { get; }
}

/// <summary>A word of a title, and the concept that it stands for with its hash.</summary>
internal sealed record TitleWord(string Text, string Concept, uint Hash)
{
    public static TitleWord? Of(string word) => Concepts.Of(word) is { } concept ? new(word, concept, StableHash.Of(concept)) : null;
}
