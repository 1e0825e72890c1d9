using Hangfire;
using Hangfire.Server;

namespace JobPortal.Web.Scheduling;

/// <summary>The only type and method that stand in Hangfire's tables; the first argument names the job.</summary>
public sealed class HangfireRunner(IServiceProvider scope)
{
    [JobDisplayName("{0}")]
    public Task RunAsync(string job, string args, PerformContext? context, CancellationToken ct)
    {
        var run = new JobRun(context!.BackgroundJob.Id, context.GetJobParameter<int>("RetryCount"));
        return scope.GetRequiredService<JobCatalog>()[job].Invoke(scope, args, run, ct);
    }
}
