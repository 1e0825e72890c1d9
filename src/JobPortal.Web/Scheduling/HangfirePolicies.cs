using Hangfire;
using Hangfire.Common;

namespace JobPortal.Web.Scheduling;

/// <summary>Turns a job's policy into Hangfire's filters, by the name that stands in its first argument.</summary>
internal sealed class HangfirePolicies(JobCatalog jobs, JobDatabase database) : IJobFilterProvider
{
    public IEnumerable<JobFilter> GetFilters(Job? job)
    {
        if (job?.Type != typeof(HangfireRunner) || job.Args[0] is not string name || jobs.Find(name) is not { } definition)
            yield break;
        var delays = definition.Policy.RetryDelays;
        yield return Filter(new AutomaticRetryAttribute
        {
            Attempts = delays.Count,
            DelaysInSeconds = [.. delays.Select(delay => (int)delay.TotalSeconds)],
        });
        if (definition.Policy.Exclusive)
            yield return Filter(new HangfireExclusiveAttribute(name, database.Pool));
    }

    private static JobFilter Filter(JobFilterAttribute attribute) => new(attribute, JobFilterScope.Method, attribute.Order);
}
