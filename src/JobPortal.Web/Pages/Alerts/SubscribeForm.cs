using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>What the subscribe form sends; <c>Website</c> is the trap that only robots fill in.</summary>
public sealed class SubscribeForm : AlertForm
{
    public string? Email { get; set; }
    public int? Offer { get; set; }

    /// <summary>A search page's query string.</summary>
    public string? Search { get; set; }

    /// <summary>Of the mails; null is the page's.</summary>
    public AlertLanguage? Language { get; set; }
    public string? Token { get; set; }
    public string? Website { get; set; }
}

/// <summary>What a form watches and says; one partial shows it on an offer, on its own page and after a mistake.</summary>
/// <param name="Problem">Key of the words for what was wrong; null at first.</param>
public sealed record SubscribeFormView(SubscribeForm Form, string Token, WatchedOffer? Offer, string? Problem)
{
    /// <summary>What the search would have sent; empty for an offer.</summary>
    public IReadOnlyList<CadenceForecast> Forecasts { get; init; } = [];

    /// <summary>The fields; at first with the usual choice.</summary>
    public AlertFields Fields
    {
        get
        {
            IReadOnlyList<int> days = Offer is { ClosesOn: { } closes, Ahead: var ahead } ? [.. ahead.Select(day => closes.DayNumber - day.DayNumber)] : DeadlineReminderPolicy.Days;
            if (!Form.Boxes) (Form.News, Form.Days, Form.Boxes) = (true, Offer is null ? [7] : [.. days], true);
            return new(Form, "alert", Offer is not null, Offer?.ClosesOn, days);
        }
    }
}

/// <summary>The offer of a reminder, as far as the form needs it.</summary>
/// <param name="Ahead">Days on which a reminder would come, were it confirmed now.</param>
public sealed record WatchedOffer(int Id, string Title, string Path, DateOnly? ClosesOn, bool Open, IReadOnlyList<DateOnly> Ahead)
{
    /// <summary>Whether there is still something to remind of.</summary>
    public bool CanRemind => Open && (ClosesOn is null || Ahead.Count > 0);
}
