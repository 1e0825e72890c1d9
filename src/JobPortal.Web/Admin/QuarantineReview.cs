using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Admin;

/// <summary>How a field differs in what a run holds.</summary>
/// <param name="Changed">Postings in which it is another value.</param>
/// <param name="Lost">Postings that had it and would not.</param>
/// <param name="Gained">Postings that had it not and would.</param>
internal sealed record FieldDifference(NormalizedField Field, int Changed, int Lost, int Gained, IReadOnlyList<DifferenceSample> Samples);

/// <summary>One posting's value before and after.</summary>
internal sealed record DifferenceSample(string Url, string? Before, string? After);

/// <summary>What a run in quarantine would change.</summary>
/// <param name="Looked">Changed postings that were compared: not all of a huge run.</param>
internal sealed record QuarantineDifferences(int New, int Looked, IReadOnlyList<FieldDifference> Fields);

/// <summary>Compares what a run in quarantine holds with what offers say now, field by field.</summary>
internal sealed class QuarantineReview(IDbContextFactory<JobPortalDbContext> contexts)
{
    private const int MostCompared = 1_000;
    private const int SamplesPerField = 3;

    public async Task<QuarantineDifferences> OfAsync(int runId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var held = context.HeldPostings.Where(h => h.RunId == runId);
        var known = from h in held
                    join p in context.Postings on new { h.Source, h.Identity } equals new { p.Source, p.Identity }
                    join t in context.PostingContents on p.Id equals t.PostingId
                    orderby h.Id
                    select new { p.Url, Before = t.Content, After = h.Content };
        var compared = await known.AsNoTracking().Take(MostCompared).ToListAsync(cancellationToken);
        var added = await held.CountAsync(h => !context.Postings.Any(p => p.Source == h.Source && p.Identity == h.Identity), cancellationToken);
        var changes = compared.SelectMany(c => PostingDiff.Of(c.Before, c.After).Select(change => (c.Url, Change: change)));
        return new QuarantineDifferences(added, compared.Count, [.. changes.GroupBy(c => c.Change.Field).OrderBy(g => g.Key).Select(g => Difference(g.Key, [.. g]))]);
    }

    private static FieldDifference Difference(NormalizedField field, IReadOnlyList<(string Url, FieldChange Change)> changes) => new(
        field,
        changes.Count,
        changes.Count(c => c.Change.After is null),
        changes.Count(c => c.Change.Before is null),
        // What is lost is looked at first.
        [.. changes.OrderByDescending(c => c.Change.After is null).Take(SamplesPerField).Select(c => new DifferenceSample(c.Url, c.Change.Before, c.Change.After))]);
}
