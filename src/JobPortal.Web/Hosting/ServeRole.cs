namespace JobPortal.Web.Hosting;

/// <summary>What one process does: <c>serve --role</c>.</summary>
internal enum ServeRole
{
    /// <summary>The site and the jobs: one process is a whole portal.</summary>
    All,

    /// <summary>The site only; it enqueues jobs and runs none.</summary>
    Web,

    /// <summary>The jobs only; over HTTP it answers about its health.</summary>
    Worker,
}
