using System.Net;
using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobPortal.Web.Tests.Fetching;

/// <summary>The fetching services as the portal wires them, with limits and names of a test's own.</summary>
internal sealed class FetchRig : IDisposable
{
    private readonly IHost _host;

    public FetchRig(Dictionary<string, string?>? settings = null, Func<string, IPAddress[]>? names = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        if (names is not null) builder.Services.AddSingleton(new AddressGuard((host, _) => Task.FromResult(names(host))));
        builder.AddFetching();
        builder.Services.AddLogging();
        _host = builder.Build();
    }

    public static SourceDefinition Source(Uri baseUrl, params string[] allowed) => new()
    {
        Name = "test",
        Title = "Test",
        Home = baseUrl,
        BaseUrl = baseUrl,
        Reader = "labelledText",
        Delay = TimeSpan.Zero,
        AllowPrivateHosts = allowed,
    };

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public IPageFetcher Open(SourceDefinition source) => Get<PageFetchers>().Open(source, null);

    public Task<FetchOutcome> FetchAsync(SourceDefinition source, string path, PageValidators? known = null) =>
        Open(source).FetchAsync(new PageRequest(new Uri(source.BaseUrl, path), PageRole.Detail), known, CancellationToken.None);

    public void Dispose() => _host.Dispose();
}

internal static class Outcomes
{
    public static FetchOutcome.Fetched ShouldBeFetched(this FetchOutcome outcome) =>
        outcome.ShouldBeOfType<FetchOutcome.Fetched>(outcome.ToString());

    // By name too, because xunit wants public parameter types and the reasons are internal.
    public static void ShouldBeRefused(this FetchOutcome outcome, string reason) => outcome.ShouldBeRefused(Enum.Parse<RefusalReason>(reason));

    public static void ShouldBeRefused(this FetchOutcome outcome, RefusalReason reason) =>
        outcome.ShouldBeOfType<FetchOutcome.Refused>().Reason.ShouldBe(reason, outcome.ToString());
}
