namespace JobPortal.Core.Reference;

/// <summary>
/// Finds names by their words in any order, French or English, a word more or less: "Laboratory of Physical Chemistry of Materials" is
/// "Laboratoire de chimie physique des matériaux". Rare words count more (inverse document frequency). Read-only, safe from many threads.
/// </summary>
internal sealed class NameWords
{
    /// <summary>Shorter names say too little without their order.</summary>
    private const int FewestWords = 3;

    /// <summary>Words of more names than this ("laboratoire") lead to too many candidates to look at.</summary>
    private const int MostNamesOfAWord = 300;

    private const int WordsToTry = 3;

    /// <summary>
    /// Words that make another body of a name that lacks them: the "Centre Inria d'Université Côte d'Azur" is not that university, nor is the
    /// "Institut Necker" the "Hôpital Necker".
    /// </summary>
    private static readonly string[] Heads =
    [
        "universite", "universitaire", "hopital", "hospitalier", "chu", "chru", "ecole", "inria", "fondation", "observatoire", "antenne", "academie", "conseil", "ministere",
        "federation", "societe", "association", "musee", "clinique",
    ];

    private readonly Dictionary<string, int> _ids = [];
    private readonly float[] _weights;
    private readonly Dictionary<int, int> _heads;
    private readonly int[][] _namesOfWord;
    private readonly (int Row, int[] Words, float Weight, int Heads)[] _names;

    /// <param name="names">Keys as <see cref="OrganizationName.Key"/>, and the row that each leads to.</param>
    public NameWords(IEnumerable<(string Key, int Row)> names)
    {
        var read = names.Distinct().Select(n => (n.Row, Words: Ids(n.Key))).Where(n => n.Words.Length >= FewestWords).ToArray();
        _heads = Heads.Select(IdOf).Where(id => id >= 0).Distinct().Select((id, bit) => (id, 1 << bit)).ToDictionary();
        var lists = new List<int>[_ids.Count];
        for (var n = 0; n < read.Length; n++)
        {
            foreach (var word in read[n].Words)
                (lists[word] ??= []).Add(n);
        }
        _weights = [.. lists.Select(list => MathF.Log(1 + read.Length / (float)(list?.Count ?? 1)))];
        _namesOfWord = [.. lists.Select(list => list is null || list.Count > MostNamesOfAWord ? [] : list.ToArray())];
        _names = [.. read.Select(n => (n.Row, n.Words, n.Words.Sum(w => _weights[w]), HeadsOf(n.Words)))];
    }

    /// <summary>The rows whose names share most of the words, best first, with a share from 0 to 1.</summary>
    /// <param name="words">Of one part of a text, as <see cref="OrganizationName.Word"/>.</param>
    /// <param name="places">Words that stand elsewhere in the text and may complete a name: its towns.</param>
    /// <param name="least">Less is not given.</param>
    public List<(int Row, float Share)> Find(IReadOnlyCollection<string> words, IReadOnlyCollection<string> places, float least)
    {
        var found = new List<(int Row, float Share)>();
        var known = words.Select(IdOf).Distinct().Order().ToArray();
        if (known.Length < FewestWords || known.Any(id => id < 0) && words.Count < FewestWords + 2)
            return found;
        var own = known.Where(id => id >= 0).Sum(id => _weights[id]) + words.Count(w => IdOf(w) < 0) * _weights.Max();
        var ownHeads = HeadsOf(known);
        var elsewhere = places.Select(IdOf).Where(id => id >= 0 && !known.Contains(id)).ToHashSet();
        var candidates = known.Where(id => id >= 0).OrderByDescending(id => _weights[id]).Take(WordsToTry).SelectMany(id => _namesOfWord[id]).Distinct();
        foreach (var name in candidates)
        {
            var (row, its, weight, heads) = _names[name];
            if (heads != ownHeads)
                continue;
            var (shared, completed) = (0f, 0f);
            foreach (var word in its)
            {
                shared += Array.BinarySearch(known, word) >= 0 ? _weights[word] : 0;
                completed += elsewhere.Contains(word) ? _weights[word] : 0;
            }
            var share = 2 * (shared + completed) / (own + completed + weight);
            if (share >= least && shared > completed)
                found.Add((row, share));
        }
        return [.. found.GroupBy(f => f.Row).Select(g => (g.Key, g.Max(f => f.Share))).OrderByDescending(f => f.Item2).ThenBy(f => f.Key)];
    }

    private int HeadsOf(int[] words) => words.Aggregate(0, (heads, word) => heads | _heads.GetValueOrDefault(word));

    private int IdOf(string word) => _ids.GetValueOrDefault(Translation.OfWord(word), -1);

    private int[] Ids(string key) => [.. key.Split(' ').Select(word =>
    {
        var same = Translation.OfWord(word);
        return _ids.TryGetValue(same, out var id) ? id : _ids[same] = _ids.Count;
    }).Distinct().Order()];
}
