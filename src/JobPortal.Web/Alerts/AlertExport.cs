using System.Text.Json;
using System.Text.Json.Serialization;
using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts;

/// <summary>Everything that is kept of an address, for its owner, as JSON (GDPR article 20: a common, machine-readable form).</summary>
internal static class AlertExport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A file that its owner reads, never part of a page: "v=1&q=imagerie" stays so.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(AddressAlerts alerts) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            alerts.Email,
            Stopped = alerts.Stopped is { } stopped ? new { stopped.Since, stopped.Reason, stopped.Status } : null,
            Alerts = alerts.Subscriptions.Select(Alert),
            Sent = alerts.Sent.Select(s => new { s.At, Alert = s.SubscriptionId, Offer = s.OfferId, s.Title, s.Reason, s.ClosesOn, s.State }),
        },
        Options);

    private static object Alert(Subscription s) => new
    {
        s.Id,
        s.OfferId,
        Search = s.Criteria,
        s.State,
        s.Cadence,
        s.SendHour,
        s.SendWeekday,
        s.WantsNew,
        RemindDays = s.ToldDays,
        s.AddedDays,
        s.Language,
        s.RequestedAt,
        s.ConfirmedAt,
        s.EndedAt,
        s.PausedAt,
        s.PausedUntil,
        s.RenewBy,
        s.SeenClosesOn,
    };
}
