using System.Globalization;
using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts.Histories;

/// <summary>The mails as the portal decides them: only what changed or came nearer is looked at (LookScope), the ledger knows what was said.</summary>
internal sealed class IncrementalMails(List<Subscription> subscriptions)
{
    private readonly List<LedgerLine> _ledger = [];

    /// <summary>Offers that were tried, all rounds together.</summary>
    public int Tried { get; private set; }

    public void Merge(int from, int into)
    {
        var known = _ledger.Where(l => l.Told.OfferId == into).ToLookup(Email, l => l.Deadline);
        foreach (var line in _ledger.Where(l => l.Told.OfferId == from).ToList())
        {
            var copy = line with { Told = line.Told with { OfferId = into }, Deadline = known.Contains(Email(line)) ? known[Email(line)].Last() : line.Deadline };
            if (!_ledger.Any(l => l.SubscriptionId == copy.SubscriptionId && l.Told == copy.Told)) _ledger.Add(copy);
        }
    }

    /// <summary>What each address is told now.</summary>
    public IEnumerable<(string Email, string Said)> Round(History history)
    {
        var mark = new LookMark(history.Now, history.Event + 1);
        var due = subscriptions.Where(s => IsDue(s, history)).ToList();
        var (first, known) = (due.Where(s => LookScope.IsFirst(s, mark.Now)).ToList(), due.Where(s => !LookScope.IsFirst(s, mark.Now)).ToList());
        var touched = history.Offers.Values.Where(o => known.Count > 0 && o.Changed >= known.Min(s => s.LookedThrough)).Select(o => o.Id).ToHashSet();
        var looks = Looks(first, true, touched, history).Concat(Looks(known, false, touched, history)).OrderBy(l => l.Subscription.Id).ToList();
        foreach (var address in looks.GroupBy(l => l.Subscription.Email))
        {
            var digest = DigestBuilder.Build([.. address], _ledger.Where(l => Email(l) == address.Key), mark.Now);
            foreach (var search in address) Note(search, digest, mark);
            if (digest is null) continue;
            _ledger.AddRange(digest.Ledger);
            yield return (address.Key, string.Join(", ", digest.Ledger.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Told.OfferId} {l.Told.Reason} {l.Told.ClosesOn:MM-dd}")).Order(StringComparer.Ordinal)));
        }
    }

    private static bool IsDue(Subscription s, History history)
    {
        var now = history.Now;
        if (s.ConfirmedAt > now || s.IsPaused(now)) return false;
        var isHour = DigestCalendar.MaySend(s.SendHour, now) && DigestCalendar.IsBefore(s.LastLookAt ?? s.ConfirmedAt!.Value, DigestCalendar.At(Zone.Day(now), s.SendHour), now);
        return isHour || (s.Cadence == Cadence.AtOnce && (s.LastLookAt is null || s.LookedThrough is null || history.Event >= s.LookedThrough));
    }

    private IEnumerable<WatchedSearch> Looks(List<Subscription> looked, bool isFirst, HashSet<int> touched, History history)
    {
        if (looked.Count == 0) yield break;
        var scope = LookScope.Of(looked, isFirst, history.Now);
        var tried = history.Offers.Values.Where(o => !o.Withdrawn && (scope.ClosesOn.Any(d => d == o.ClosesOn) || (isFirst ? o.FirstSeen > scope.FirstSeenFrom : touched.Contains(o.Id)))).ToList();
        Tried += tried.Count;
        foreach (var s in looked)
        {
            var matches = tried.Where(o => (o.Topics & int.Parse(s.Criteria!, CultureInfo.InvariantCulture)) != 0 && LookScope.Concerns(s, o.FirstSeen, o.ClosesOn, history.Now));
            var told = _ledger.Where(l => l.SubscriptionId == s.Id).Select(l => l.Told.OfferId).Distinct().Where(id => (isFirst || touched.Contains(id)) && history.Offers.ContainsKey(id));
            yield return new(s, [.. matches.Select(o => o.AsTold)]) { Told = [.. told.Select(id => history.Offers[id].AsTold)] };
        }
    }

    private static void Note(WatchedSearch search, Digest? digest, LookMark mark)
    {
        var s = search.Subscription;
        var isRest = mark.HoldsBack(search) || digest?.Sections.Any(d => d.Subscription == s && d.IsCut) == true;
        var note = mark.After(s, isRest);
        (s.LastLookAt, s.LastDigestAt, s.LookedThrough) = (note.LastLookAt, note.LastDigestAt, note.LookedThrough);
    }

    private string Email(LedgerLine line) => subscriptions.Single(s => s.Id == line.SubscriptionId).Email;
}
