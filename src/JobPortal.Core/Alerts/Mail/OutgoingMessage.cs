namespace JobPortal.Core.Alerts.Mail;

/// <summary>A mail, complete: the same message always makes the same bytes, so that a retry is recognized as the same mail.</summary>
/// <param name="From">Who sends.</param>
/// <param name="To">Who receives: one address, always.</param>
/// <param name="MessageId">Without angle brackets: "1234@jobs.example.org".</param>
/// <param name="Date">When it was composed.</param>
public sealed record OutgoingMessage(MailSender From, EmailAddress To, string MessageId, DateTimeOffset Date, MailContent Content);

/// <summary>The sending side.</summary>
/// <param name="Name">Shown beside the address; any text.</param>
/// <param name="ListId">RFC 2919 identifier without angle brackets: "alerts.jobs.example.org".</param>
public sealed record MailSender(string Name, EmailAddress Address, string ListId);

/// <summary>What a mail says, twice: as text and as HTML.</summary>
/// <param name="Subject">Any text: line breaks become spaces.</param>
/// <param name="Text">Lines ended by '\n'.</param>
/// <param name="Html">A whole document.</param>
/// <param name="Unsubscribe">Takes a one-click POST (RFC 8058); null for a mail that belongs to no subscription yet.</param>
public sealed record MailContent(string Subject, string Text, string Html, Uri? Unsubscribe);
