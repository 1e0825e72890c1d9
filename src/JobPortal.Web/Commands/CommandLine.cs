using System.CommandLine;
using JobPortal.Web.Hosting;

namespace JobPortal.Web.Commands;

/// <summary>The operator's commands. Without one the program serves.</summary>
internal static class CommandLine
{
    /// <summary>Exit code after Ctrl-C, as shells use it.</summary>
    private const int Interrupted = 130;

    /// <summary>Time for a command to end its batch and its record after Ctrl-C.</summary>
    private static readonly TimeSpan EndIn = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args, Portal portal)
    {
        try
        {
            return await Root(portal).Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndIn });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return Interrupted;
        }
    }

    internal static RootCommand Root(Portal portal)
    {
        var root = new RootCommand("JobPortal gathers research job offers and serves them.")
        {
            Serve(portal),
            IngestCommand.Create(portal),
            SourcesCommand.Create(portal),
            ReprocessCommand.Create(portal),
            ExportCommand.Create(portal),
            AdminCommand.Create(portal),
            LabsCommand.Create(portal),
            Migrate(portal),
        };
        // Settings such as "--urls http://…" are ASP.NET's to read.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, stop) => ServeAsync(portal, parsed, ServeRole.All, stop));
        return root;
    }

    private static Command Serve(Portal portal)
    {
        var role = new Option<ServeRole>("--role") { Description = "web: the site only; worker: the jobs only", DefaultValueFactory = _ => ServeRole.All };
        var serve = new Command("serve", "Serves the site and runs the scheduled jobs, in one process unless a role is given.") { role };
        serve.TreatUnmatchedTokensAsErrors = false;
        serve.SetAction((parsed, stop) => ServeAsync(portal, parsed, parsed.GetValue(role), stop));
        return serve;
    }

    private static async Task<int> ServeAsync(Portal portal, ParseResult parsed, ServeRole role, CancellationToken cancellationToken)
    {
        if (parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync($"There is no command '{word}'. See --help.");
            return Portal.UsageError;
        }
        await portal.ServeAsync([.. parsed.UnmatchedTokens], role, cancellationToken);
        return 0;
    }

    private static Command Migrate(Portal portal)
    {
        var migrate = new Command("migrate", "Brings the schema of the database up to date.");
        migrate.SetAction((_, stop) => portal.RunAsync(
            async _ =>
            {
                // Opening did it, as every start does.
                await Console.Out.WriteLineAsync("The schema is up to date.");
                return 0;
            },
            stop));
        return migrate;
    }
}
