using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>A spelling under which offers of a lab were published.</summary>
/// <param name="Raw">As published.</param>
/// <param name="Offers">How many offers have it.</param>
public sealed record LabSpelling(string Raw, int Offers);

/// <summary>The spellings of a lab.</summary>
public static class LabSpellings
{
    private const int Most = 200;

    /// <summary>The most frequent first.</summary>
    public static async Task<IReadOnlyList<LabSpelling>> OfAsync(JobPortalDbContext context, int lab, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<LabSpelling>($"""
            select t.content -> 'organization' ->> 'raw' as raw, count(*)::int as offers
            from offers o join offer_texts t on t.offer_id = o.id
            where o.organization_id = {lab} and t.content -> 'organization' ->> 'raw' is not null
            group by 1 order by 2 desc, 1 limit {Most}
            """).ToListAsync(cancellationToken);
}
