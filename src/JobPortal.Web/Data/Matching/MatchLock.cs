using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data.Matching;

/// <summary>
/// One transaction at a time decides which postings are one offer: two sources that publish a position in the same minute would
/// otherwise not see each other and make two offers (ADR 9). Take it after <see cref="SourceLock"/>, never before.
/// </summary>
/// <remarks>
/// The lock of labs comes first, here as in a batch: who composes an offer asks for its lab, and two orders of two locks are a deadlock.
/// </remarks>
internal static class MatchLock
{
    /// <summary>Held until the transaction ends.</summary>
    public static async Task TakeAsync(JobPortalDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({LabDecisions.LockKey})", cancellationToken);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('match', 0))", cancellationToken);
    }
}
