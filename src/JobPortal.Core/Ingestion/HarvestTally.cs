namespace JobPortal.Core.Ingestion;

/// <summary>Counts a run's fields as its postings are read. Used by one thread at a time.</summary>
public sealed class HarvestTally
{
    private readonly int[] _filled = new int[FieldValues.All.Count];
    private readonly int[] _had = new int[FieldValues.All.Count];
    private readonly int[] _lost = new int[FieldValues.All.Count];

    /// <summary>Postings whose fields are known.</summary>
    public int Counted { get; private set; }

    /// <summary>Postings that nobody knew.</summary>
    public int New { get; private set; }

    /// <summary>Postings that were known before and say something else now.</summary>
    public int Changed { get; private set; }

    /// <summary>Postings that were known before.</summary>
    public int Known { get; private set; }

    /// <summary>A posting that says what it said before.</summary>
    /// <param name="mask">Null when it was stored before fields were counted.</param>
    public void AddUnchanged(int? mask)
    {
        Known++;
        if (mask is { } fields) Count(fields);
    }

    public void AddNew(int mask)
    {
        New++;
        Count(mask);
    }

    /// <param name="before">Null when it was stored before fields were counted.</param>
    /// <param name="after">Its fields now.</param>
    public void AddChanged(int? before, int after)
    {
        Known++;
        Changed++;
        Count(after);
        if (before is not { } had) return;
        foreach (var field in FieldValues.All.Where(f => FieldMask.Has(had, f)))
        {
            _had[(int)field]++;
            if (!FieldMask.Has(after, field)) _lost[(int)field]++;
        }
    }

    /// <summary>How many of <see cref="Counted"/> have each field.</summary>
    public IReadOnlyList<FieldCount> Fill => [.. FieldValues.All.Select(f => new FieldCount(f, _filled[(int)f]))];

    /// <summary>Changed postings that had the field before.</summary>
    public int Had(NormalizedField field) => _had[(int)field];

    /// <summary>Changed postings that had the field before and have it no more.</summary>
    public int Lost(NormalizedField field) => _lost[(int)field];

    private void Count(int mask)
    {
        Counted++;
        foreach (var field in FieldValues.All.Where(f => FieldMask.Has(mask, f))) _filled[(int)field]++;
    }
}
