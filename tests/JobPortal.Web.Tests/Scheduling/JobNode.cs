using System.Collections.Concurrent;
using JobPortal.Web.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobPortal.Web.Tests.Scheduling;

/// <summary>One process of a cluster, without the rest of the portal.</summary>
internal sealed class JobNode : IAsyncDisposable
{
    private readonly IHost _host;

    private JobNode(IHost host) => _host = host;

    public IJobQueue Queue => _host.Services.GetRequiredService<IJobQueue>();

    public static async Task<JobNode> StartAsync(TestDatabase database, JobCatalog jobs, JobDiary diary, bool runsJobs = true)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddJobScheduling(runsJobs);
        builder.Services.AddSingleton(jobs);
        builder.Services.AddSingleton(diary);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => new JobDatabase(database.NewDataSource(), database.ConnectionString));
        var host = builder.Build();
        await host.StartAsync();
        return new JobNode(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        var database = _host.Services.GetRequiredService<JobDatabase>();
        _host.Dispose();
        await database.Pool.DisposeAsync();
    }
}

/// <summary>What the jobs of a test wrote down, on all its nodes.</summary>
internal sealed class JobDiary
{
    private readonly ConcurrentQueue<DiaryEntry> _entries = new();
    private int _running;

    public IReadOnlyList<DiaryEntry> Entries => [.. _entries];

    /// <summary>The most runs that were seen at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public IDisposable Begin(string what, int attempt)
    {
        lock (_entries)
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        _entries.Enqueue(new DiaryEntry(what, attempt));
        return new End(this);
    }

    /// <summary>Long enough on any machine; Quartz may look for what waits only every half minute. A test that is right never waits for all of it.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<DiaryEntry>, bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!condition(Entries) || Volatile.Read(ref _running) > 0)
            await Task.Delay(20, limit.Token);
    }

    /// <summary>Until the first run has begun, not ended.</summary>
    public async Task UntilStartedAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (Entries.Count == 0)
            await Task.Delay(20, limit.Token);
    }

    public Task UntilAsync(int count) => UntilAsync(entries => entries.Count >= count);

    private sealed class End(JobDiary diary) : IDisposable
    {
        public void Dispose()
        {
            lock (diary._entries)
                diary._running--;
        }
    }
}

internal sealed record DiaryEntry(string What, int Attempt);

internal sealed record Note(string Text);

/// <summary>Writes down what it was given.</summary>
internal sealed class WriteNote(JobDiary diary) : IJobHandler<Note>
{
    public async Task HandleAsync(Note args, JobRun run, CancellationToken ct)
    {
        using var _ = diary.Begin(args.Text, run.Attempt);
        await Task.Delay(200, ct);
    }
}

/// <summary>Fails the first two times.</summary>
internal sealed class FailTwice(JobDiary diary) : IJobHandler<NoArgs>
{
    public Task HandleAsync(NoArgs args, JobRun run, CancellationToken ct)
    {
        using var _ = diary.Begin("fails twice", run.Attempt);
        return run.Attempt < 2 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
    }
}

/// <summary>Never ends by itself the first time that it runs in a test.</summary>
internal sealed class WaitForStop(JobDiary diary) : IJobHandler<NoArgs>
{
    public async Task HandleAsync(NoArgs args, JobRun run, CancellationToken ct)
    {
        var first = diary.Entries.Count == 0;
        using var _ = diary.Begin(first ? "first" : "again", run.Attempt);
        if (first)
            await Task.Delay(Timeout.Infinite, ct);
    }
}
