using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>
/// One transaction at a time writes a source's postings: two workers on the same source then never meet in the middle of a
/// batch (no deadlock, no unique violation), while other sources go on.
/// </summary>
internal static class SourceLock
{
    /// <summary>Held until the transaction ends.</summary>
    public static async Task TakeAsync(JobPortalDbContext context, string source, CancellationToken cancellationToken) =>
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"harvest/" + source}, 0))", cancellationToken);
}
