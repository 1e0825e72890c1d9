namespace JobPortal.Web.Data.Matching;

/// <summary>Lets stored postings look for their offers again. Call it under <see cref="MatchLock"/>, in a transaction.</summary>
internal static class StoredPlacement
{
    /// <returns>How many offers are new or say something else now.</returns>
    public static async Task<int> ReplaceAsync(JobPortalDbContext context, IReadOnlyList<PlacedPosting> placed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var plan = await PostingPlacement.PlanAsync(context, placed, now, cancellationToken);
        return await WriteAsync(context, plan, placed, now, cancellationToken);
    }

    /// <returns>How many offers are new or say something else now.</returns>
    public static async Task<int> WriteAsync(
        JobPortalDbContext context, PlacementPlan plan, IReadOnlyList<PlacedPosting> placed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var organizations = await OrganizationRows.EnsureAsync(context, [.. placed.Select(p => p.Content.Organization)], cancellationToken);
        await new NewOffers(context, now).InsertAsync(plan, placed, organizations, cancellationToken);
        return plan.NewOffers.Count + await new PlacementWriter(context, now).WriteAsync(plan, placed, cancellationToken);
    }
}
