using Hangfire;

namespace JobPortal.Web.Scheduling;

/// <summary>Hangfire writes synchronously: there is no asynchronous client.</summary>
internal sealed class HangfireQueue(IBackgroundJobClient client, JobCatalog jobs) : IJobQueue
{
    public Task EnqueueAsync<TArgs>(string job, TArgs args, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var name = jobs[job].Name;
        var json = JobCatalog.Write(args);
        client.Enqueue<HangfireRunner>(runner => runner.RunAsync(name, json, null, CancellationToken.None));
        return Task.CompletedTask;
    }
}
