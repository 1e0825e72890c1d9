namespace JobPortal.Core.Ingestion;

/// <summary>
/// Says whether a harvest may be believed when it does not show a posting. A shrunken harvest is a broken reader until proven otherwise:
/// elsewhere one empty answer retired 559 boards in one night.
/// </summary>
public static class HarvestGuard
{
    /// <summary>Share of the open postings that a harvest must show before its absences count.</summary>
    public const double MinimumYield = 0.5;

    /// <summary>Complete harvests in a row without a posting that retire it.</summary>
    public const int AbsencesToRetire = 2;

    /// <summary>Whether absences count, by yield alone.</summary>
    /// <param name="seen">Postings that this harvest showed.</param>
    /// <param name="openBefore">Postings of the source that were open before it.</param>
    public static bool MayRetire(int seen, int openBefore) => seen > 0 && seen >= openBefore * MinimumYield;

    /// <summary>Whether absences count: never after a harvest that missed a page or failed.</summary>
    public static bool MayRetire(HarvestStatus status, int seen, int openBefore) => status switch
    {
        HarvestStatus.Complete => MayRetire(seen, openBefore),
        HarvestStatus.Running or HarvestStatus.Partial or HarvestStatus.Failed or HarvestStatus.Quarantined => false,
    };

    /// <summary>How a harvest ended.</summary>
    /// <param name="pages">Pages that were read.</param>
    /// <param name="found">Postings that were found in them.</param>
    /// <param name="missed">Pages wanted and not read, for whatever reason.</param>
    /// <param name="openBefore">Postings of the source that were open before it.</param>
    /// <returns>The status, and the reason in one sentence when it is not complete.</returns>
    public static (HarvestStatus Status, string? Reason) Judge(int pages, int found, int missed, int openBefore) =>
        (pages, found, missed) switch
        {
            (0, _, _) => (HarvestStatus.Failed, "No page could be read."),
            (_, 0, 0) when openBefore == 0 => (HarvestStatus.Complete, null),
            (_, 0, _) => (HarvestStatus.Failed, $"No posting was found where {openBefore} were open."),
            (_, _, > 0) => (HarvestStatus.Partial, $"{missed} of {pages + missed} pages could not be read."),
            _ when !MayRetire(found, openBefore) => (HarvestStatus.Partial, $"Only {found} postings were found where {openBefore} were open: nothing is retired."),
            _ => (HarvestStatus.Complete, null),
        };
}
