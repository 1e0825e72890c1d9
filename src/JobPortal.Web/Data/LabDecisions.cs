using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>What became of an operator's decision.</summary>
public enum LabDecisionOutcome
{
    Done,
    UnknownLab,

    /// <summary>A lab cannot be merged into itself or into what stands for it.</summary>
    SameLab,

    /// <summary>No offer of the lab has this spelling.</summary>
    UnknownSpelling,

    /// <summary>A lab needs a name.</summary>
    NoName,
    AlreadyUndone,
}

/// <summary>
/// Merges, splits and renames labs for operators, and takes each back. Every decision is a row that is never deleted; offers, filters and lab
/// pages follow in the same transaction.
/// </summary>
public sealed class LabDecisions(IDbContextFactory<JobPortalDbContext> contexts, SearchIndexer indexer, TimeProvider clock)
{
    /// <summary>Of the advisory lock that decisions hold alone and writers of offers share. Any number that nobody else takes.</summary>
    internal const long LockKey = 0x6c616273;

    /// <summary>The first lab's offers become the second's; the first's address leads to the second.</summary>
    public Task<LabDecisionOutcome> MergeAsync(int lab, int into, string who, CancellationToken cancellationToken) => DecideAsync(
        async context =>
        {
            var from = await context.Organizations.FirstOrDefaultAsync(o => o.Id == lab, cancellationToken);
            var target = await context.Organizations.FirstOrDefaultAsync(o => o.Id == into, cancellationToken);
            if (from is not { MergedIntoId: null } || target is null) return LabDecisionOutcome.UnknownLab;
            var end = target.MergedIntoId ?? target.Id;
            if (end == from.Id) return LabDecisionOutcome.SameLab;
            context.OrganizationChanges.Add(Change(OrganizationChangeKind.Merge, lab, who, c => c.TargetId = end));
            return LabDecisionOutcome.Done;
        },
        cancellationToken);

    /// <summary>Offers that were published under this spelling become another lab's: of an existing one, or of a new one under this name.</summary>
    /// <param name="target">Takes precedence; null for a new lab.</param>
    public Task<LabDecisionOutcome> SplitAsync(int lab, string spelling, int? target, string? newName, string who, CancellationToken cancellationToken) => DecideAsync(
        async context =>
        {
            if (!await context.Organizations.AnyAsync(o => o.Id == lab, cancellationToken)) return LabDecisionOutcome.UnknownLab;
            if (!(await LabSpellings.OfAsync(context, lab, cancellationToken)).Any(s => s.Raw == spelling)) return LabDecisionOutcome.UnknownSpelling;
            if (target is null && OrganizationMention.SpellingKey(newName) is null) return LabDecisionOutcome.NoName;
            var to = target is { } known
                ? await context.Organizations.Where(o => o.Id == known).Select(o => o.MergedIntoId ?? o.Id).FirstOrDefaultAsync(cancellationToken)
                : await MakeAsync(context, newName!.Trim(), cancellationToken);
            if (to == 0) return LabDecisionOutcome.UnknownLab;
            if (to == lab) return LabDecisionOutcome.SameLab;
            context.OrganizationChanges.Add(Change(OrganizationChangeKind.Split, lab, who, c => (c.Spelling, c.TargetId) = (spelling, to)));
            return LabDecisionOutcome.Done;
        },
        cancellationToken);

    public Task<LabDecisionOutcome> RenameAsync(int lab, LabNames names, string who, CancellationToken cancellationToken) => DecideAsync(
        async context =>
        {
            if (string.IsNullOrWhiteSpace(names.Name)) return LabDecisionOutcome.NoName;
            if (await context.Organizations.FirstOrDefaultAsync(o => o.Id == lab, cancellationToken) is not { } known) return LabDecisionOutcome.UnknownLab;
            context.OrganizationChanges.Add(Change(OrganizationChangeKind.Rename, lab, who, c =>
            {
                (c.OldName, c.OldAcronym, c.OldCity) = (known.Name, known.Acronym, known.City);
                (c.Name, c.Acronym, c.City) = (StorableText.Of(names.Name.Trim()), Given(names.Acronym), Given(names.City));
            }));
            return LabDecisionOutcome.Done;
        },
        cancellationToken);

    public Task<LabDecisionOutcome> UndoAsync(int change, string who, CancellationToken cancellationToken) => DecideAsync(
        async context =>
        {
            if (await context.OrganizationChanges.FirstOrDefaultAsync(c => c.Id == change && c.UndoneAt == null, cancellationToken) is not { } made) return LabDecisionOutcome.AlreadyUndone;
            (made.UndoneBy, made.UndoneAt) = (who, clock.GetUtcNow());
            return LabDecisionOutcome.Done;
        },
        cancellationToken);

    /// <summary>The newest decisions, undone ones too; of one lab when it is given.</summary>
    public async Task<IReadOnlyList<OrganizationChange>> NewestAsync(int? lab, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.OrganizationChanges.AsNoTracking().Include(c => c.Organization).Include(c => c.Target)
            .Where(c => lab == null || c.OrganizationId == lab || c.TargetId == lab)
            .OrderByDescending(c => c.Id).Take(most).ToListAsync(cancellationToken);
    }

    private async Task<LabDecisionOutcome> DecideAsync(Func<JobPortalDbContext, Task<LabDecisionOutcome>> decide, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", cancellationToken);
        var outcome = await decide(context);
        if (outcome != LabDecisionOutcome.Done) return outcome;
        await context.SaveChangesAsync(cancellationToken);
        await LabConsequences.ApplyAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        // The words of the lab's name are in the index of its offers.
        await indexer.IndexPendingAsync(cancellationToken);
        return outcome;
    }

    private OrganizationChange Change(OrganizationChangeKind kind, int lab, string who, Action<OrganizationChange> fill)
    {
        var change = new OrganizationChange { Kind = kind, OrganizationId = lab, By = who, At = clock.GetUtcNow() };
        fill(change);
        return change;
    }

    private static async Task<int> MakeAsync(JobPortalDbContext context, string name, CancellationToken cancellationToken)
    {
        var mention = new OrganizationMention { Name = name, Key = Core.Reference.TextFolding.Slug(name) };
        return (await OrganizationRows.EnsureAsync(context, [mention], cancellationToken)).IdOf(mention) ?? 0;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : StorableText.Of(text.Trim());
}
