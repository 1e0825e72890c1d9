using System.Text;
using JobPortal.Web.Ingestion.Files;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Tests.Ingestion.Files;

public sealed class PdfToTextTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pdf-");

    public void Dispose() => _folder.Delete(recursive: true);

    [PdfToTextFact]
    public async Task The_text_of_a_file_is_read()
    {
        var (text, problem) = await ReadAsync(PdfFile.With("Thèse (36 mois)\nDate limite de candi-\ndature : 15 juin 2031", "Page two"));
        text.ShouldBe("Thèse (36 mois)\nDate limite de candidature : 15 juin 2031\n\nPage two");
        problem.ShouldBeNull();
    }

    [PdfToTextFact]
    public async Task Pages_beyond_the_limit_are_not_read() =>
        (await ReadAsync(PdfFile.With("one", "two", "three"), o => o.MaxPages = 2)).Text.ShouldBe("one\n\ntwo");

    [PdfToTextFact]
    public async Task A_file_without_text_says_so()
    {
        var (text, problem) = await ReadAsync(PdfFile.With(""));
        text.ShouldBeNull();
        problem.ShouldBe("It has no text: its pages may be pictures.");
    }

    [PdfToTextFact]
    public async Task A_broken_file_has_a_problem_and_no_text()
    {
        var (text, problem) = await ReadAsync([.. "%PDF-1.4\n"u8, .. new byte[2_000]]);
        text.ShouldBeNull();
        problem.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task What_is_no_pdf_is_given_to_nobody()
    {
        var called = Path.Combine(_folder.FullName, "called");
        (await ReadAsync(Encoding.UTF8.GetBytes("<html>Sign in</html>"), o => o.Command = Script($"touch {called}"))).Problem.ShouldBe("It is no PDF file.");
        File.Exists(called).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reader_that_hangs_is_ended()
    {
        var pid = Path.Combine(_folder.FullName, "pid");
        var (text, problem) = await ReadAsync(PdfFile.With("x"), o => (o.Command, o.TimeoutSeconds) = (Script($"echo $$ > {pid}; sleep 60"), 1));
        (text, problem).ShouldBe((null, "It could not be read within 1 s."));
        Directory.Exists($"/proc/{(await File.ReadAllTextAsync(pid)).Trim()}/fd").ShouldBeFalse("the process still runs");
    }

    [Fact]
    public async Task A_reader_that_takes_too_much_memory_fails()
    {
        var (text, problem) = await ReadAsync(PdfFile.With("x"), o => (o.Command, o.MaxMegabytes) = (Script("a=$(head -c 300000000 /dev/zero | tr '\\0' x) && echo enough"), 64));
        text.ShouldBeNull();
        problem.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_text_without_end_is_cut()
    {
        var (text, _) = await ReadAsync(PdfFile.With("x"), o => (o.Command, o.MaxCharacters) = (Script("yes word"), 1_000));
        text!.Length.ShouldBeInRange(900, 1_000);
    }

    [Fact]
    public async Task Nothing_is_left_in_the_temporary_folder()
    {
        var seen = Path.Combine(_folder.FullName, "seen");
        // The file is the last argument but one.
        await ReadAsync(PdfFile.With("x"), o => o.Command = Script($"for a in \"$@\"; do case $a in *.pdf) echo $a > {seen};; esac; done"));
        File.Exists((await File.ReadAllTextAsync(seen)).Trim()).ShouldBeFalse();
    }

    [Fact]
    public void A_program_that_is_not_there_is_not_installed() =>
        new PdfToText(Options.Create(new PdfTextOptions { Command = "no-such-pdftotext" })).IsInstalled.ShouldBeFalse();

    private static Task<PdfTextResult> ReadAsync(byte[] pdf, Action<PdfTextOptions>? set = null)
    {
        var options = new PdfTextOptions();
        set?.Invoke(options);
        return new PdfToText(Options.Create(options)).ReadAsync(pdf, CancellationToken.None);
    }

    private string Script(string body)
    {
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.sh");
        File.WriteAllText(file, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
