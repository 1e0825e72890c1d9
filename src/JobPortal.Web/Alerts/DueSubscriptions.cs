using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Which watched searches are to be looked at now, in slices of whole addresses, so that memory does not grow with their number.</summary>
internal sealed class DueSubscriptions(IDbContextFactory<JobPortalDbContext> database, OfferCandidates candidates, AlertClock clock)
{
    /// <summary>Subscriptions of a slice; an address that has more is a slice of its own.</summary>
    public const int Slice = 10_000;

    private static readonly DateTimeOffset Never = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The mark of a look that begins now: what is committed from here on is the next one's, too.</summary>
    public async Task<LookMark> MarkAsync(CancellationToken cancellationToken) => new(clock.Now, await candidates.HorizonAsync(cancellationToken));

    /// <param name="after">The last address of the slice before; "" at first.</param>
    /// <returns>By address; empty at the end.</returns>
    public async Task<List<Subscription>> AfterAsync(string after, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        // By the hour: today's moment when it has come. An hour that is still to come is due for nobody, not even for yesterday: nobody is woken.
        DateTimeOffset[] moments = [.. Enumerable.Range(0, 24).Select(h => DigestCalendar.MaySend(h, now) ? DigestCalendar.At(Zone.Day(now), h).ToUniversalTime() : Never)];
        var (today, future) = (Zone.Day(now), now + DigestCalendar.Tolerance);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // Weekly ones are looked at every day too: an offer may appear and close between two of their mails.
        var due = await context.Subscriptions.FromSql($"""
            select * from subscriptions s where s.state = 'Confirmed' and s.criteria is not null and s.email > {after} and (s.paused_at is null or s.paused_until <= {today})
              and (coalesce(s.last_look_at, s.confirmed_at) < ({moments})[s.send_hour + 1]
                or (s.last_look_at > {future} and ({moments})[s.send_hour + 1] > {Never})
                or (s.cadence = 'AtOnce' and (s.last_look_at is null or s.looked_through is null
                  or exists (select from offer_touched t where t.changed >= s.looked_through::text::xid8 and t.offer_id <> {OfferChangeLog.Labs}))))
            order by s.email, s.id limit {Slice}
            """).AsNoTracking().ToListAsync(cancellationToken);
        if (due.Count < Slice || due[0].Email == due[^1].Email) return due;
        var last = due[^1].Email;
        due.RemoveAll(s => s.Email == last);
        return due;
    }

    /// <summary>
    /// Notes that they were looked at, and how far. Not of those that were changed or asked to be looked at anew since they were read: what was looked at is not
    /// what they are now, and the next round looks at them as a whole.
    /// </summary>
    /// <param name="looked">As they were read.</param>
    /// <param name="rest">Ids of those that something was left for.</param>
    public static async Task NoteAsync(
        JobPortalDbContext context, IEnumerable<Subscription> looked, IReadOnlySet<int> rest, LookMark mark, CancellationToken cancellationToken)
    {
        // Few groups: what is noted is mostly the moment of this round or of an earlier one.
        foreach (var same in looked.GroupBy(s => mark.After(s, rest.Contains(s.Id))))
        {
            Subscription[] read = [.. same];
            var (look, digest, through) = same.Key;
            await context.Database.ExecuteSqlAsync($"""
                update subscriptions s set last_look_at = {look}, last_digest_at = {digest}, looked_through = {through}
                from unnest({read.Select(s => s.Id).ToArray()}, {read.Select(s => s.LastLookAt).ToArray()}, {read.Select(s => s.LookedThrough).ToArray()},
                  {read.Select(s => s.Watched).ToArray()}, {read.Select(s => s.Cadence.ToString()).ToArray()}, {read.Select(Days).ToArray()}) r(id, look, through, watched, cadence, days)
                where s.id = r.id and s.last_look_at is not distinct from r.look and s.looked_through is not distinct from r.through
                  and s.watched = r.watched and s.cadence = r.cadence and coalesce(array_to_string(s.remind_days, ','), '-') = r.days
                """, cancellationToken);
        }
    }

    private static string Days(Subscription subscription) => subscription.RemindDays is { } days ? string.Join(',', days) : "-";
}
