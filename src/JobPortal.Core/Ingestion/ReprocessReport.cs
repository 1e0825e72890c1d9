using JobPortal.Core.Offers;

namespace JobPortal.Core.Ingestion;

/// <summary>What reading everything again finds different in one field.</summary>
/// <param name="Changed">Offers in which it is another value, those below included.</param>
/// <param name="Gained">Offers that had it not.</param>
/// <param name="Lost">Offers that have it no more.</param>
/// <param name="Samples">The first of them, by offer.</param>
public sealed record FieldReport(NormalizedField Field, int Changed, int Gained, int Lost, IReadOnlyList<(int Offer, FieldChange Change)> Samples);

/// <summary>Compares what offers say with what today's readers make of their kept pages. Used by one thread at a time.</summary>
public sealed class ReprocessReport
{
    /// <summary>Samples of each field.</summary>
    private const int MaxSamples = 5;

    private readonly SortedDictionary<NormalizedField, List<(int Offer, FieldChange Change)>> _samples = [];
    private readonly Dictionary<NormalizedField, (int Changed, int Gained, int Lost)> _counts = [];

    /// <summary>Postings read again.</summary>
    public int Read { get; private set; }

    /// <summary>Offers that would be different, in a field or in its evidence.</summary>
    public int Changed { get; private set; }

    /// <summary>Of them those whose fields stay: only the evidence, the markup or a spelling beside them is different.</summary>
    public int Elsewhere { get; private set; }

    /// <summary>Postings that today's reader does not find in their page: they stay as they are.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Every field that differs somewhere.</summary>
    public IReadOnlyList<FieldReport> Fields => [.. _samples.Select(s => new FieldReport(s.Key, _counts[s.Key].Changed, _counts[s.Key].Gained, _counts[s.Key].Lost, s.Value))];

    public void AddUnreadable(int postings) => Unreadable += postings;

    /// <param name="isSame">Whether the two are the same in everything that is stored.</param>
    public void Add(int offer, OfferContent before, OfferContent after, bool isSame)
    {
        Read++;
        if (isSame) return;
        Changed++;
        var changes = PostingDiff.Of(before, after);
        if (changes.Count == 0) Elsewhere++;
        foreach (var change in changes) Add(offer, change);
    }

    private void Add(int offer, FieldChange change)
    {
        var (changed, gained, lost) = _counts.GetValueOrDefault(change.Field);
        _counts[change.Field] = (changed + 1, gained + (change.Before is null ? 1 : 0), lost + (change.After is null ? 1 : 0));
        if (!_samples.TryGetValue(change.Field, out var samples)) _samples[change.Field] = samples = [];
        if (samples.Count < MaxSamples) samples.Add((offer, change));
    }
}
