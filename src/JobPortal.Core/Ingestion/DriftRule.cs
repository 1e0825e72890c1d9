namespace JobPortal.Core.Ingestion;

/// <summary>
/// Tells a board that broke, or changed its markup, from a board on which offers come and go. What it doubts is held back until an operator
/// or the next healthy harvest decides: elsewhere a parser silently returned nothing for every query, and nobody saw it for weeks.
/// </summary>
public static class DriftRule
{
    /// <summary>Healthy runs that say what is usual.</summary>
    public const int HistoryLength = 5;

    /// <summary>Fewer postings than this prove nothing.</summary>
    public const int LeastPostings = 10;

    /// <summary>Share of the usual yield, or of a field's usual filling, below which a run is doubted.</summary>
    public const double LeastShare = 0.5;

    /// <summary>A field that fewer postings have than this comes and goes by itself.</summary>
    public const double UsualField = 0.5;

    /// <summary>Share of known postings that must change at once to be doubted.</summary>
    public const double MassChange = 0.8;

    /// <summary>The healthy runs that count, newest first. What an operator accepted is the new usual: nothing before it counts.</summary>
    /// <param name="latestFirst">A source's runs of any kind.</param>
    public static IReadOnlyList<HarvestRun> History(IEnumerable<HarvestRun> latestFirst)
    {
        List<HarvestRun> history = [];
        foreach (var run in latestFirst.Where(r => r.IsHealthy).Take(HistoryLength))
        {
            history.Add(run);
            if (run.Quarantine == QuarantineState.Applied) break;
        }
        return history;
    }

    /// <summary>Median number of postings of the history, the lower of two middles; 0 without one.</summary>
    public static int Usual(IReadOnlyList<HarvestRun> history) =>
        history.Count == 0 ? 0 : history.Select(r => r.Found).Order().ElementAt((history.Count - 1) / 2);

    /// <summary>Whether a run can be doubted at all: else its changes need not wait.</summary>
    public static bool CanJudge(IReadOnlyList<HarvestRun> history) => Usual(history) >= LeastPostings;

    /// <summary>Why the run is doubted; empty when it is not.</summary>
    /// <param name="found">Postings that it found.</param>
    /// <param name="missed">Pages that it wanted and did not get: they explain a small yield.</param>
    /// <param name="tally">Its fields.</param>
    /// <param name="history">See <see cref="History"/>.</param>
    public static IReadOnlyList<Drift> Find(int found, int missed, HarvestTally tally, IReadOnlyList<HarvestRun> history)
    {
        ArgumentNullException.ThrowIfNull(tally);
        if (!CanJudge(history)) return [];
        var usual = Usual(history);
        List<Drift> drifts = missed == 0 && found < usual * LeastShare ? [new Drift(DriftKind.Yield, null, usual, found)] : [];
        drifts.AddRange(FieldValues.All.Select(f => FieldDrift(f, tally, history) ?? ChangeDrift(f, tally)).OfType<Drift>());
        return drifts;
    }

    private static Drift? FieldDrift(NormalizedField field, HarvestTally tally, IReadOnlyList<HarvestRun> history)
    {
        var counted = history.Sum(r => r.FillOf);
        if (counted < LeastPostings || tally.Counted < LeastPostings) return null;
        var before = history.Sum(r => r.Fill.FirstOrDefault(f => f.Field == field)?.Filled ?? 0) / (double)counted;
        var after = tally.Fill[(int)field].Filled / (double)tally.Counted;
        return before >= UsualField && after < before * LeastShare ? new Drift(DriftKind.Field, field, before, after) : null;
    }

    // A field that few postings have does not show in the run's shares; that all of them lost it at once does.
    private static Drift? ChangeDrift(NormalizedField field, HarvestTally tally)
    {
        if (tally.Changed < LeastPostings || tally.Changed <= tally.Known * MassChange) return null;
        var had = tally.Had(field);
        return had >= LeastPostings / 2 && tally.Lost(field) > had * LeastShare
            ? new Drift(DriftKind.MassChange, field, had / (double)tally.Changed, (had - tally.Lost(field)) / (double)tally.Changed)
            : null;
    }
}
