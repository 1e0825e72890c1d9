using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts.Histories;

/// <summary>An offer of a history: what mails depend on, and nothing else.</summary>
internal sealed record PastOffer(int Id, DateTimeOffset FirstSeen, DateOnly? ClosesOn, string Zone, bool Withdrawn, int Topics)
{
    /// <summary>The number of the event that changed it last.</summary>
    public int Changed { get; init; }

    public DigestOffer AsTold => new(Id, "", "", null, ClosesOn, Zone, FirstSeen) { IsWithdrawn = Withdrawn };
}

/// <summary>Random weeks of a portal around the night on which the clocks change: offers come, change, move, go, come back and go into one another.</summary>
internal sealed class History(int seed)
{
    private static readonly string[] Zones = ["Europe/Paris", "Europe/Paris", "Europe/Paris", "Asia/Tokyo", "America/New_York"];
    private readonly Random _random = new(seed);
    private int _lastId;

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 16, 5, 0, 0, TimeSpan.Zero);
    public Dictionary<int, PastOffer> Offers { get; } = [];

    /// <summary>Grows with every event, as the numbers of transactions do.</summary>
    public int Event { get; private set; } = 1;

    /// <summary>Each topic that a subscription is about is a bit of the offers that match it.</summary>
    public List<Subscription> Subscriptions() => [.. Enumerable.Range(1, 14).Select(id => new Subscription
    {
        Id = id,
        Email = $"reader{id % 6}@example.org",
        Watched = "",
        Criteria = (1 << _random.Next(3)).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Cadence = (Cadence)_random.Next(3),
        SendHour = _random.Next(24),
        SendWeekday = (DayOfWeek)_random.Next(7),
        WantsNew = _random.Next(5) > 0,
        RemindDays = _random.Next(4) switch { 0 => null, 1 => [14, 7, 2], 2 => [7, 2], _ => [] },
        State = SubscriptionState.Confirmed,
        ConfirmedAt = Now.AddHours(_random.Next(200)),
        PausedAt = _random.Next(4) == 0 ? Now : null,
        PausedUntil = Zone.Day(Now).AddDays(_random.Next(5, 20)),
    })];

    /// <summary>Some hours pass. The offers that went into others, first those that are no more.</summary>
    public List<(int From, int Into)> Pass()
    {
        Now = Now.AddMinutes(20 + _random.Next(300));
        List<(int, int)> merged = [];
        for (var n = _random.Next(4); n > 0; n--)
        {
            Event++;
            var known = Offers.Values.OrderBy(o => o.Id).ToArray();
            if (known.Length < 4 || _random.Next(3) == 0) Put(new(++_lastId, Now.AddMinutes(-_random.Next(600)), Deadline(), Zones[_random.Next(5)], false, _random.Next(8)));
            else if (_random.Next(12) == 0 && Merge(known) is { } one) merged.Add(one);
            else Put(Changed(known[_random.Next(known.Length)]));
        }
        return merged;
    }

    private PastOffer Changed(PastOffer offer) => _random.Next(5) switch
    {
        0 => offer with { Topics = _random.Next(8) },
        1 => offer with { Withdrawn = !offer.Withdrawn },
        2 => offer with { ClosesOn = Deadline() },
        _ => offer with { ClosesOn = offer.ClosesOn?.AddDays(_random.Next(-6, 8)) },
    };

    private (int, int)? Merge(PastOffer[] known)
    {
        var (from, into) = (known[_random.Next(known.Length)], known[_random.Next(known.Length)]);
        if (from.Id == into.Id) return null;
        Offers.Remove(from.Id);
        Put(into);
        return (from.Id, into.Id);
    }

    private DateOnly? Deadline() => _random.Next(8) == 0 ? null : Zone.Day(Now).AddDays(_random.Next(-2, 40));

    private void Put(PastOffer offer) => Offers[offer.Id] = offer with { Changed = Event };
}
