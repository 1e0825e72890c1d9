using System.Data.Common;

namespace JobPortal.Web.Scheduling;

/// <summary>Where jobs are kept. Both are needed: Quartz takes the pool, Hangfire only a connection string.</summary>
internal sealed record JobDatabase(DbDataSource Pool, string ConnectionString);
