using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Admin;

/// <summary>Mistakes that readers report: taken in from anybody, shown to operators, deleted when dealt with.</summary>
internal sealed class MistakeReports(IDbContextFactory<JobPortalDbContext> database, TimeProvider clock)
{
    /// <summary>Open reports of one offer; what comes after is not kept: the operator knows by then.</summary>
    public const int MaxOfOneOffer = 20;

    /// <summary>Open reports in all: nobody fills the database through a form.</summary>
    public const int MaxInAll = 2_000;

    /// <summary>Keeps a report, unless there are too many; the reader is thanked either way.</summary>
    /// <param name="offer">Id of an offer that exists.</param>
    public async Task AddAsync(int offer, MistakeKind kind, string? text, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await context.MistakeReports.CountAsync(cancellationToken) >= MaxInAll) return;
        if (await context.MistakeReports.CountAsync(r => r.OfferId == offer, cancellationToken) >= MaxOfOneOffer) return;
        var kept = StorableText.Of((text ?? "").Trim());
        context.MistakeReports.Add(new MistakeReport
        {
            OfferId = offer,
            Kind = kind,
            Text = kept.Length > MistakeReport.MaxText ? StorableText.Of(kept[..MistakeReport.MaxText]) : kept,
            At = clock.GetUtcNow(),
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The oldest first, with their offers.</summary>
    public async Task<IReadOnlyList<MistakeReport>> OldestAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.MistakeReports.AsNoTracking().Include(r => r.Offer).OrderBy(r => r.Id).Take(most).ToListAsync(cancellationToken);
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.MistakeReports.CountAsync(cancellationToken);
    }

    /// <summary>It is dealt with: the words of the reader are not kept. Safe to do twice.</summary>
    public async Task DeleteAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await context.MistakeReports.Where(r => r.Id == id).ExecuteDeleteAsync(cancellationToken);
    }
}
