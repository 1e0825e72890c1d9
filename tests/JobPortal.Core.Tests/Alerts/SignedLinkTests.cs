using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts;

public sealed class SignedLinkTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly SignedLink Link = new(LinkPurpose.Confirm, 4711, new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_link_reads_back()
    {
        var text = Link.Write(Key);
        text.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '_');
        SignedLink.Read(Key, text).ShouldBe(Link);
    }

    [Fact]
    public void No_changed_character_is_let_through()
    {
        var text = Link.Write(Key);
        for (var i = 0; i < text.Length; i++)
            foreach (var c in "AZaz09-_".Where(c => c != text[i]))
                SignedLink.Read(Key, text[..i] + c + text[(i + 1)..]).ShouldBeNull($"character {i} as {c}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("éééééééééééééééééééééééééééééééééé")]
    public void Anything_else_is_no_link(string? text) => SignedLink.Read(Key, text).ShouldBeNull();

    [Fact]
    public void Another_key_signs_nothing_for_us() => SignedLink.Read(Key, Link.Write(new byte[32])).ShouldBeNull();

    [Fact]
    public void A_longer_text_is_no_link() => SignedLink.Read(Key, Link.Write(Key) + "A").ShouldBeNull();

    [Fact]
    public void A_form_token_is_of_its_day_and_key()
    {
        var day = new DateOnly(2026, 11, 24);
        SignedLink.FormToken(Key, day).ShouldNotBe(SignedLink.FormToken(Key, day.AddDays(1)));
        SignedLink.FormToken(Key, day).ShouldNotBe(SignedLink.FormToken(new byte[32], day));
        SignedLink.FormToken(Key, day).ShouldBe(SignedLink.FormToken(Key, day));
    }
}
