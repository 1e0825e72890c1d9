using System.Globalization;
using JobPortal.Core.Alerts;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>Says at start which setting is wrong, and what would be right.</summary>
internal sealed class SmtpOptionsValidator : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options)
    {
        string[] failures = [.. Failures(options)];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(SmtpOptions options)
    {
        if (!int.TryParse(options.Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
            yield return Wrong("Port", options.Port, "a number from 1 to 65535");
        if (!EmailAddress.TryParse(options.From, out _))
            yield return Wrong("From", options.From, "an address such as alerts@example.org");
        if (options.Host is { } host && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            yield return Wrong("Host", host, "a host name without scheme and port");
        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
            yield return $"{SmtpOptions.Section}:User and {SmtpOptions.Section}:Password: set both or neither.";
        if (!Enum.GetNames<SmtpSecurity>().Contains(options.Security, StringComparer.OrdinalIgnoreCase))
            yield return Wrong("Security", options.Security, "StartTls, Tls or None");
        else if (options.SecurityKind == SmtpSecurity.None && !string.IsNullOrEmpty(options.Password))
            yield return Wrong("Security", options.Security, "StartTls or Tls when there is a password: it would travel in clear");
    }

    private static string Wrong(string setting, string value, string expected) =>
        $"{SmtpOptions.Section}:{setting} is \"{value}\"; it must be {expected}.";
}
