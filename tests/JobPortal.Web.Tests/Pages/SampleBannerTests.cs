using JobPortal.Web.Tests.Browser;

namespace JobPortal.Web.Tests.Pages;

public sealed class SampleBannerTests
{
    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Development", "Sources:madics:Enabled=true", false)]
    [InlineData("Production", null, false)]
    public async Task A_developer_who_sees_only_samples_is_told_how_to_harvest_real_sources(string environment, string? setting, bool told)
    {
        await using var site = await PortalSite.StartAsync(setting is null ? [] : [setting], environment: environment);
        (await site.Http.GetStringAsync("/")).Contains("ingest madics", StringComparison.Ordinal).ShouldBe(told);
    }
}
