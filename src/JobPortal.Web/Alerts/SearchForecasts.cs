using JobPortal.Core.Alerts;
using JobPortal.Core.Search;
using JobPortal.Web.Search;

namespace JobPortal.Web.Alerts;

/// <summary>What an alert would have sent in the last days at one cadence.</summary>
public sealed record CadenceForecast(Cadence Cadence, AlertForecast Forecast);

/// <summary>Counts what an alert on a search would have sent, before anybody subscribes.</summary>
internal sealed class SearchForecasts(PastOffers offers, AlertClock clock)
{
    /// <param name="choice">Its hour, day and wishes; each cadence is tried.</param>
    public async Task<IReadOnlyList<CadenceForecast>> OfAsync(SearchCriteria criteria, AlertChoice choice, CancellationToken cancellationToken)
    {
        var past = await offers.FindAsync(criteria, clock.Now, cancellationToken);
        return [.. new[] { Cadence.AtOnce, Cadence.Daily, Cadence.Weekly }.Select(cadence => new CadenceForecast(cadence, Of(past, choice with { Cadence = cadence })))];
    }

    private AlertForecast Of(IReadOnlyList<PastOffer> past, AlertChoice choice)
    {
        var asked = new Subscription { Email = "", Watched = "" };
        choice.ApplyTo(asked);
        return AlertForecast.Of(past, choice, asked.ToldDays, clock.Now);
    }
}
