namespace JobPortal.Core.Alerts;

/// <summary>What somebody chooses about an alert: when its mails come and what they say. See the properties of the same names of <see cref="Subscription"/>.</summary>
/// <param name="SendHour">0 to 23, in Paris.</param>
/// <param name="RemindDays">Out of <see cref="DeadlineReminderPolicy.Days"/>; empty for no reminders, null for the usual ones.</param>
public sealed record AlertChoice(
    Cadence Cadence, int SendHour = Subscription.DefaultSendHour, DayOfWeek SendWeekday = DayOfWeek.Monday, bool WantsNew = true, IReadOnlyList<int>? RemindDays = null)
{
    /// <summary>What is out of range is the usual value, days that nobody offers are none: a form may send anything.</summary>
    public AlertChoice Clean() => this with
    {
        Cadence = Enum.IsDefined(Cadence) ? Cadence : Cadence.Daily,
        SendHour = SendHour is >= 0 and <= 23 ? SendHour : Subscription.DefaultSendHour,
        SendWeekday = Enum.IsDefined(SendWeekday) ? SendWeekday : DayOfWeek.Monday,
        RemindDays = RemindDays is null ? null : [.. DeadlineReminderPolicy.Days.Where(RemindDays.Contains)],
    };

    /// <summary>Whether it leaves anything to say.</summary>
    public bool SaysNothing => !WantsNew && RemindDays is { Count: 0 };

    public static AlertChoice Of(Subscription subscription) =>
        new(subscription.Cadence, subscription.SendHour, subscription.SendWeekday, subscription.WantsNew, subscription.RemindDays);

    /// <summary>Applies it to an alert that runs, and notes the days that it adds: see <see cref="Subscription.AddedDays"/>.</summary>
    public void Change(Subscription subscription)
    {
        var before = subscription.ToldDays;
        ApplyTo(subscription);
        int[] added = [.. subscription.ToldDays.Except(before)];
        if (added.Length == 0) return;
        subscription.AddedDays = [.. DeadlineReminderPolicy.Days.Where(d => added.Contains(d) || subscription.AddedDays?.Contains(d) == true)];
        // Offers that have long reached such a day neither change nor come to it again: all are tried once more.
        subscription.LookedThrough = null;
    }

    public void ApplyTo(Subscription subscription)
    {
        (subscription.Cadence, subscription.SendHour, subscription.SendWeekday) = (Cadence, SendHour, SendWeekday);
        (subscription.WantsNew, subscription.RemindDays) = (WantsNew, RemindDays?.ToArray());
    }
}
