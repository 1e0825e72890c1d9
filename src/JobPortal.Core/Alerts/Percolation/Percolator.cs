using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Alerts.Percolation;

/// <summary>
/// Tells which stored searches find an offer: exactly those in whose <see cref="OfferIndex.Find"/> it would be a hit. Keeps what it needs for one offer
/// from one to the next, so it is not safe from several threads; each has its own.
/// </summary>
public sealed class Percolator
{
    private readonly StoredSearches _searches;
    private readonly ILookup<int, string> _labSlugs;
    private readonly DateOnly _today;
    private readonly int _goneBefore;
    private readonly PhraseCheck _phrases;

    // By clause and by atom: the number of the offer that met it last, so that nothing is to be cleared between two offers.
    private readonly int[] _metBy;
    private readonly int[] _heldBy;
    private readonly bool[] _admits;
    private readonly List<int> _met = [];
    private int _offer;

    /// <param name="labs">Which lab a slug stands for.</param>
    /// <param name="today">The day in Paris, for what closes within some days.</param>
    public Percolator(StoredSearches searches, LabRows labs, DateOnly today)
    {
        (_searches, _today) = (searches, today);
        _goneBefore = ColumnBlock.Seconds(new DateTimeOffset(today.AddDays(-ColumnSearch.WithdrawnDays), default, TimeSpan.Zero));
        _labSlugs = labs.ById.Values.Select(l => (l.Id, l.Slug)).Concat(labs.FormerSlugs.Select(f => (Id: f.Value, Slug: f.Key))).ToLookup(l => l.Id, l => l.Slug);
        _phrases = new PhraseCheck(searches.Clauses);
        (_metBy, _heldBy, _admits) = (new int[searches.Clauses.Count], new int[searches.Clauses.Atoms], new bool[searches.Filters.Length]);
    }

    /// <summary>Adds the numbers of the searches that find the offer, in no order, each once.</summary>
    /// <param name="offer">Without terms it is found by filters alone.</param>
    public void Find(IndexedOffer offer, List<int> found)
    {
        if (offer.Row.WithdrawnAt is { } at && ColumnBlock.Seconds(at) <= _goneBefore) return;
        _offer++;
        _met.Clear();
        _phrases.Begin();
        if (offer.Terms is not null) Hold(offer.Terms.Terms);
        HoldValues(offer.Row);
        if (offer.Terms is not null)
            foreach (var clause in _phrases.Met(offer.Terms.Terms)) Meet(clause);
        var facts = FixedFacts.Of(offer.Row, _today.DayNumber);
        for (var filter = 0; filter < _admits.Length; filter++) _admits[filter] = _searches.Filters[filter].Admits(facts);
        // Only now: what else a search asks for, or leaves out, may be met by the last word of the offer.
        foreach (var clause in _met) Collect(clause, found);
        for (var filter = 0; filter < _admits.Length; filter++)
            if (_admits[filter]) Collect(_searches.Clauses.Count + filter, found);
    }

    private void Hold(IReadOnlyList<OfferTerm> terms)
    {
        var clauses = _searches.Clauses;
        var beginnings = clauses.Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < terms.Count; i++)
        {
            var text = terms[i].Text;
            if (clauses.Terms.TryGetValue(text, out var atom)) Hold(atom, i);
            var word = text[0] == WordForms.Mark ? text.AsSpan(1) : text;
            for (var length = Math.Min(word.Length, clauses.LongestBeginning); length >= WordQueryReader.ShortestPrefix; length--)
                if (beginnings.TryGetValue(word[..length], out atom)) Hold(atom, i);
        }
    }

    private void HoldValues(OfferRow row)
    {
        foreach (var slug in row.LabId is { } lab ? _labSlugs[lab] : []) Hold(ValueColumn.Lab, slug);
        foreach (var region in row.Regions) Hold(ValueColumn.Region, region);
        foreach (var source in row.Sources) Hold(ValueColumn.Source, source);
        Hold(ValueColumn.Language, row.Language);
        Hold(ValueColumn.Link, row.LinkAction?.ToUpperInvariant());
        Hold(ValueColumn.Link, row.LinkNetwork?.ToUpperInvariant());
    }

    private void Hold(ValueColumn column, string? value)
    {
        if (value is not null && _searches.Clauses.Values.TryGetValue((column, value), out var atom)) Hold(atom, PhraseCheck.NoTerm);
    }

    /// <param name="term">Where it stands among the offer's terms.</param>
    private void Hold(int atom, int term)
    {
        _phrases.Hold(atom, term);
        if (_heldBy[atom] == _offer) return;
        _heldBy[atom] = _offer;
        foreach (var clause in _searches.Clauses.ByAtom.Of(atom))
            if (clause >= 0) Meet(clause);
            else _phrases.Try(~clause);
    }

    private void Meet(int clause)
    {
        if (_metBy[clause] == _offer) return;
        _metBy[clause] = _offer;
        _met.Add(clause);
    }

    private void Collect(int key, List<int> found)
    {
        var slots = _searches.Slots;
        for (var slot = slots.Starts[key]; slot < slots.Starts[key + 1]; slot++)
            if (_admits[slots.Filters[slot]] && Finds(slots.Rest.AsSpan(slots.Rests[slot], slots.Rests[slot + 1] - slots.Rests[slot]))) found.Add(slots.Numbers[slot]);
    }

    private bool Finds(ReadOnlySpan<int> rest)
    {
        foreach (var clause in rest)
            if (clause >= 0 ? _metBy[clause] != _offer : _metBy[~clause] == _offer) return false;
        return true;
    }
}
