using System.Net;
using System.Text.RegularExpressions;
using JobPortal.Core.Alerts;
using JobPortal.Web.Admin;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Mail;
using JobPortal.Web.Tests.Alerts;
using JobPortal.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Admin;

/// <summary>The whole site with one operator, a browser's cookies by hand, and the mails that it would have sent.</summary>
internal sealed partial class AdminSite : IAsyncDisposable
{
    public const string Operator = "ops@example.org";

    private readonly Dictionary<string, string> _cookies = [];
    private string? _formToken;

    private AdminSite(PortalSite site, TestTime time, RecordingSender sender) => (Site, Time, Sender) = (site, time, sender);

    public PortalSite Site { get; }
    public TestTime Time { get; }
    public RecordingSender Sender { get; }

    /// <summary>Of the last answer that set the operator's cookie.</summary>
    public string? OperatorCookieHeader { get; private set; }

    public static async Task<AdminSite> StartAsync(string environment = "Production", Action<IServiceCollection>? replace = null, params string[] settings)
    {
        var time = new TestTime(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var sender = new RecordingSender();
        var site = await PortalSite.StartAsync(["JobPortal:PublicUrl=http://portal.example", .. settings], services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<IEmailSender>(sender);
            replace?.Invoke(services);
        }, environment);
        EmailAddress.TryParse(Operator, out var email).ShouldBeTrue();
        await site.Services.GetRequiredService<OperatorAccounts>().AddAsync(email!, AuditTrail.CommandLine, CancellationToken.None);
        return new AdminSite(site, time, sender);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Posts a form as the page at <paramref name="page"/> has it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string page, params (string Name, string Value)[] fields)
    {
        var html = await (await GetAsync(page)).Content.ReadAsStringAsync();
        var token = FormToken.Match(html).Groups[1].Value;
        return await SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(
            [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]));
    }

    /// <summary>Posts a form as a program writes it.</summary>
    /// <param name="form">"name=value&amp;name=value", encoded, or not as it should be.</param>
    public async Task<HttpResponseMessage> PostRawAsync(string path, string form, string page)
    {
        _formToken ??= FormToken.Match(await (await GetAsync(page)).Content.ReadAsStringAsync()).Groups[1].Value;
        return await SendAsync(HttpMethod.Post, path, new StringContent($"{form}&__RequestVerificationToken={_formToken}", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded"));
    }

    public Task<HttpResponseMessage> AskAsync(string email, string prefix = "") => PostAsync(prefix + "/admin/sign-in", prefix + "/admin/sign-in", ("email", email));

    /// <summary>Sends what is queued and gives the path of the newest link.</summary>
    public async Task<string> MailedLinkAsync()
    {
        await Site.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None);
        return AlertSite.PathIn(Sender.Taken[^1].Content.Text, "/admin/sign-in/");
    }

    public async Task SignInAsync()
    {
        (await AskAsync(Operator)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = await MailedLinkAsync();
        (await PostAsync(link, link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>A browser that was never here.</summary>
    public void ForgetCookies() => _cookies.Clear();

    /// <summary>The cookies of the signed-in browser, for a real one.</summary>
    public IEnumerable<(string Name, string Value)> Cookies => _cookies.Select(c => (c.Key, c.Value));

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await Site.Http.SendAsync(request);
        foreach (var header in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = header.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0) _cookies.Remove(pair[0]);
            else _cookies[pair[0]] = pair[1];
            if (pair[0] == "jobportal-operator") OperatorCookieHeader = header;
        }
        return answer;
    }

    // <input name="__RequestVerificationToken" type="hidden" value="CfDJ8…" />
    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }
}
