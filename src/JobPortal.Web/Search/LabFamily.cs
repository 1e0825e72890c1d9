using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Search;

/// <summary>A body above or below a lab.</summary>
/// <param name="Slug">Of its own page; null when it has no offers here.</param>
/// <param name="Ror">Full address; null when it has none.</param>
public sealed record LabRelative(string Name, string? Slug, string? Ror);

/// <summary>What stands around a lab.</summary>
/// <param name="Parents">From the reference data.</param>
/// <param name="Children">Labs and teams under it that have a page.</param>
/// <param name="Teams">Teams that its offers name.</param>
public sealed record LabRelatives(IReadOnlyList<LabRelative> Parents, IReadOnlyList<LabRelative> Children, IReadOnlyList<string> Teams);

/// <summary>Finds the bodies above a lab, and the labs and teams inside it.</summary>
public sealed class LabFamily(IDbContextFactory<JobPortalDbContext> contexts, LabReference reference)
{
    private const int MostTeams = 50;

    /// <param name="lab">Id of the organization.</param>
    /// <param name="key">Its key: that of the reference data when it knows the lab.</param>
    public async Task<LabRelatives> OfAsync(int lab, string key, CancellationToken cancellationToken)
    {
        var directory = await reference.DirectoryAsync(cancellationToken);
        var (parents, children) = (directory.ParentsOf(key), directory.ChildrenOf(key));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        string[] keys = [.. parents.Concat(children).Select(r => r.Key)];
        var pages = await context.Organizations.Where(o => o.MergedIntoId == null && keys.Contains(o.Key) && context.Offers.Any(f => f.OrganizationId == o.Id))
            .ToDictionaryAsync(o => o.Key, o => o.Slug, cancellationToken);
        var teams = await context.Database.SqlQuery<string>($"""
            select t.content -> 'organization' ->> 'team' as "Value" from offers o join offer_texts t on t.offer_id = o.id
            where o.organization_id = {lab} and t.content -> 'organization' ->> 'team' is not null group by 1 order by 1 limit {MostTeams}
            """).ToListAsync(cancellationToken);
        return new LabRelatives(
            [.. parents.Select(p => new LabRelative(p.Name, pages.GetValueOrDefault(p.Key), p.Ror))],
            [.. children.Where(c => pages.ContainsKey(c.Key)).Select(c => new LabRelative(c.Name, pages[c.Key], c.Ror))],
            teams);
    }
}
