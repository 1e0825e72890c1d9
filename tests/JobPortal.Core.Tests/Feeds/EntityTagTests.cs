using JobPortal.Core.Feeds;

namespace JobPortal.Core.Tests.Feeds;

public sealed class EntityTagTests
{
    private const string Tag = "W/\"abc\"";
    private static readonly DateTimeOffset Modified = new(2026, 11, 22, 20, 0, 5, 700, TimeSpan.Zero);

    [Theory]
    [InlineData("W/\"abc\"", true)]
    [InlineData("\"abc\"", true)]
    [InlineData("\"x\", W/\"abc\"", true)]
    [InlineData("*", true)]
    [InlineData("\"abcd\"", false)]
    [InlineData("abc", false)]
    public void A_tag_is_compared_weakly(string ifNoneMatch, bool good) =>
        EntityTag.IsStillGood(ifNoneMatch, null, Tag, Modified).ShouldBe(good);

    [Fact]
    public void A_date_counts_to_the_second_and_only_without_a_tag()
    {
        EntityTag.IsStillGood(null, EntityTag.Second(Modified), Tag, Modified).ShouldBeTrue();
        EntityTag.IsStillGood(null, EntityTag.Second(Modified).AddSeconds(-1), Tag, Modified).ShouldBeFalse();
        EntityTag.IsStillGood("\"other\"", Modified.AddDays(1), Tag, Modified).ShouldBeFalse();
        EntityTag.IsStillGood(null, null, Tag, Modified).ShouldBeFalse();
    }
}
