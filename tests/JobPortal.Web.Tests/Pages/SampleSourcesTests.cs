using JobPortal.Web.Pages;
using Microsoft.Extensions.Configuration;

namespace JobPortal.Web.Tests.Pages;

public sealed class SampleSourcesTests
{
    [Theory]
    [InlineData("sample=true sample-microdata=true madics=false cnrs=false", true)]
    [InlineData("sample=true madics=false", true)]
    [InlineData("sample=true madics=true cnrs=false", false)]
    [InlineData("sample=false madics=false", false)]
    [InlineData("sample=true sample-microdata=false", false)]
    [InlineData("", false)]
    public void The_banner_is_for_an_installation_that_shows_only_samples(string sources, bool only)
    {
        var settings = sources.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('='))
            .Select(s => KeyValuePair.Create($"Sources:{s[0]}:Enabled", (string?)s[1]));
        SampleSources.Only(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).ShouldBe(only);
    }
}
