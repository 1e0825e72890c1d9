namespace JobPortal.Core.Alerts;

/// <summary>An offer that a search found in days that are past.</summary>
public readonly record struct PastOffer(DateTimeOffset FirstSeen, DateOnly? ClosesOn);

/// <summary>What an alert would have sent in <see cref="Days"/> days.</summary>
/// <param name="Offers">Different ones.</param>
public sealed record AlertForecast(int Mails, int Offers)
{
    /// <summary>Days looked back.</summary>
    public const int Days = 30;

    /// <summary>How often the rounds look: mails that come at once are gathered so.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(15);

    /// <param name="offers">All that the search finds now, closed ones too, that are new or close in the days looked back.</param>
    /// <param name="remindDays">Days before a deadline that are told.</param>
    public static AlertForecast Of(IEnumerable<PastOffer> offers, AlertChoice choice, IReadOnlyList<int> remindDays, DateTimeOffset now)
    {
        var since = now.AddDays(-Days);
        var (moments, told) = (new HashSet<DateTimeOffset>(), 0);
        foreach (var offer in offers)
        {
            DateTimeOffset[] said = [.. Moments(offer, choice, remindDays).Where(m => m > since && m <= now)];
            moments.UnionWith(said);
            if (said.Length > 0) told++;
        }
        return new AlertForecast(moments.Count, told);
    }

    // An offer that is over when its mail would go is not in it.
    private static IEnumerable<DateTimeOffset> Moments(PastOffer offer, AlertChoice choice, IReadOnlyList<int> remindDays)
    {
        var end = offer.ClosesOn is { } closes ? Zone.EndOf(closes) : DateTimeOffset.MaxValue;
        if (choice.WantsNew && Next(offer.FirstSeen, choice) is var first && first <= end) yield return first;
        if (offer.ClosesOn is not { } day) yield break;
        foreach (var days in remindDays)
            if (Next(Zone.At(day.AddDays(-days), TimeOnly.MinValue), choice with { Cadence = Hourly(choice.Cadence) }) is var due && due > offer.FirstSeen && due <= end) yield return due;
    }

    // A deadline is told in the morning even by mails that come at once.
    private static Cadence Hourly(Cadence cadence) => cadence switch
    {
        Cadence.AtOnce or Cadence.Daily => Cadence.Daily,
        Cadence.Weekly => Cadence.Weekly,
    };

    private static DateTimeOffset Next(DateTimeOffset from, AlertChoice choice)
    {
        if (choice.Cadence == Cadence.AtOnce) return new DateTimeOffset((from.UtcTicks + Round.Ticks - 1) / Round.Ticks * Round.Ticks, TimeSpan.Zero);
        for (var day = Zone.Day(from); ; day = day.AddDays(1))
            if ((choice.Cadence == Cadence.Daily || day.DayOfWeek == choice.SendWeekday) && Zone.At(day, new TimeOnly(choice.SendHour, 0)) is var moment && moment >= from)
                return moment.ToUniversalTime();
    }
}
