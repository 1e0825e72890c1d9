namespace JobPortal.Web.Tests.Commands;

public sealed class AdminCommandTests
{
    [Fact]
    public async Task Operators_are_added_listed_and_removed()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__JobPortal"] = (await TestDatabase.CreateAsync()).ConnectionString };
        var added = await CommandProcess.RunAsync(settings, "admin", "add", "Ada@Example.org");
        (added.ExitCode, added.Output.Trim()).ShouldBe((0, "ada@example.org may sign in at /admin/sign-in: the link comes by mail."));
        (await CommandProcess.RunAsync(settings, "admin", "add", "ada@example.org")).Output.ShouldContain("already");
        (await CommandProcess.RunAsync(settings, "admin", "list")).Lines.Single().ShouldEndWith("ada@example.org");
        (await CommandProcess.RunAsync(settings, "admin", "remove", "ada@example.org")).Output.ShouldContain("no operator any more");
        (await CommandProcess.RunAsync(settings, "admin", "list")).Output.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_address_is_one_sentence_and_exit_code_2()
    {
        var run = await CommandProcess.RunAsync(new Dictionary<string, string>(), "admin", "add", "ada");
        (run.ExitCode, run.Errors.Trim()).ShouldBe((2, "'ada' is no e-mail address."));
    }
}
