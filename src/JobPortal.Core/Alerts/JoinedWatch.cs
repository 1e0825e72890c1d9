namespace JobPortal.Core.Alerts;

/// <summary>
/// Two watches of one address whose offers turn out to be one position. One of them stays and says all that either would have said: whoever asked to hear of a
/// deadline 14 days before must not lose that because the other watch asked for 2, or was paused.
/// </summary>
public static class JoinedWatch
{
    /// <summary>Ends <paramref name="gone"/> if it was confirmed; what it was asked for goes to <paramref name="stays"/>. One that was not confirmed is left as it is.</summary>
    public static void Join(Subscription gone, Subscription stays, DateTimeOffset now)
    {
        if (gone.State != SubscriptionState.Confirmed) return;
        if (stays.State == SubscriptionState.Confirmed) Unite(gone, stays);
        else TakeOver(gone, stays);
        (gone.State, gone.EndedAt) = (SubscriptionState.Ended, now);
    }

    private static void TakeOver(Subscription gone, Subscription stays)
    {
        AlertChoice.Of(gone).ApplyTo(stays);
        (stays.State, stays.EndedAt, stays.Language) = (gone.State, null, gone.Language);
        (stays.ConfirmedAt, stays.SeenClosesOn, stays.AddedDays) = (gone.ConfirmedAt, gone.SeenClosesOn, gone.AddedDays);
        (stays.PausedAt, stays.PausedUntil) = (gone.PausedAt, gone.PausedUntil);
        (stays.RenewBy, stays.RenewalAskedAt) = (gone.RenewBy, gone.RenewalAskedAt);
    }

    private static void Unite(Subscription gone, Subscription stays)
    {
        int[] days = [.. DeadlineReminderPolicy.Days.Where(d => gone.ToldDays.Contains(d) || stays.ToldDays.Contains(d))];
        if (!days.SequenceEqual(stays.ToldDays)) stays.RemindDays = days;
        int[] added = [.. DeadlineReminderPolicy.Days.Where(d => gone.AddedDays?.Contains(d) == true || stays.AddedDays?.Contains(d) == true)];
        if (added.Length > 0) stays.AddedDays = added;
        // The earlier: a step that had come by for one of them, and was not said yet, is still to be said.
        if (gone.ConfirmedAt < stays.ConfirmedAt) stays.ConfirmedAt = gone.ConfirmedAt;
        if (gone.RenewBy > stays.RenewBy) (stays.RenewBy, stays.RenewalAskedAt) = (gone.RenewBy, gone.RenewalAskedAt);
        if (EndOfPause(gone) < EndOfPause(stays)) (stays.PausedAt, stays.PausedUntil) = (gone.PausedAt, gone.PausedUntil);
    }

    // Who is not paused has been free since ever.
    private static DateOnly EndOfPause(Subscription watch) => watch.PausedAt is null ? DateOnly.MinValue : watch.PausedUntil ?? DateOnly.MaxValue;
}
