using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Alerts;

/// <summary>
/// An address that a plain SMTP server takes: no comments, quotes, line breaks or Unicode before the '@' (RFC 6531 servers are
/// too rare), so that no address can add a header. Lower case, international domains as Punycode, at most 254 characters
/// (RFC 5321 §4.5.3.1.3 with its erratum 1690).
/// </summary>
public sealed partial record EmailAddress
{
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var trimmed = text?.Trim();
        if (trimmed is not { Length: > 0 and <= MaxLength } || trimmed.LastIndexOf('@') is not (> 0 and <= 64 and var at)) return false;
        if (AsciiDomain(trimmed[(at + 1)..]) is not { } domain) return false;
        var whole = $"{trimmed[..at]}@{domain}".ToLowerInvariant();
        if (whole.Length > MaxLength || !Plain.IsMatch(whole)) return false;
        address = new(whole);
        return true;
    }

    public override string ToString() => Value;

    private static string? AsciiDomain(string domain)
    {
        try
        {
            return new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // "a.b+c@lab.example.fr", "o'neil@x-y.eu"; not "a..b@c.fr", "@c.fr", "a@localhost", "\"a b\"@c.fr", "a@b.fr\r\nBcc: x@y.fr"
    [GeneratedRegex(@"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z")]
    private static partial Regex Plain { get; }
}
