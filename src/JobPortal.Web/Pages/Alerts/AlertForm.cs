using JobPortal.Core.Alerts;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>What the fields of an alert send: those of the subscribe form and those of the manage page are the same.</summary>
public class AlertForm
{
    public Cadence Cadence { get; set; }

    /// <summary>0 to 23, in Paris.</summary>
    public int Hour { get; set; } = Subscription.DefaultSendHour;
    public DayOfWeek Weekday { get; set; } = DayOfWeek.Monday;
    public bool News { get; set; }

    /// <summary>Days before a deadline.</summary>
    public int[] Days { get; set; } = [];

    /// <summary>That boxes were shown: an empty box sends nothing, as does a form that has none.</summary>
    public bool Boxes { get; set; }

    public AlertChoice Choice => new AlertChoice(Cadence, Hour, Weekday, !Boxes || News, Boxes ? Days : null).Clean();

    /// <summary>The fields filled in with what was chosen.</summary>
    public static T Filled<T>(T form, Subscription subscription) where T : AlertForm
    {
        (form.Cadence, form.Hour, form.Weekday) = (subscription.Cadence, subscription.SendHour, subscription.SendWeekday);
        (form.News, form.Days, form.Boxes) = (subscription.WantsNew, [.. subscription.ToldDays], true);
        return form;
    }
}

/// <summary>The fields of an alert on a page.</summary>
/// <param name="Prefix">Begins the ids of the fields: a page may show several forms.</param>
/// <param name="IsOffer">Of one offer: it has neither cadence nor new offers.</param>
/// <param name="ClosesOn">Of the offer, to say the day of each reminder; null for a search.</param>
public sealed record AlertFields(AlertForm Form, string Prefix, bool IsOffer, DateOnly? ClosesOn, IReadOnlyList<int> Days);
