using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Alerts.Percolation;

/// <summary>Which phrases of stored searches stand in one offer. Notes where each atom is, then looks at those phrases that may be there.</summary>
internal sealed class PhraseCheck(Clauses clauses)
{
    /// <summary>An atom that is no word of the text.</summary>
    public const int NoTerm = -1;

    private const int Words = (Place.Last + 64) / 64;

    private readonly int[] _heads = new int[clauses.Atoms];
    private readonly int[] _headsOf = new int[clauses.Atoms];
    private readonly List<(int Term, int Next)> _terms = [];
    private readonly List<int> _tried = [];
    private readonly int[] _triedFor = new int[clauses.Phrases.ClauseOf.Length];

    // One bit for each place where the phrase may begin.
    private readonly ulong[] _beginnings = new ulong[Words];
    private readonly ulong[] _step = new ulong[Words];
    private int _offer;

    /// <summary>The next offer.</summary>
    public void Begin()
    {
        _offer++;
        _terms.Clear();
        _tried.Clear();
    }

    /// <summary>One of the offer's terms is such an atom; several may be the same prefix.</summary>
    public void Hold(int atom, int term)
    {
        if (term == NoTerm) return;
        _terms.Add((term, _headsOf[atom] == _offer ? _heads[atom] : NoTerm));
        (_heads[atom], _headsOf[atom]) = (_terms.Count - 1, _offer);
    }

    /// <summary>The offer holds a word of this phrase.</summary>
    public void Try(int phrase)
    {
        if (_triedFor[phrase] == _offer) return;
        _triedFor[phrase] = _offer;
        _tried.Add(phrase);
    }

    /// <summary>The clauses that are met by phrases of the offer; once all its atoms are known.</summary>
    public IEnumerable<int> Met(IReadOnlyList<OfferTerm> offer) => _tried
        .Where(p => HoldsAll(clauses.Phrases.Of(p)) && Stands(clauses.Phrases.Of(p), offer)).Select(p => clauses.Phrases.ClauseOf[p]);

    // Nearly every phrase fails here, at a hundredth of what looking at its places costs.
    private bool HoldsAll(ReadOnlySpan<int> phrase)
    {
        while (phrase.Length > 0)
        {
            var held = false;
            foreach (var atom in phrase.Slice(2, phrase[1])) held |= _headsOf[atom] == _offer;
            if (!held) return false;
            phrase = phrase[(2 + phrase[1])..];
        }
        return true;
    }

    private bool Stands(ReadOnlySpan<int> phrase, IReadOnlyList<OfferTerm> offer)
    {
        Array.Fill(_beginnings, ulong.MaxValue);
        while (phrase.Length > 0)
        {
            Array.Clear(_step);
            foreach (var atom in phrase.Slice(2, phrase[1])) AddPlaces(atom, phrase[0], offer);
            ulong any = 0;
            for (var i = 0; i < Words; i++) any |= _beginnings[i] &= _step[i];
            if (any == 0) return false;
            phrase = phrase[(2 + phrase[1])..];
        }
        return true;
    }

    private void AddPlaces(int atom, int offset, IReadOnlyList<OfferTerm> offer)
    {
        if (_headsOf[atom] != _offer) return;
        for (var at = _heads[atom]; at != NoTerm; at = _terms[at].Next)
        {
            foreach (var place in offer[_terms[at].Term].Places)
            {
                // The first word is at the beginning itself, so no phrase begins before the text.
                if (Place.Number(place) - offset is > 0 and var beginning) _step[beginning >> 6] |= 1UL << (beginning & 63);
            }
        }
    }
}
