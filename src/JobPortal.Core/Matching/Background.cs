namespace JobPortal.Core.Matching;

/// <summary>
/// What other offers say too: the paragraphs that a lab puts into all its offers. What two or more other positions say is no evidence that
/// two postings are one.
/// </summary>
internal sealed class Background
{
    /// <summary>Other positions that must say it.</summary>
    private const int Enough = 2;

    private readonly HashSet<uint> _shingles;
    private readonly HashSet<uint> _terms;

    private Background(HashSet<uint> shingles, HashSet<uint> terms) => (_shingles, _terms) = (shingles, terms);

    public static Background None { get; } = new([], []);

    /// <param name="others">One fingerprint of each other position.</param>
    public static Background Of(IReadOnlyCollection<OfferFingerprint> others) => others.Count < Enough ? None : new(
        Repeated(others.SelectMany(o => (IEnumerable<Sketch>)[o.Telling, o.Surrounding]), Enough),
        Repeated(others.Select(o => o.Terms), 2 * Enough));

    public bool Has(uint shingle) => _shingles.Count > 0 && _shingles.Contains(shingle);

    public bool HasTerm(uint term) => _terms.Count > 0 && _terms.Contains(term);

    // Sorting beats counting in a dictionary four times over at 40 texts of 500 shingles.
    private static HashSet<uint> Repeated(IEnumerable<Sketch> sketches, int times)
    {
        var all = new List<uint>();
        foreach (var sketch in sketches) all.AddRange(sketch.Hashes);
        all.Sort();
        var repeated = new HashSet<uint>();
        for (var i = times - 1; i < all.Count; i++)
            if (all[i] == all[i - times + 1]) repeated.Add(all[i]);
        return repeated;
    }
}
