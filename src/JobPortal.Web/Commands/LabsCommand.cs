using System.CommandLine;
using JobPortal.Core.Reference;
using JobPortal.Core.Sources;
using JobPortal.Web.Admin;
using JobPortal.Web.Data;

namespace JobPortal.Web.Commands;

/// <summary><c>labs import FILE.csv [--dry-run]</c>, <c>labs imports</c>, <c>labs undo NUMBER</c>: the national directory of labs beside the shipped data.</summary>
internal static class LabsCommand
{
    private const int ShownProblems = 10;

    public static Command Create(Portal portal)
    {
        var list = new Command("imports", "Shows the imports.");
        list.SetAction((_, stop) => portal.RunAsync(services => ListAsync(services.GetRequiredService<LabImports>(), stop), stop));
        return new Command("labs", "The labs that the portal knows.") { Import(portal), list, Undo(portal) };
    }

    private static Command Import(Portal portal)
    {
        var file = new Argument<FileInfo>("file") { Description = "A CSV file of the national directory of research structures" };
        var dry = new Option<bool>("--dry-run") { Description = "Only says what the file holds and what would change" };
        var command = new Command("import", "Adds the labs of a national directory to those that affiliations are resolved to.") { file, dry };
        command.SetAction((parsed, stop) =>
        {
            var path = parsed.GetRequiredValue(file);
            return portal.RunAsync(_ => Check(path), services => ImportAsync(services, path, parsed.GetValue(dry), stop), stop);
        });
        return command;
    }

    private static int? Check(FileInfo file)
    {
        if (file.Exists) return null;
        Console.Error.WriteLine($"There is no file {file.FullName}.");
        return Portal.UsageError;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, FileInfo file, bool dryRun, CancellationToken cancellationToken)
    {
        var reading = DirectoryCsv.Read(PageDecoder.Decode(await File.ReadAllBytesAsync(file.FullName, cancellationToken), "text/csv"));
        foreach (var problem in reading.Problems.Take(ShownProblems)) await Console.Error.WriteLineAsync($"{file.Name}, {problem}");
        if (reading.Problems.Count > ShownProblems) await Console.Error.WriteLineAsync($"… and {reading.Problems.Count - ShownProblems} more lines that were left out");
        if (reading.Entries.Count == 0) return 1;
        var imports = services.GetRequiredService<LabImports>();
        var counts = await imports.CompareAsync(reading.Entries, cancellationToken);
        await Console.Out.WriteLineAsync($"{reading.Entries.Count} labs, {reading.Problems.Count} lines left out: {counts.New} new, {counts.Changed} changed, {counts.Unchanged} as they were");
        var (completed, added) = ReferenceData.Compare(reading.Entries);
        await Console.Out.WriteLineAsync($"{completed} complete a lab that the portal ships, {added} stand beside them");
        if (dryRun) return 0;
        var number = await imports.AddAsync(file.Name, reading.Entries, AuditTrail.CommandLine, cancellationToken);
        await services.GetRequiredService<AuditTrail>().NoteAsync(AuditTrail.CommandLine, "labs imported", $"{file.Name}: import {number}, {reading.Entries.Count} labs", cancellationToken);
        await Console.Out.WriteLineAsync($"Imported as {number}. New postings are resolved with it; \"reprocess\" resolves the stored ones. To take it back: labs undo {number}");
        return 0;
    }

    private static Command Undo(Portal portal)
    {
        var number = new Argument<int>("number") { Description = "As \"labs imports\" shows it" };
        var command = new Command("undo", "Takes an import back.") { number };
        command.SetAction((parsed, stop) => portal.RunAsync(services => UndoAsync(services, parsed.GetRequiredValue(number), stop), stop));
        return command;
    }

    private static async Task<int> UndoAsync(IServiceProvider services, int number, CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<LabImports>().UndoAsync(number, AuditTrail.CommandLine, cancellationToken))
        {
            await Console.Error.WriteLineAsync($"There is no import {number} to take back.");
            return Portal.UsageError;
        }
        await services.GetRequiredService<AuditTrail>().NoteAsync(AuditTrail.CommandLine, "labs import undone", $"import {number}", cancellationToken);
        await Console.Out.WriteLineAsync($"Import {number} is taken back. \"reprocess\" resolves the stored postings without it.");
        return 0;
    }

    private static async Task<int> ListAsync(LabImports imports, CancellationToken cancellationToken)
    {
        foreach (var (import, labs) in await imports.AllAsync(cancellationToken))
            await Console.Out.WriteLineAsync($"{import.Id,4}  {import.At.UtcDateTime:yyyy-MM-dd HH:mm}  {labs,6} labs  {import.FileName}  {import.By}{(import.UndoneAt is { } undone ? $"  undone {undone.UtcDateTime:yyyy-MM-dd}" : "")}");
        return 0;
    }
}
