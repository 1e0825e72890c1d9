using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Alerts.Mail;

/// <summary>What a server's refusal of a recipient means for the address.</summary>
public static partial class RecipientRefusal
{
    /// <summary>Answers to RCPT that speak of our session (RFC 4954, RFC 5321 §4.2.3): no login, wrong order, not understood.</summary>
    private static readonly int[] AboutUs = [500, 501, 502, 503, 504, 530, 535, 538];

    /// <summary>
    /// The code under which the address is stopped: the enhanced one (RFC 3463) when there is one. Null when it is not the address's fault: a 4xx, a
    /// fault of the session, or a policy against the sender (5.7.x), which would stop every address in turn while a relay is set up wrongly.
    /// </summary>
    /// <param name="code">Of the reply to RCPT.</param>
    /// <param name="text">The reply's words.</param>
    public static string? StatusOf(int code, string text)
    {
        if (code is < 500 or > 599 || Array.IndexOf(AboutUs, code) >= 0) return null;
        if (Enhanced.Match(text) is not { Success: true } status) return code.ToString(CultureInfo.InvariantCulture);
        return status.Value.StartsWith("5.", StringComparison.Ordinal) && !status.Value.StartsWith("5.7.", StringComparison.Ordinal) ? status.Value : null;
    }

    // "5.1.1 <ada@example.org>: no such user"
    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Enhanced { get; }
}
