using JobPortal.Web.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobPortal.Web.Tests.Ingestion;

/// <summary>Reads and normalizes saved pages with the portal's own services, without a database, on a day that never changes.</summary>
internal sealed class SampleBench : IDisposable
{
    private readonly IHost _host;

    /// <param name="folder">Folder of source files.</param>
    public SampleBench(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Sources:Folder", folder)]);
        builder.Services.AddSingleton<TimeProvider>(new FixedDay());
        builder.Services.AddLogging();
        builder.AddIngestion();
        _host = builder.Build();
    }

    public SourceCatalog Catalog => _host.Services.GetRequiredService<SourceCatalog>();

    public Task<SourceCheckResult> CheckAsync(string source) =>
        _host.Services.GetRequiredService<SourceCheck>().RunAsync(Catalog.Find(source)!, null, CancellationToken.None);

    public Task<SampledSource> ReadAsync(string source) =>
        _host.Services.GetRequiredService<SampleHarvest>().RunAsync(Catalog.Find(source)!, Catalog.SamplesOf(Catalog.Find(source)!)!, CancellationToken.None);

    public void Dispose() => _host.Dispose();

    private sealed class FixedDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    }
}
