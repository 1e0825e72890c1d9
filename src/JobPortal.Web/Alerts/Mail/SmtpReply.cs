using System.Globalization;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>What a server answered (RFC 5321 §4.2).</summary>
/// <param name="Code">Three digits: 2xx done, 3xx go on, 4xx not now, 5xx never.</param>
/// <param name="Lines">The text of each line, without codes.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsDone => Code is >= 200 and < 300;

    public bool IsPermanent => Code is >= 500 and < 600;

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Code} {string.Join(' ', Lines)}");

    /// <summary>The parameters of an EHLO keyword, such as "PLAIN LOGIN" of AUTH; null when the server does not have it.</summary>
    public string? Extension(string keyword) => Lines.Skip(1)
        .Where(l => l.Equals(keyword, StringComparison.OrdinalIgnoreCase) || l.StartsWith(keyword + " ", StringComparison.OrdinalIgnoreCase))
        .Select(l => l[keyword.Length..].Trim()).FirstOrDefault();
}

/// <summary>The conversation cannot go on: the server broke the protocol, or refused something that is not about one mail.</summary>
internal sealed class SmtpException(string message) : Exception(message);
