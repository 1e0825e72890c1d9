using System.Data.Common;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;

namespace JobPortal.Web.Scheduling;

/// <summary>
/// Instead of [DisableConcurrentExecution], which is a row in a table: too short a timeout runs two, too long a one blocks after
/// kill -9. The lock here lives exactly as long as a database session, and a job that finds it taken is put back.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HangfireExclusiveAttribute(string name, DbDataSource database) : JobFilterAttribute, IServerFilter, IElectStateFilter
{
    private const string Session = "exclusive";
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);

    public void OnPerforming(PerformingContext context)
    {
        var session = database.OpenConnection();
        if (!TryLock(session))
        {
            session.Dispose();
            throw new BusyException(name);
        }
        context.Items[Session] = session;
    }

    /// <summary>Returning the session to the pool resets it, which frees the lock.</summary>
    public void OnPerformed(PerformedContext context)
    {
        if (context.Items.TryGetValue(Session, out var session))
            ((DbConnection)session!).Dispose();
    }

    /// <summary>This filter's order (-1) is before AutomaticRetry's (20): waiting is not counted as an attempt.</summary>
    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is FailedState { Exception: BusyException busy })
            context.CandidateState = new ScheduledState(TryAgainAfter) { Reason = busy.Message };
    }

    private bool TryLock(DbConnection session)
    {
        using var command = session.CreateCommand();
        command.CommandText = "select pg_try_advisory_lock(hashtextextended(@name, 0))";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "name";
        parameter.Value = "job:" + name;
        command.Parameters.Add(parameter);
        return command.ExecuteScalar() is true;
    }

    private sealed class BusyException(string name) : Exception($"'{name}' is already running");
}
