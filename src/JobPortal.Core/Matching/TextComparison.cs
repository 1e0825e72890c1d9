namespace JobPortal.Core.Matching;

/// <summary>How two texts agree once what a lab writes into all its offers is left out.</summary>
/// <param name="Telling">
/// Share of what the shorter one says of its position that the other has too, 0 to 1; the better of the two directions, because one may be the
/// first lines of the other.
/// </param>
/// <param name="TellingCount">On how many shingles that rests: those of the poorer side.</param>
/// <param name="TellingFound">Share of what was found that tells of the position there too, and does not only stand around it.</param>
/// <param name="Whole">Jaccard similarity of everything that is no boilerplate, 0 to 1.</param>
/// <param name="Terms">Share of the concepts of the poorer side that the other has.</param>
/// <param name="TermCount">Concepts of the poorer side.</param>
internal sealed record TextComparison(double Telling, int TellingCount, double TellingFound, double Whole, double Terms, int TermCount)
{
    public static TextComparison Of(OfferFingerprint left, OfferFingerprint right, Background background)
    {
        var limit = Least(left.Telling.Limit, left.Surrounding.Limit, right.Telling.Limit, right.Surrounding.Limit);
        var (here, there) = (Share(left.Telling, right, limit, background), Share(right.Telling, left, limit, background));
        var (around, aroundThere) = (Share(left.Surrounding, right, limit, background), Share(right.Surrounding, left, limit, background));
        var common = here.Found + around.Found;
        var union = here.All + around.All + there.All + aroundThere.All - common;
        var (terms, termCount) = SharedTerms(left.Terms, right.Terms, background);
        var better = Part(here.Found, here.All) >= Part(there.Found, there.All) ? here : there;
        return new(Part(better.Found, better.All), Math.Min(here.All, there.All), Part(better.Told, better.Found), Part(common, union), terms, termCount);
    }

    private static double Part(int some, int all) => all == 0 ? 0 : (double)some / all;

    // All are sorted: one walk through the three.
    private static (int Told, int Found, int All) Share(Sketch part, OfferFingerprint whole, uint limit, Background background)
    {
        var (told, found, all) = (0, 0, 0);
        var telling = new Walk(whole.Telling.Hashes);
        var surrounding = new Walk(whole.Surrounding.Hashes);
        foreach (var hash in part.Hashes)
        {
            if (hash > limit) break;
            var (tells, surrounds) = (telling.Reaches(hash), surrounding.Reaches(hash));
            if (background.Has(hash)) continue;
            all++;
            if (tells) told++;
            if (tells || surrounds) found++;
        }
        return (told, found, all);
    }

    private ref struct Walk(ReadOnlySpan<uint> hashes)
    {
        private readonly ReadOnlySpan<uint> _hashes = hashes;
        private int _at;

        public bool Reaches(uint hash)
        {
            while (_at < _hashes.Length && _hashes[_at] < hash) _at++;
            return _at < _hashes.Length && _hashes[_at] == hash;
        }
    }

    private static (double Share, int Count) SharedTerms(Sketch a, Sketch b, Background background)
    {
        var limit = Math.Min(a.Limit, b.Limit);
        var (common, left, right) = (0, 0, 0);
        var other = new Walk(b.Hashes);
        foreach (var hash in a.Hashes)
        {
            if (hash > limit) break;
            var shared = other.Reaches(hash);
            if (background.HasTerm(hash)) continue;
            left++;
            if (shared) common++;
        }
        foreach (var hash in b.Hashes)
            if (hash > limit) break;
            else if (!background.HasTerm(hash)) right++;
        var fewest = Math.Min(left, right);
        return (Part(common, fewest), fewest);
    }

    private static uint Least(params ReadOnlySpan<uint> limits)
    {
        var least = uint.MaxValue;
        foreach (var limit in limits) least = Math.Min(least, limit);
        return least;
    }
}
