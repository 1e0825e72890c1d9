using System.CommandLine;
using System.Globalization;
using JobPortal.Web.Ingestion;

namespace JobPortal.Web.Commands;

/// <summary><c>sources list</c> and <c>sources check [NAME…]</c>.</summary>
internal static class SourcesCommand
{
    public static Command Create(Portal portal)
    {
        var list = new Command("list", "Shows each source and how it does.");
        list.SetAction((_, stop) => portal.RunAsync(services => ListAsync(services, stop), stop));

        var names = new Argument<string[]>("name") { Description = "Names of sources; none for all", Arity = ArgumentArity.ZeroOrMore };
        var archive = new Option<DirectoryInfo>("--archive") { Description = "Folder of saved pages to read" }.AcceptExistingOnly();
        var check = new Command("check", "Validates the source files and reads their saved pages.") { names, archive };
        check.SetAction((parsed, stop) => CheckAsync(portal, parsed.GetValue(names) ?? [], parsed.GetValue(archive)?.FullName, stop));
        return new Command("sources", "The sources of this installation.") { list, check };
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        SourceArguments.Check(services, []);
        foreach (var status in await services.GetRequiredService<SourceStatusQueries>().AllAsync(cancellationToken))
            await Console.Out.WriteLineAsync(Line(status));
        return 0;
    }

    // madics       on   complete  2026-11-22 05:17   5 open   MaDICS – offres
    private static string Line(SourceStatus status)
    {
        var last = status.Last is { } run ? $"{HarvestSummary.Word(run.Status),-9} {(run.EndedAt ?? run.StartedAt).UtcDateTime:yyyy-MM-dd HH:mm}" : "never harvested";
        var waits = status.WaitsUntil is { } until ? string.Create(CultureInfo.InvariantCulture, $"; waits until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "";
        var reason = status.Last?.Reason is { } why ? $"; {why}" : "";
        var name = $"{status.Source.Name,-18} {(status.Source.Enabled ? "on " : "off")}";
        return string.Create(CultureInfo.InvariantCulture, $"{name}  {last,-26}  {status.Open,6} open  {status.Source.Title}{reason}{waits}");
    }

    private static async Task<int> CheckAsync(Portal portal, string[] names, string? archive, CancellationToken cancellationToken)
    {
        // No database: this is what somebody runs who writes a source.
        await using var app = portal.CreateBuilder([]).Build();
        if (SourceArguments.Check(app.Services, names) is { } exitCode) return exitCode;
        var wrong = app.Services.GetRequiredService<SourceCatalog>().Problems.Count > 0;
        foreach (var source in SourceArguments.Sources(app.Services, names))
        {
            var check = await app.Services.GetRequiredService<SourceCheck>().RunAsync(source, archive, cancellationToken);
            await Console.Out.WriteLineAsync($"{source.Name}: {check.Summary}");
            foreach (var problem in check.Problems) await Console.Error.WriteLineAsync($"{source.Name}: {problem}");
            wrong |= check.Problems.Count > 0;
        }
        return wrong ? 1 : 0;
    }
}
