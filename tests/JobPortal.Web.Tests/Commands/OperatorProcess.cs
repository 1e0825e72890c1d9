using System.Net;
using System.Text.RegularExpressions;
using JobPortal.Web.Tests.Hosting;

namespace JobPortal.Web.Tests.Commands;

/// <summary>The site as a process of its own, and the browser of an operator who is signed in to it.</summary>
internal sealed partial class OperatorProcess : IAsyncDisposable
{
    private const string Operator = "ops@example.org";

    private readonly ProgramProcess _program;
    private readonly HttpClient _browser;

    private OperatorProcess(ProgramProcess program, Uri address)
    {
        _program = program;
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = ProgramProcess.Limit };
    }

    /// <summary>Serves the site alone, without jobs; in Development, where the log says the link that a mail would bring.</summary>
    public static async Task<OperatorProcess> StartAsync(SourceFolder folder)
    {
        var added = await CommandProcess.RunAsync(folder.Settings, "admin", "add", Operator);
        added.ExitCode.ShouldBe(0, added.Errors);
        var program = ProgramProcess.Start(folder.Path, ["serve", "--role", "web"],
            [("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Development"), .. folder.Settings.Select(s => (s.Key, s.Value))]);
        var process = new OperatorProcess(program, await program.AddressAsync());
        await process.SignInAsync();
        return process;
    }

    /// <summary>Posts a form of a page; the answer may never come.</summary>
    public async Task<HttpStatusCode> PostAsync(string page, string handler, params (string Name, string Value)[] fields)
    {
        var html = await _browser.GetStringAsync(page);
        var token = FormToken.Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await _browser.PostAsync(page + handler, form);
        return answer.StatusCode;
    }

    /// <summary>kill -9, and the end of the process.</summary>
    public async Task KillAsync()
    {
        _program.Signal("KILL");
        await _program.ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _program.DisposeAsync();
    }

    private async Task SignInAsync()
    {
        (await PostAsync("/admin/sign-in", "", ("email", Operator))).ShouldBe(HttpStatusCode.OK, _program.Errors);
        // Both streams are read by threads of their own.
        await _program.UntilAsync(() => Link.IsMatch(Said));
        (await PostAsync(Link.Match(Said).Value, "")).ShouldBe(HttpStatusCode.Redirect, Said);
    }

    private string Said => _program.Output + "\n" + _program.Errors + "\n";

    // "sign in with http://localhost:5080/admin/sign-in/AbC_d-1" and what ends it, so that no half of it is taken
    [GeneratedRegex(@"/admin/sign-in/[\w.~%-]+(?=\s)")]
    private static partial Regex Link { get; }

    // <input name="__RequestVerificationToken" type="hidden" value="CfDJ8…" />
    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }
}
