using System.Diagnostics;
using System.Globalization;
using System.Text;
using JobPortal.Core.Normalization;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Ingestion.Files;

/// <summary>The text of a file, or why there is none.</summary>
/// <param name="Text">Clean; null when there is none.</param>
/// <param name="Problem">One sentence; null when there is a text.</param>
internal sealed record PdfTextResult(string? Text, string? Problem);

/// <summary>Runs poppler's <c>pdftotext</c> on files of strangers: a process of its own, with limits of time, memory, pages and output.</summary>
internal sealed class PdfToText(IOptions<PdfTextOptions> options)
{
    // Limits that the shell sets on itself go on to what it becomes. CPU time besides the clock: a killed parent must not leave a busy child.
    private const string Limited = "ulimit -v \"$1\" && ulimit -t \"$2\" && shift 2 && exec \"$@\"";
    private readonly PdfTextOptions _options = options.Value;

    /// <summary>Whether the program is there; looked up each time, so that installing it needs no restart.</summary>
    public bool IsInstalled => _options.Command.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        ? File.Exists(_options.Command)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(p => p.Length > 0)
            .Any(folder => File.Exists(Path.Combine(folder, _options.Command)) || File.Exists(Path.Combine(folder, _options.Command + ".exe")));

    public async Task<PdfTextResult> ReadAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        // Some files have a few bytes before their header; readers look for it in the first kilobyte.
        if (pdf.AsSpan(0, Math.Min(pdf.Length, 1024)).IndexOf("%PDF-"u8) < 0) return new(null, "It is no PDF file.");
        var file = Path.Combine(Path.GetTempPath(), $"jobportal-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, pdf, cancellationToken);
            return await RunAsync(file, cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<PdfTextResult> RunAsync(string file, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        using var process = Process.Start(Command(file)) ?? throw new InvalidOperationException($"{_options.Command} did not start.");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var text = await ReadAsync(process.StandardOutput, limit.Token);
            // A longer text is cut here, and its writer is not waited for.
            if (text.Length < _options.MaxCharacters) await process.WaitForExitAsync(limit.Token);
            return process.HasExited && process.ExitCode != 0 && text.Length == 0 ? new(null, Failure(await errors)) : Result(text);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, $"It could not be read within {_options.TimeoutSeconds} s.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                // A kill is asked for, not done: until the process has ended it may still hold the file that is deleted next.
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private async Task<string> ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[8 * 1024];
        while (text.Length < _options.MaxCharacters && await output.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            text.Append(buffer, 0, Math.Min(read, _options.MaxCharacters - text.Length));
        return text.ToString();
    }

    private ProcessStartInfo Command(string file)
    {
        string[] arguments = [_options.Command, "-q", "-enc", "UTF-8", "-eol", "unix", "-l", Number(_options.MaxPages), file, "-"];
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(arguments[0], arguments[1..])
            : new ProcessStartInfo("/bin/sh", ["-c", Limited, "sh", Number(_options.MaxMegabytes * 1024), Number(_options.TimeoutSeconds + 1), .. arguments]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        return start;
    }

    private static PdfTextResult Result(string text) =>
        PdfText.Clean(text) is { Length: > 0 } clean ? new(clean, null) : new(null, "It has no text: its pages may be pictures.");

    private static string Failure(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? $"pdftotext: {first[..Math.Min(first.Length, 200)]}" : "pdftotext could not read it.";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
