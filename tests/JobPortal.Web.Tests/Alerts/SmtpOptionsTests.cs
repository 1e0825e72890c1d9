using JobPortal.Web.Alerts.Mail;

namespace JobPortal.Web.Tests.Alerts;

public sealed class SmtpOptionsTests
{
    [Fact]
    public void The_defaults_are_right() => new SmtpOptionsValidator().Validate(null, new SmtpOptions()).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("Port", "0")]
    [InlineData("Port", "smtp")]
    [InlineData("From", "JobPortal")]
    [InlineData("From", "a@b.fr\r\nBcc: c@d.fr")]
    [InlineData("Host", "smtp://mail.example.org")]
    [InlineData("Host", "mail.example.org:587")]
    [InlineData("Security", "Maybe")]
    [InlineData("User", "somebody")]
    public void A_wrong_setting_is_named(string setting, string value)
    {
        var options = new SmtpOptions();
        typeof(SmtpOptions).GetProperty(setting)!.SetValue(options, value);
        new SmtpOptionsValidator().Validate(null, options).FailureMessage!.ShouldContain("Mail:Smtp:" + setting);
    }

    [Fact]
    public void A_password_never_travels_in_clear() =>
        new SmtpOptionsValidator().Validate(null, new() { User = "u", Password = "p", Security = "none" }).FailureMessage!.ShouldContain("in clear");
}
