using System.CommandLine;
using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;

namespace JobPortal.Web.Commands;

/// <summary><c>reprocess [--source NAME]</c>: normalizes everything again from the kept pages.</summary>
internal static class ReprocessCommand
{
    public static Command Create(Portal portal)
    {
        var name = new Option<string?>("--source") { Description = "Only this source" };
        var command = new Command("reprocess", "Reads and normalizes everything again from the kept pages.") { name };
        command.SetAction((parsed, stop) =>
        {
            string[] names = parsed.GetValue(name) is { } one ? [one] : [];
            return portal.RunAsync(
                services => SourceArguments.Check(services, names),
                services => ReprocessAsync(services, SourceArguments.Sources(services, names), stop),
                stop);
        });
        return command;
    }

    private static async Task<int> ReprocessAsync(IServiceProvider services, IReadOnlyList<SourceDefinition> sources, CancellationToken cancellationToken)
    {
        var busy = false;
        var reprocessor = services.GetRequiredService<PostingReprocessor>();
        foreach (var source in sources)
        {
            var counts = await reprocessor.RunAsync(source, new Lines(source.Name), cancellationToken);
            busy |= counts is null;
            await Console.Out.WriteLineAsync(counts is null
                ? $"{source.Name}: is being harvested now; try again later"
                : $"{source.Name}: {counts.Read} postings read again, {counts.Changed} offers changed, {counts.Unreadable} left as they were");
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
