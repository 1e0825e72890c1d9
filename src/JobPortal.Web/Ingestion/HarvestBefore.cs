using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>What was known of a source before a run.</summary>
/// <param name="Known">Its postings, retired ones included, by identity.</param>
/// <param name="History">Its last healthy runs, see <see cref="DriftRule.History"/>.</param>
internal sealed record HarvestBefore(IReadOnlyDictionary<string, KnownPosting> Known, IReadOnlyList<HarvestRun> History)
{
    /// <summary>
    /// Open postings that a harvest is expected to show: those that are open, or fewer when an operator has accepted a smaller run. Otherwise
    /// a board that shrank for good would never be complete again.
    /// </summary>
    public int Expected { get; } = History is [.., { Quarantine: QuarantineState.Applied }]
        ? Math.Min(Open(Known), DriftRule.Usual(History))
        : Open(Known);

    private static int Open(IReadOnlyDictionary<string, KnownPosting> known) => known.Values.Count(p => p.RetiredAt is null);
}
