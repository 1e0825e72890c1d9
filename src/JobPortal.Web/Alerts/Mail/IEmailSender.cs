using JobPortal.Core.Alerts.Mail;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>Hands a mail over. What a server answers is a value; only a bug throws.</summary>
internal interface IEmailSender
{
    Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>What became of one try.</summary>
internal abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>Somebody else is responsible for it now.</summary>
    public sealed record Delivered : DeliveryOutcome;

    /// <summary>Try again later: a 4xx answer, no connection, a time-out.</summary>
    public sealed record Postponed(string Reason) : DeliveryOutcome;

    /// <summary>Never try again: a 5xx answer about this mail.</summary>
    public sealed record Refused(string Reason) : DeliveryOutcome
    {
        /// <summary>Set when the address itself is the reason: the code of the refusal, see RecipientRefusal.</summary>
        public string? RecipientStatus { get; init; }
    }
}
