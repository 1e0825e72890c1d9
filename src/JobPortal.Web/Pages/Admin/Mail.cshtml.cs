using System.Text.RegularExpressions;
using JobPortal.Web.Alerts.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages.Admin;

/// <summary>The mails of the folder, for whoever tries the portal. Development only: it shows links that act for their reader.</summary>
[ResponseCache(NoStore = true)]
internal sealed partial class MailModel(MailFolder folder, IHostEnvironment environment) : PageModel
{
    private const int Most = 100;

    // The mail's own styles are inline; nothing of it is fetched or run, and only this page may frame it.
    private const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    public IReadOnlyList<SavedMail> Mails { get; private set; } = [];

    public SavedMail? Mail { get; private set; }

    public IActionResult OnGet(string? name)
    {
        if (!environment.IsDevelopment()) return NotFound();
        if (name is null) Mails = [.. folder.Newest(Most)];
        else if ((Mail = folder.Find(name)) is null) return NotFound();
        Response.Headers.ContentSecurityPolicy = $"{Response.Headers.ContentSecurityPolicy}; frame-src 'self'";
        return Page();
    }

    /// <summary>The HTML part alone, for the frame.</summary>
    public IActionResult OnGetHtml(string name)
    {
        if (!environment.IsDevelopment() || folder.Find(name) is not { } mail) return NotFound();
        Response.Headers.ContentSecurityPolicy = MailPolicy;
        return Content(mail.Html, "text/html; charset=utf-8");
    }

    /// <summary>Text in pieces, every second one an address to click on.</summary>
    public static string[] WithAddresses(string text) => Address.Split(text);

    // "http://localhost:5080/alerts/confirm/AQAA…", "https://jobs.example.org/offers/12-these"
    [GeneratedRegex(@"(https?://[^\s>]+)")]
    private static partial Regex Address { get; }
}
