using System.Text.Json;
using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>
/// Makes the database agree with all decisions of operators: aliases, merged labs, names, and the lab of every offer that they touch. Computes
/// from all decisions each time, so that they may be undone in any order. Inside a transaction that holds the lock of <see cref="LabDecisions"/>.
/// </summary>
internal static class LabConsequences
{
    private sealed record OfferLab(int OfferId, int? Lab, string Mention);

    public static async Task ApplyAsync(JobPortalDbContext context, CancellationToken cancellationToken)
    {
        var changes = OrganizationChanges.Of(await context.OrganizationChanges.AsNoTracking().ToListAsync(cancellationToken));
        HashSet<int> touched = [];
        await MergeAsync(context, changes, touched, cancellationToken);
        await RenameAsync(context, changes, touched, cancellationToken);
        await AliasAsync(context, changes, touched, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await ReassignAsync(context, touched, cancellationToken);
    }

    private static async Task MergeAsync(JobPortalDbContext context, OrganizationChanges changes, HashSet<int> touched, CancellationToken cancellationToken)
    {
        var wanted = changes.Merged.Keys.ToList();
        foreach (var lab in await context.Organizations.Where(o => o.MergedIntoId != null || wanted.Contains(o.Id)).ToListAsync(cancellationToken))
        {
            int? into = changes.Merged.TryGetValue(lab.Id, out var end) ? end.Lab : null;
            if (lab.MergedIntoId == into) continue;
            touched.UnionWith(new[] { lab.Id, lab.MergedIntoId, into }.OfType<int>());
            lab.MergedIntoId = into;
        }
    }

    private static async Task RenameAsync(JobPortalDbContext context, OrganizationChanges changes, HashSet<int> touched, CancellationToken cancellationToken)
    {
        var wanted = changes.Names.Keys.ToList();
        foreach (var lab in await context.Organizations.Where(o => wanted.Contains(o.Id)).ToListAsync(cancellationToken))
        {
            var names = changes.Names[lab.Id];
            if (new LabNames(lab.Name, lab.Acronym, lab.City) == names) continue;
            (lab.Name, lab.Acronym, lab.City) = (names.Name, names.Acronym, names.City);
            touched.Add(lab.Id);
        }
    }

    private static async Task AliasAsync(JobPortalDbContext context, OrganizationChanges changes, HashSet<int> touched, CancellationToken cancellationToken)
    {
        var merged = changes.Merged.Keys.ToList();
        var keys = await context.Organizations.Where(o => merged.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Key, cancellationToken);
        var wanted = changes.Merged.Select(m => (Key: keys[m.Key], m.Value)).Concat(changes.Spellings.Select(s => (s.Key, s.Value))).ToDictionary(a => a.Key, a => a.Value);
        foreach (var alias in await context.OrganizationAliases.Where(a => a.ChangeId != null).ToListAsync(cancellationToken))
        {
            if (wanted.Remove(alias.Key, out var end) && (alias.OrganizationId, alias.ChangeId) == (end.Lab, end.ChangeId)) continue;
            touched.Add(alias.OrganizationId);
            context.OrganizationAliases.Remove(alias);
            if (end != default) wanted[alias.Key] = end;
        }
        // What stands there by itself was there first.
        var asked = wanted.Keys.ToList();
        foreach (var key in await context.OrganizationAliases.Where(a => a.ChangeId == null && asked.Contains(a.Key)).Select(a => a.Key).ToListAsync(cancellationToken))
            wanted.Remove(key);
        // First what goes, because a key may come back with another lab.
        await context.SaveChangesAsync(cancellationToken);
        var by = await context.OrganizationChanges.Where(c => c.UndoneAt == null).ToDictionaryAsync(c => c.Id, cancellationToken);
        foreach (var (key, (lab, change)) in wanted)
        {
            context.OrganizationAliases.Add(new OrganizationAlias { Key = key, OrganizationId = lab, ChangeId = change, AddedBy = by[change].By, AddedAt = by[change].At });
            touched.UnionWith([lab, by[change].OrganizationId]);
        }
    }

    /// <summary>Every offer of a touched lab gets the lab that a harvest would give it now.</summary>
    private static async Task ReassignAsync(JobPortalDbContext context, HashSet<int> touched, CancellationToken cancellationToken)
    {
        if (touched.Count == 0) return;
        int[] labs = [.. touched];
        var offers = await context.Database.SqlQuery<OfferLab>($"""
            select o.id as "OfferId", o.organization_id as "Lab", (t.content -> 'organization')::text as "Mention"
            from offers o join offer_texts t on t.offer_id = o.id where o.organization_id = any({labs})
            """).ToListAsync(cancellationToken);
        var mentions = offers.ConvertAll(o => JsonSerializer.Deserialize<OrganizationMention>(o.Mention, StoredJson.Options)!);
        var rows = await OrganizationRows.EnsureAsync(context, mentions, cancellationToken);
        foreach (var moved in offers.Zip(mentions).Where(o => rows.IdOf(o.Second) is { } lab && lab != o.First.Lab).GroupBy(o => rows.IdOf(o.Second), o => o.First.OfferId))
        {
            int[] ids = [.. moved];
            await context.Database.ExecuteSqlAsync($"update offers set organization_id = {moved.Key} where id = any({ids})", cancellationToken);
        }
        int[] all = [.. offers.Select(o => o.OfferId)];
        await context.Database.ExecuteSqlAsync($"update offer_texts set search = null where offer_id = any({all})", cancellationToken);
    }
}
