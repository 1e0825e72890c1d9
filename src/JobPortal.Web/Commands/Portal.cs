using JobPortal.Web.Data;
using JobPortal.Web.Hosting;

namespace JobPortal.Web.Commands;

/// <summary>How commands reach the program: <c>Program</c> gives its two ways to start.</summary>
/// <param name="CreateBuilder">All services, with nothing started; the arguments are settings ("--urls …").</param>
/// <param name="ServeAsync">Serves until it is told to stop.</param>
internal sealed record Portal(Func<string[], WebApplicationBuilder> CreateBuilder, Func<string[], ServeRole, CancellationToken, Task> ServeAsync)
{
    /// <summary>Exit code for arguments that name something unknown.</summary>
    public const int UsageError = 2;

    /// <summary>Runs a command on the program's services, with the database open.</summary>
    public Task<int> RunAsync(Func<IServiceProvider, Task<int>> command, CancellationToken cancellationToken) => RunAsync(_ => null, command, cancellationToken);

    /// <param name="check">Looks at the arguments before anything is started; an exit code ends the command.</param>
    public async Task<int> RunAsync(Func<IServiceProvider, int?> check, Func<IServiceProvider, Task<int>> command, CancellationToken cancellationToken)
    {
        await using var app = CreateBuilder([]).Build();
        if (check(app.Services) is { } exitCode) return exitCode;
        await app.Services.GetRequiredService<JobPortalDatabase>().OpenAsync(DatabaseUse.Command, cancellationToken);
        return await command(app.Services);
    }
}
