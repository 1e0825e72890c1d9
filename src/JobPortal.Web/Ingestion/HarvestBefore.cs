using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>What was known of a source before a run.</summary>
/// <param name="Known">Its postings, retired ones included, by identity.</param>
/// <param name="History">Its last healthy runs, see <see cref="DriftRule.History"/>.</param>
/// <param name="Lists">What the source's lists hold.</param>
internal sealed record HarvestBefore(IReadOnlyDictionary<string, KnownPosting> Known, IReadOnlyList<HarvestRun> History, ListExtent Lists)
{
    /// <summary>Whether an open posting that a complete run does not show may be gone: a list of the newest drops the older ones, which are still open.</summary>
    public bool AbsenceTells => Lists == ListExtent.All;

    /// <summary>
    /// Open postings that a harvest is expected to show: those that are open, or fewer when an operator has accepted a smaller run. Otherwise
    /// a board that shrank for good would never be complete again. Of a list of the newest, one.
    /// </summary>
    public int Expected { get; } = Lists == ListExtent.Newest ? Math.Min(1, Open(Known))
        : History is [.., { Quarantine: QuarantineState.Applied }] ? Math.Min(Open(Known), DriftRule.Usual(History))
        : Open(Known);

    private static int Open(IReadOnlyDictionary<string, KnownPosting> known) => known.Values.Count(p => p.RetiredAt is null);
}
