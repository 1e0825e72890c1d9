using System.Text.Json;

namespace JobPortal.Web.Scheduling;

/// <summary>Every job that there is. Names are the contract with the database: renaming one forgets its queued runs.</summary>
internal sealed class JobCatalog
{
    private readonly Dictionary<string, JobDefinition> _jobs = new(StringComparer.Ordinal);

    public IReadOnlyCollection<JobDefinition> All => _jobs.Values;

    /// <exception cref="InvalidOperationException">There is no such job.</exception>
    public JobDefinition this[string name] =>
        Find(name) ?? throw new InvalidOperationException($"There is no job named '{name}'.");

    /// <summary>Null for a job that an older version had and that still stands in the database.</summary>
    public JobDefinition? Find(string name) => _jobs.GetValueOrDefault(name);

    /// <summary>Adds a job without arguments.</summary>
    public JobCatalog Add<THandler>(string name, JobPolicy policy, string? cron = null)
        where THandler : IJobHandler<NoArgs> =>
        Add<THandler, NoArgs>(name, policy, cron, new NoArgs());

    /// <param name="cronArgs">What the runs that cron starts concern.</param>
    /// <exception cref="ArgumentException">The name is taken, or the policy allows no retry.</exception>
    public JobCatalog Add<THandler, TArgs>(string name, JobPolicy policy, string? cron, TArgs cronArgs)
        where THandler : IJobHandler<TArgs>
    {
        if (policy.RetryDelays.Count == 0)
            throw new ArgumentException($"Job '{name}' needs a retry: see JobPolicy.UsualRetries.", nameof(policy));
        _jobs.Add(name, new JobDefinition(name, policy, cron, Write(cronArgs), InvokeAsync<THandler, TArgs>));
        return this;
    }

    public static string Write<TArgs>(TArgs args) => JsonSerializer.Serialize(args);

    private static Task InvokeAsync<THandler, TArgs>(IServiceProvider scope, string json, JobRun run, CancellationToken ct)
        where THandler : IJobHandler<TArgs>
    {
        var args = JsonSerializer.Deserialize<TArgs>(json)
            ?? throw new InvalidOperationException($"The arguments of {typeof(THandler).Name} are null.");
        return ActivatorUtilities.GetServiceOrCreateInstance<THandler>(scope).HandleAsync(args, run, ct);
    }
}
