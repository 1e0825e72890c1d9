using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Operators;
using JobPortal.Core.Sources;
using JobPortal.Web.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Admin;

/// <summary>A site with a source in each state, on a database of its own.</summary>
internal sealed class SampleHealth : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private SampleHealth(AdminSite site, DirectoryInfo folder, AskedJobs jobs) => (Site, _folder, Jobs) = (site, folder, jobs);

    public AdminSite Site { get; }

    /// <summary>What was asked of the scheduler.</summary>
    public AskedJobs Jobs { get; }

    /// <summary>Of the run in quarantine.</summary>
    public int HeldRun { get; private set; }

    public static async Task<SampleHealth> StartAsync(string environment = "Production")
    {
        var folder = Directory.CreateTempSubdirectory("health-sources-");
        foreach (var name in new[] { "healthy", "partial", "failed", "held", "paused", "running", "fresh" }) Save(folder, name, "");
        Save(folder, "off", "enabled: false");
        var jobs = new AskedJobs();
        var site = await AdminSite.StartAsync(environment, services => services.AddSingleton<IJobQueue>(jobs), $"Sources:Folder={folder.FullName}");
        var sample = new SampleHealth(site, folder, jobs);
        await sample.FillAsync();
        return sample;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static void Save(DirectoryInfo folder, string name, string more) => File.WriteAllText(Path.Combine(folder.FullName, name + ".yml"), $"""
        title: Tableau {name}
        home: https://{name}.example/
        reader: labelledText
        start:
          - list: /offres/
        {more}
        """);

    private async Task FillAsync()
    {
        await using var context = Site.Site.Database.NewContext();
        foreach (var name in new[] { "healthy", "partial", "failed", "held", "paused", "running" })
            for (var day = 5; day > 0; day--) context.HarvestRuns.Add(Run(name, day, HarvestStatus.Complete, 20 + day));
        var partial = Run("partial", 0, HarvestStatus.Partial, 15);
        partial.Reason = "1 of 16 pages could not be read.";
        (partial.Rejected, partial.Rejections) = (1, [new HarvestRejection("https://partial.example/event/9/", "partial.example answered 500.", Trouble.ServerError)]);
        var failed = Run("failed", 0, HarvestStatus.Failed, 0);
        var running = Run("running", 0, HarvestStatus.Running, 7);
        (running.EndedAt, running.Pages, running.Wanted) = (null, 9, 30);
        var held = Run("held", 0, HarvestStatus.Quarantined, 21);
        (held.Quarantine, held.Added, held.Changed) = (QuarantineState.Held, 0, 1);
        held.Drifts = [new Drift(DriftKind.Field, NormalizedField.Duration, 0.98, 0.04)];
        context.HarvestRuns.AddRange(partial, failed, running, held);
        var now = Site.Time.Now;
        context.Backoffs.Add(new Backoff { Scope = BackoffScope.Host, Name = "paused.example", Level = 2, Until = now.AddHours(2), Trouble = Trouble.TooManyRequests, Reason = "paused.example answered 429.", ChangedAt = now });
        context.AuditEntries.Add(new AuditEntry { At = now, Who = AdminSite.Operator, What = "/admin/sources/healthy Harvest" });
        await context.SaveChangesAsync();
        HeldRun = held.Id;
        var before = new OfferContent { Title = "Thèse en imagerie", Duration = new() { Raw = "36 mois", MinMonths = 36, MaxMonths = 36 } };
        var offer = new Offer { Slug = "these", Title = before.Title, MinMonths = 36, MaxMonths = 36, Sources = ["held"], FirstSeen = now, LastVerified = now, Text = new OfferText { Content = before } };
        offer.Postings.Add(new Posting { Source = "held", Identity = "/event/1/", Url = "https://held.example/event/1/", ContentHash = "a", FirstSeen = now, LastSeen = now });
        var page = new RawPage { Source = "held", Url = "https://held.example/event/1/", Sha256 = "0", Body = Brotli(), FetchedAt = now };
        context.AddRange(offer, page);
        await context.SaveChangesAsync();
        context.PostingContents.Add(new PostingContent { PostingId = offer.Postings[0].Id, Content = before });
        context.HeldPostings.Add(new HeldPosting
        {
            RunId = held.Id,
            Source = "held",
            Identity = "/event/1/",
            ContentHash = "b",
            RawPageId = page.Id,
            PageRole = PageRole.Detail,
            Raw = new RawPosting { Url = "https://held.example/event/1/", Identity = "/event/1/" },
            Content = before with { Duration = ContractDuration.Unknown },
        });
        await context.SaveChangesAsync();
    }

    private static byte[] Brotli()
    {
        using var bytes = new MemoryStream();
        using (var packed = new System.IO.Compression.BrotliStream(bytes, System.IO.Compression.CompressionLevel.Fastest)) packed.Write("<p>x</p>"u8);
        return bytes.ToArray();
    }

    private HarvestRun Run(string source, int daysAgo, HarvestStatus status, int found) => new()
    {
        Source = source,
        Status = status,
        StartedAt = Site.Time.Now.AddDays(-daysAgo).AddMinutes(-2),
        EndedAt = Site.Time.Now.AddDays(-daysAgo),
        Pages = found + 1,
        Found = found,
        Unchanged = found,
        FillOf = found,
        Fill = [new FieldCount(NormalizedField.Title, found), new FieldCount(NormalizedField.Duration, found * 9 / 10)],
    };
}

/// <summary>A scheduler that only remembers what it was asked.</summary>
internal sealed class AskedJobs : IJobQueue
{
    public List<(string Job, object? Args)> All { get; } = [];

    public Task EnqueueAsync<TArgs>(string job, TArgs args, CancellationToken ct)
    {
        All.Add((job, args));
        return Task.CompletedTask;
    }
}
