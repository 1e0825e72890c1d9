using System.CommandLine;
using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;

namespace JobPortal.Web.Commands;

/// <summary><c>reprocess [--source NAME] [--dry-run]</c>: normalizes everything again from the kept pages, after it has said what that changes.</summary>
internal static class ReprocessCommand
{
    public static Command Create(Portal portal)
    {
        var name = new Option<string?>("--source") { Description = "Only this source" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, field by field, and changes nothing" };
        var command = new Command("reprocess", "Reads and normalizes everything again from the kept pages.") { name, dryRun };
        command.SetAction((parsed, stop) =>
        {
            string[] names = parsed.GetValue(name) is { } one ? [one] : [];
            return portal.RunAsync(
                services => SourceArguments.Check(services, names),
                services => ReprocessAsync(services, SourceArguments.Sources(services, names), !parsed.GetValue(dryRun), stop),
                stop);
        });
        return command;
    }

    private static async Task<int> ReprocessAsync(IServiceProvider services, IReadOnlyList<SourceDefinition> sources, bool apply, CancellationToken cancellationToken)
    {
        var busy = false;
        var reprocessor = services.GetRequiredService<PostingReprocessor>();
        foreach (var source in sources)
        {
            var changed = await reprocessor.RunAsync(
                source, report => Console.Out.Write(ReprocessSummary.Of(source.Name, report)), apply, new Lines(source.Name), cancellationToken);
            busy |= changed is null;
            if (changed is null) await Console.Out.WriteLineAsync($"{source.Name}: is being harvested now; try again later");
            else if (apply) await Console.Out.WriteLineAsync($"{source.Name}: {changed} offers changed");
        }
        return busy ? 1 : 0;
    }

    private sealed class Lines(string source) : IProgress<int>
    {
        private const int Every = 1_000;

        public void Report(int value)
        {
            if (value % Every == 0) Console.Error.WriteLine($"{source}: {value} postings");
        }
    }
}
