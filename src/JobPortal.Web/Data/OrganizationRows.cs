using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>The organizations of a batch: found by what operators decided about the spelling, by key or by an alias of it, else made.</summary>
internal sealed class OrganizationRows
{
    private readonly Dictionary<string, int> _ids = [];
    private readonly Dictionary<string, int> _spellings = [];

    /// <summary>Two workers may ensure the same key at once: the second waits for the first's transaction and takes its row.</summary>
    public static async Task<OrganizationRows> EnsureAsync(
        JobPortalDbContext context, IReadOnlyCollection<OrganizationMention> mentions, CancellationToken cancellationToken)
    {
        // An operator's decision waits until this transaction has ended, and the other way round: no offer keeps a lab that was merged meanwhile.
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({LabDecisions.LockKey})", cancellationToken);

        // In the order of keys, so that two transactions never wait for each other.
        var wanted = mentions.Where(m => KeyOf(m) is not null).DistinctBy(KeyOf).OrderBy(KeyOf, StringComparer.Ordinal).ToList();
        var rows = new OrganizationRows();
        await rows.FindSpellingsAsync(context, mentions, cancellationToken);
        await rows.FindAsync(context, wanted, cancellationToken);
        var missing = wanted.Where(m => !rows._ids.ContainsKey(KeyOf(m)!)).ToList();
        if (missing.Count == 0) return rows;
        await InsertAsync(context, missing, SlugOf, cancellationToken);
        await rows.FindAsync(context, missing, cancellationToken);

        // Those whose short slug another lab has: two labs of one name in two cities.
        var homonyms = missing.Where(m => !rows._ids.ContainsKey(KeyOf(m)!)).ToList();
        if (homonyms.Count == 0) return rows;
        await InsertAsync(context, homonyms, m => $"{SlugOf(m)}-{TextFolding.Slug(KeyOf(m)!)}", cancellationToken);
        await rows.FindAsync(context, homonyms, cancellationToken);
        return rows;
    }

    public int? IdOf(OrganizationMention mention) =>
        mention.SpellingKey() is { } spelling && _spellings.TryGetValue(spelling, out var id) ? id : KeyOf(mention) is { } key ? _ids[key] : null;

    private async Task FindSpellingsAsync(JobPortalDbContext context, IReadOnlyCollection<OrganizationMention> mentions, CancellationToken cancellationToken)
    {
        var spellings = mentions.Select(m => StorableText.OrNull(m.SpellingKey())).OfType<string>().Distinct().ToList();
        var sent = context.OrganizationAliases.Where(a => spellings.Contains(a.Key)).Select(a => new { a.Key, Id = a.Organization!.MergedIntoId ?? a.OrganizationId });
        foreach (var found in await sent.ToListAsync(cancellationToken)) _spellings[found.Key] = found.Id;
    }

    private async Task FindAsync(JobPortalDbContext context, List<OrganizationMention> wanted, CancellationToken cancellationToken)
    {
        var keys = wanted.ConvertAll(m => KeyOf(m)!);
        var own = context.Organizations.Where(o => keys.Contains(o.Key)).Select(o => new { o.Key, Id = o.MergedIntoId ?? o.Id });
        foreach (var found in await own.ToListAsync(cancellationToken)) _ids[found.Key] = found.Id;

        // After, so that an alias wins: a merge leaves the merged row where it is.
        var aliases = context.OrganizationAliases.Where(a => keys.Contains(a.Key)).Select(a => new { a.Key, Id = a.Organization!.MergedIntoId ?? a.OrganizationId });
        foreach (var found in await aliases.ToListAsync(cancellationToken)) _ids[found.Key] = found.Id;
    }

    private static async Task InsertAsync(
        JobPortalDbContext context, List<OrganizationMention> missing, Func<OrganizationMention, string> slug, CancellationToken cancellationToken)
    {
        string?[] Each(Func<OrganizationMention, string?> value) => [.. missing.Select(m => StorableText.OrNull(value(m)))];
        await context.Database.ExecuteSqlAsync($"""
            insert into organizations (key, slug, name, acronym, ror, city)
            select * from unnest({Each(KeyOf)}, {Each(slug)}, {Each(m => m.Name ?? m.Raw ?? m.Key)}, {Each(m => m.Acronym)}, {Each(m => m.OwnRor())}, {Each(m => m.City)})
            on conflict do nothing
            """, cancellationToken);
    }

    private static string? KeyOf(OrganizationMention mention) => StorableText.OrNull(mention.Key);

    private static string SlugOf(OrganizationMention mention) =>
        TextFolding.Slug(string.Join(' ', new[] { mention.Acronym ?? mention.Name ?? mention.Key, mention.Acronym is null ? null : mention.City }
            .OfType<string>())) is { Length: > 0 } slug ? slug : "lab";
}
