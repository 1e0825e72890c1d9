namespace JobPortal.Core.Matching;

/// <summary>
/// What other offers say too: the paragraphs that a lab puts into all its offers. What two or more other positions say is no evidence that
/// two postings are one.
/// </summary>
internal sealed class Background
{
    /// <summary>Other positions that must say it.</summary>
    private const int Enough = 2;

    private readonly HashCounts _shingles;
    private readonly HashCounts _terms;

    private Background(HashCounts shingles, HashCounts terms) => (_shingles, _terms) = (shingles, terms);

    public static Background None { get; } = new(HashCounts.None, HashCounts.None);

    /// <param name="others">One fingerprint of each other position.</param>
    public static Background Of(IReadOnlyCollection<OfferFingerprint> others) => others.Count < Enough ? None : new(
        HashCounts.Of([.. others.Select(o => o.Telling), .. others.Select(o => o.Surrounding)]),
        HashCounts.Of([.. others.Select(o => o.Terms)]));

    public bool Has(uint shingle) => _shingles.Of(shingle) >= Enough;

    public bool HasTerm(uint term) => _terms.Of(term) >= 2 * Enough;
}
