namespace JobPortal.Web.Alerts.Mail;

/// <summary>
/// Settings <c>Mail:Smtp:…</c>. Without <see cref="Host"/> mails become files. Numbers and choices are text here so that
/// <see cref="SmtpOptionsValidator"/> can name the setting that is wrong.
/// </summary>
internal sealed class SmtpOptions
{
    public const string Section = "Mail:Smtp";

    public string? Host { get; set; }

    /// <summary>587 is for submission (RFC 6409).</summary>
    public string Port { get; set; } = "587";
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The sending address.</summary>
    public string From { get; set; } = "alerts@jobportal.example";

    /// <summary>The name shown beside it.</summary>
    public string FromName { get; set; } = "JobPortal";

    /// <summary>A <see cref="SmtpSecurity"/>.</summary>
    public string Security { get; set; } = nameof(SmtpSecurity.StartTls);

    public int PortNumber => int.Parse(Port, System.Globalization.CultureInfo.InvariantCulture);

    public SmtpSecurity SecurityKind => Enum.Parse<SmtpSecurity>(Security, ignoreCase: true);
}

/// <summary>How the connection is protected.</summary>
internal enum SmtpSecurity
{
    /// <summary>STARTTLS, and nothing is sent without it.</summary>
    StartTls,

    /// <summary>TLS from the first byte, usually on port 465.</summary>
    Tls,

    /// <summary>None: for a relay on the same machine or a trial server. No password is ever sent so.</summary>
    None,
}
