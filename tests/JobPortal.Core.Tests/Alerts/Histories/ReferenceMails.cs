using System.Globalization;
using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts.Histories;

/// <summary>What mails must say, as plainly as it can be written: every subscription that is due looks at every offer, and remembers in sets. Shares no rule with the portal.</summary>
internal sealed class ReferenceMails(IReadOnlyList<Subscription> subscriptions)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private readonly HashSet<string> _said = [];
    private readonly Dictionary<(string Email, int Offer), DateOnly?> _known = [];
    private readonly HashSet<(int Subscription, int Offer)> _toldOf = [];
    private readonly Dictionary<int, (DateTime Look, DateTime Whole, int Event)> _last = [];

    public void Merge(int from, int into)
    {
        foreach (var (id, _) in _toldOf.Where(t => t.Offer == from).ToList()) _toldOf.Add((id, into));
        foreach (var ((email, _), day) in _known.Where(k => k.Key.Offer == from).ToList()) _known.TryAdd((email, into), day);
        foreach (var said in _said.Where(s => s.Split(' ')[1] == $"{from}").ToList()) _said.Add(string.Join(' ', said.Split(' ').Select((w, i) => i == 1 ? $"{into}" : w)));
    }

    public IEnumerable<(string Email, string Said)> Round(History history)
    {
        var now = TimeZoneInfo.ConvertTime(history.Now, Paris).DateTime;
        foreach (var address in subscriptions.GroupBy(s => s.Email))
        {
            List<string> mail = [];
            void Say(Subscription s, PastOffer o, string reason, DateOnly? day, DateOnly? known)
            {
                _known[(s.Email, o.Id)] = known;
                _toldOf.Add((s.Id, o.Id));
                var what = string.Create(CultureInfo.InvariantCulture, $"{o.Id} {reason} {day:MM-dd}");
                if (_said.Add($"{s.Email} {what}")) mail.Add(what);
            }
            bool Said(Subscription s, PastOffer o, string reason, DateOnly? day) => _said.Contains(string.Create(CultureInfo.InvariantCulture, $"{s.Email} {o.Id} {reason} {day:MM-dd}"));
            var looks = address.Where(s => s.ConfirmedAt <= history.Now && (s.PausedAt is null || DateOnly.FromDateTime(now) >= s.PausedUntil)).Select(s => (s, Look(s, now, history))).Where(l => l.Item2.Looks).ToList();
            foreach (var (s, (_, whole)) in looks)
                foreach (var o in history.Offers.Values.Where(o => _toldOf.Contains((s.Id, o.Id))).OrderBy(o => o.ClosesOn ?? DateOnly.MaxValue).ThenBy(o => o.Id))
                {
                    var (today, known) = (Today(history, o), _known[(s.Email, o.Id)]);
                    if (!whole && (o.Withdrawn || !(o.ClosesOn >= today && o.ClosesOn <= Next(s, now)))) continue;
                    if (o.Withdrawn) { if (!((known ?? o.ClosesOn) < today) && !Said(s, o, "Withdrawn", known)) Say(s, o, "Withdrawn", known, known); }
                    else if (known == o.ClosesOn) continue;
                    else if (o.ClosesOn is null) { if (known >= today && !Said(s, o, "DeadlineGone", known)) Say(s, o, "DeadlineGone", known, null); }
                    else if (o.ClosesOn < today) { if (!(known < today) && !Said(s, o, "ClosedEarly", known)) Say(s, o, "ClosedEarly", known, o.ClosesOn); }
                    else if ((known is null ? "DeadlineSet" : o.ClosesOn < known ? "MovedEarlier" : "MovedLater") is var moved && !Said(s, o, moved, o.ClosesOn))
                    {
                        Say(s, o, moved, o.ClosesOn, o.ClosesOn);
                        if (Step(s, o, today) is { } step && !new[] { 2, 7, 14 }.Any(d => d <= step && Said(s, o, $"Reminder{d}", o.ClosesOn))) Say(s, o, $"Reminder{step}", o.ClosesOn, o.ClosesOn);
                    }
                }
            foreach (var (s, (_, whole)) in looks)
                foreach (var o in history.Offers.Values.Where(o => !o.Withdrawn && (o.Topics & int.Parse(s.Criteria!, CultureInfo.InvariantCulture)) != 0).OrderBy(o => o.Id))
                {
                    var today = Today(history, o);
                    if (o.ClosesOn < today || (!whole && !(o.ClosesOn <= Next(s, now)))) continue;
                    var isNew = s.WantsNew && o.FirstSeen > s.ConfirmedAt && !Said(s, o, "New", null);
                    if (isNew) Say(s, o, "New", null, o.ClosesOn);
                    if (Step(s, o, today) is { } step && (isNew || now.Hour >= s.SendHour) && !new[] { 2, 7, 14 }.Any(d => d <= step && Said(s, o, $"Reminder{d}", o.ClosesOn))) Say(s, o, $"Reminder{step}", o.ClosesOn, o.ClosesOn);
                }
            if (mail.Count > 0) yield return (address.Key, string.Join(", ", mail.Order(StringComparer.Ordinal)));
        }
    }

    private (bool Looks, bool Whole) Look(Subscription s, DateTime now, History history)
    {
        var confirmed = TimeZoneInfo.ConvertTime(s.ConfirmedAt!.Value, Paris).DateTime;
        var last = _last.GetValueOrDefault(s.Id, (confirmed, confirmed, 0));
        var hour = now.Date.AddHours(s.SendHour);
        var day = now >= hour && last.Item1 < hour;
        if (!day && !(s.Cadence == Cadence.AtOnce && history.Event > last.Item3)) return (false, false);
        var weekly = Enumerable.Range(0, 7).Select(d => hour.AddDays(-d)).First(d => d.DayOfWeek == s.SendWeekday);
        var whole = s.Cadence == Cadence.AtOnce || (s.Cadence == Cadence.Daily ? last.Item2 < hour : last.Item2 < weekly);
        _last[s.Id] = (now, whole ? now : last.Item2, history.Event);
        return (true, whole);
    }

    private static DateOnly Next(Subscription s, DateTime now) =>
        DateOnly.FromDateTime(Enumerable.Range(0, 9).Select(d => now.Date.AddDays(d).AddHours(s.SendHour)).First(d => d > now && (s.Cadence != Cadence.Weekly || d.DayOfWeek == s.SendWeekday)));

    private static DateOnly Today(History history, PastOffer o) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(history.Now, o.Zone).DateTime);

    private static int? Step(Subscription s, PastOffer o, DateOnly today) => o.ClosesOn is not { } day ? null
        : (s.RemindDays ?? (s.Cadence == Cadence.Weekly ? [14] : [7])).Where(d => day.DayNumber - today.DayNumber <= d).Select(d => (int?)d).Min();
}
