using System.Data.Common;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Saving where somebody else may have been faster.</summary>
internal static class UniqueSaving
{
    /// <summary>SQLSTATE of unique_violation.</summary>
    private const string UniqueViolation = "23505";

    /// <returns>False when a unique index already has one of the rows: then nothing was saved.</returns>
    public static async Task<bool> TrySaveAsync(this JobPortalDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.InnerException is DbException { SqlState: UniqueViolation })
        {
            return false;
        }
    }
}
