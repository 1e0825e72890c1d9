using System.Text.Json;
using JobPortal.Web.Tests.Ingestion;

namespace JobPortal.Web.Tests.Commands;

public sealed class CommandTests
{
    // The names and their order of product.md's example.
    private static readonly string[] Names =
    [
        "id", "title", "kind", "duration", "organization", "places", "publicationDeadline", "applicationDeadline", "closesOn", "publishedOn",
        "startsOn", "language", "link", "contacts", "reference", "salary", "education", "workHours", "sections", "attachments", "evidence", "postings",
    ];

    [Fact]
    public async Task Ingest_says_what_it_did_and_export_writes_one_whole_object_a_line()
    {
        await using var board = await GeneratedBoard.StartAsync(3);
        using var folder = SourceFolder.For(board, (await TestDatabase.CreateAsync()).ConnectionString);

        var first = await CommandProcess.RunAsync(folder.Settings, "ingest", "board");
        first.ExitCode.ShouldBe(0, first.Errors);
        first.Output.ShouldContain("3 new, 0 changed, 0 unchanged, 0 retired");
        var second = await CommandProcess.RunAsync(folder.Settings, "ingest", "board");
        second.Output.ShouldContain("0 new, 0 changed, 3 unchanged, 0 retired");

        var export = await CommandProcess.RunAsync(folder.Settings, "export");
        export.Lines.Count.ShouldBe(3);
        var offer = JsonDocument.Parse(export.Lines[0]).RootElement;
        PropertyNames(offer).ShouldBe(Names);
        PropertyNames(offer.GetProperty("duration")).ShouldBe(["raw", "permanent", "minMonths", "maxMonths", "extensionMonths", "extendable"]);
        PropertyNames(offer.GetProperty("organization")).ShouldBe(["name", "ror", "raw", "team", "parent"]);
        PropertyNames(offer.GetProperty("salary")).ShouldBe(["raw", "min", "max", "currency", "period"]);
        PropertyNames(offer.GetProperty("link")).ShouldBe(["action", "network"]);
        PropertyNames(offer.GetProperty("sections")[0]).ShouldBe(["heading", "kind", "text"]);
        PropertyNames(offer.GetProperty("evidence")[0]).ShouldBe(["field", "raw", "rule"]);
        PropertyNames(offer.GetProperty("postings")[0]).ShouldBe(["source", "url", "firstSeen", "lastSeen"]);
        offer.GetProperty("reference").ValueKind.ShouldBe(JsonValueKind.Null);
        offer.GetProperty("sections")[0].GetProperty("kind").GetString().ShouldBe("context");
        offer.GetProperty("contacts")[0].GetString()!.ShouldEndWith("@example.org");

        var list = await CommandProcess.RunAsync(folder.Settings, "sources", "list");
        list.Output.ShouldMatch(@"board\s+.*complete .* 3 open");
        var reprocess = await CommandProcess.RunAsync(folder.Settings, "reprocess", "--source", "board");
        reprocess.Output.ShouldContain("3 postings read again, 0 differ");
        reprocess.Output.ShouldContain("board: 0 offers changed");
        var dryRun = await CommandProcess.RunAsync(folder.Settings, "reprocess", "--dry-run");
        dryRun.Output.ShouldContain("3 postings read again, 0 differ");
        dryRun.Output.ShouldNotContain("offers changed");
    }

    [Fact]
    public async Task A_source_that_fails_is_exit_code_1_and_the_next_one_is_still_harvested()
    {
        await using var board = await GeneratedBoard.StartAsync(2);
        using var folder = SourceFolder.For(board, (await TestDatabase.CreateAsync()).ConnectionString);
        folder.Save("dead.yml", await File.ReadAllTextAsync(Path.Combine(folder.Path, "board.yml")));
        folder.Settings["Sources__dead__BaseUrl"] = "http://127.0.0.1:1/";
        var run = await CommandProcess.RunAsync(folder.Settings, "ingest", "dead", "board");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("dead: failed");
        run.Output.ShouldContain("not a public address");
        run.Output.ShouldContain("board: complete");
    }

    [Theory]
    [InlineData("ingest", "nobody")]
    [InlineData("sources", "check", "nobody")]
    [InlineData("reprocess", "--source", "nobody")]
    public async Task An_unknown_source_is_one_sentence_and_exit_code_2(params string[] command)
    {
        using var folder = new SourceFolder();
        folder.Settings["Sources__Folder"] = folder.Path;
        var run = await CommandProcess.RunAsync(folder.Settings, command);
        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("There is no source 'nobody'. Known: board.");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_source_file_is_told_with_its_line_and_the_others_are_checked()
    {
        using var folder = new SourceFolder();
        folder.Settings["Sources__Folder"] = folder.Path;
        folder.Save("wrong.yml", "title: Wrong\nhome: https://wrong.example/\nreader: labelledText\ndeley: 3\nstart:\n  - list: /\n");
        var run = await CommandProcess.RunAsync(folder.Settings, "sources", "check");
        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("wrong.yml:4: ");
        run.Output.ShouldContain("board: ");
    }

    [Fact]
    public async Task An_unknown_command_does_not_start_the_site()
    {
        var run = await CommandProcess.RunAsync(new Dictionary<string, string>(), "ingst");
        (run.ExitCode, run.Output).ShouldBe((2, ""));
        run.Errors.ShouldContain("There is no command 'ingst'.");
    }

    private static IEnumerable<string> PropertyNames(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
