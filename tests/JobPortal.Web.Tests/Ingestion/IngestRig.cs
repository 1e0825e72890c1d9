using System.Data.Common;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using JobPortal.Web.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace JobPortal.Web.Tests.Ingestion;

/// <summary>The ingestion services as the portal wires them, on a database of its own and with a clock that a test turns.</summary>
internal sealed class IngestRig : IDisposable
{
    private readonly IHost _host;

    public IngestRig(string connectionString, NormalizePosting? normalize = null, string? folder = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Sources:Folder", folder ?? Path.GetTempPath())]);
        builder.AddData();
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        builder.Services.AddSingleton<DbDataSource>(services => services.GetRequiredService<NpgsqlDataSource>());
        builder.AddIngestion();
        builder.Services.AddSingleton(normalize ?? TitleOnly);
        builder.Services.AddLogging();
        _host = builder.Build();
    }

    public static async Task<IngestRig> CreateAsync(NormalizePosting? normalize = null) => new((await TestDatabase.CreateAsync()).ConnectionString, normalize);

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async Task<HarvestRun> IngestAsync(SourceDefinition source, string? archive = null, IProgress<HarvestProgress>? progress = null) =>
        (await Get<SourceIngestor>().IngestAsync(source, archive, progress, CancellationToken.None)).ShouldNotBeNull();

    public async Task<T> QueryAsync<T>(Func<JobPortalDbContext, Task<T>> query)
    {
        await using var context = await Get<IDbContextFactory<JobPortalDbContext>>().CreateDbContextAsync();
        return await query(context);
    }

    public Task<int> OpenOffersAsync() => QueryAsync(c => c.Offers.CountAsync(o => o.WithdrawnAt == null));

    public void Dispose() => _host.Dispose();

    private static OfferContent TitleOnly(SourceDefinition source, RawPosting posting, DateTimeOffset firstSeen) =>
        new() { Title = posting[RawFieldName.Title]!.Value };
}

internal static class RunAssertions
{
    /// <summary>Status, and how many postings were new, changed, unchanged and retired.</summary>
    public static void ShouldBe(this HarvestRun run, HarvestStatus status, int added, int changed, int unchanged, int retired) =>
        (run.Status, run.Added, run.Changed, run.Unchanged, run.Retired)
            .ShouldBe((status, added, changed, unchanged, retired), $"{run.Reason} {string.Join("; ", run.Rejections)}");
}
