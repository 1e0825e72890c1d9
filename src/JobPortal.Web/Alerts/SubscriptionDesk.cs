using System.Net;
using JobPortal.Core.Alerts;
using JobPortal.Core.Search;

namespace JobPortal.Web.Alerts;

/// <summary>What the page that asks for an alert needs: who may ask, what would have come, and the asking itself.</summary>
internal sealed class SubscriptionDesk(SubscriptionService subscriptions, SubscribeThrottle throttle, SearchForecasts forecasts, AddressStops stops)
{
    /// <summary>Ten times what the database needs for any of them (5 to 15 ms measured).</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    /// <summary>False when the asker's network has asked too often.</summary>
    public Task<bool> AllowsAsync(IPAddress? network, CancellationToken cancellationToken) => throttle.AllowsAsync(network, cancellationToken);

    public Task<IReadOnlyList<CadenceForecast>> ForecastAsync(SearchCriteria criteria, AlertChoice choice, CancellationToken cancellationToken) =>
        forecasts.OfAsync(criteria, choice, cancellationToken);

    /// <summary>Asks in the address's name; a known address, an unknown one, a stopped one and a robot's form take the same time.</summary>
    /// <param name="request">Null for a form that only a robot sends.</param>
    public Task AnswerAsync(SubscriptionRequest? request, CancellationToken cancellationToken) =>
        Task.WhenAll(Task.Delay(Least, cancellationToken), request is null ? Task.CompletedTask : RequestAsync(request, cancellationToken));

    private async Task RequestAsync(SubscriptionRequest request, CancellationToken cancellationToken)
    {
        if (await stops.FindAsync(request.Email.Value, cancellationToken) is null) await subscriptions.RequestAsync(request, cancellationToken);
    }
}
