using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("  Ada.Lovelace+jobs@Example.ORG ", "ada.lovelace+jobs@example.org")]
    [InlineData("o'neil@sub-1.example.co.uk", "o'neil@sub-1.example.co.uk")]
    [InlineData("ada@université.fr", "ada@xn--universit-j4a.fr")]
    public void An_ordinary_address_is_taken(string text, string expected)
    {
        EmailAddress.TryParse(text, out var address).ShouldBeTrue();
        address!.Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("ada@localhost")]
    [InlineData("@example.org")]
    [InlineData("ada@example..org")]
    [InlineData("ada..l@example.org")]
    [InlineData(".ada@example.org")]
    [InlineData("ada@@example.org")]
    [InlineData("ada@example.org, bob@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("\"ada l\"@example.org")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("ada@127.0.0.1")]
    [InlineData("ada@-example.org")]
    [InlineData("adé@example.org")]
    [InlineData("ada@example.org\r\nBcc: bob@example.org")]
    [InlineData("ada\n@example.org")]
    [InlineData("ada@example.org\0")]
    [InlineData("<ada@example.org>")]
    public void Anything_else_is_refused(string? text) => EmailAddress.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_long_address_is_refused()
    {
        EmailAddress.TryParse(new string('a', 65) + "@example.org", out _).ShouldBeFalse();
        EmailAddress.TryParse("a@" + string.Join('.', Enumerable.Repeat("abcdefghi", 26)) + ".org", out _).ShouldBeFalse();
    }
}
