using System.CommandLine;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;

namespace JobPortal.Web.Commands;

/// <summary><c>ingest SOURCE… [--archive FOLDER]</c>: one harvest now. Exit code 1 when a source failed.</summary>
internal static class IngestCommand
{
    public static Command Create(Portal portal)
    {
        var names = new Argument<string[]>("source") { Description = "Names of sources", Arity = ArgumentArity.OneOrMore };
        var archive = new Option<DirectoryInfo>("--archive") { Description = "Reads saved pages from a folder laid out by URL path instead of the network" }.AcceptExistingOnly();
        var command = new Command("ingest", "Harvests sources now.") { names, archive };
        command.SetAction((parsed, stop) =>
        {
            var sources = parsed.GetRequiredValue(names);
            return portal.RunAsync(
                services => SourceArguments.Check(services, sources),
                services => IngestAsync(services, SourceArguments.Sources(services, sources), parsed.GetValue(archive)?.FullName, stop),
                stop);
        });
        return command;
    }

    private static async Task<int> IngestAsync(IServiceProvider services, IReadOnlyList<SourceDefinition> sources, string? archive, CancellationToken cancellationToken)
    {
        var failed = false;
        foreach (var source in sources)
        {
            var run = await TryAsync(services.GetRequiredService<SourceIngestor>(), source, archive, cancellationToken);
            failed |= run is null or { Status: HarvestStatus.Failed };
        }
        return failed ? 1 : 0;
    }

    // One source's failure must not cost the others their harvest.
    private static async Task<HarvestRun?> TryAsync(SourceIngestor ingestor, SourceDefinition source, string? archive, CancellationToken cancellationToken)
    {
        try
        {
            var run = await HarvestDisplay.ShowAsync(source.Name, progress => ingestor.IngestAsync(source, archive, progress, cancellationToken));
            if (run is null) await Console.Error.WriteLineAsync($"{source.Name} is being harvested by another process.");
            else await Console.Out.WriteAsync(HarvestSummary.Of(run));
            return run;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{source.Name}: {e}");
            return null;
        }
    }
}
