using System.Diagnostics;
using System.Net;
using System.Text.Json;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Benchmarks.Reading;

/// <summary>How many detail pages with JSON-LD one core reads in a second, from text to raw posting. All of them are made up here.</summary>
internal static class JsonLdBenchmark
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);
    private static readonly Uri Home = new("https://board.example/");
    private static readonly SourceDefinition Source = new() { Name = "board", Title = "Board", Home = Home, BaseUrl = Home, Reader = "jobPosting" };

    public static int Run()
    {
        var offer = JsonSerializer.Serialize(Offer());
        Show("JSON-LD", Page(offer));
        Show("JSON-LD with raw line feeds and a missing comma", Page(offer.Replace("\\n", "\n", StringComparison.Ordinal).Replace(",\"validThrough\"", "\n\"validThrough\"", StringComparison.Ordinal)));
        Show("JSON-LD through an HTML encoder", Page(WebUtility.HtmlEncode(offer)));
        Show("the same text in labels alone", Page("").Replace("Careers</h1>", $"Careers</h1><p>Employer: Lab</p><p>Duration: 36 months</p><p>Salary: 2300 €</p><p>Deadline: 2027-06-30</p>{Description}", StringComparison.Ordinal));
        return 0;
    }

    private static string Description { get; } = string.Concat(new[] { "Missions", "Activities", "Profile", "How to apply" }.Select(h =>
        $"<h3>{h}</h3>" + string.Concat(Enumerable.Repeat("<p>Rivers make graphs whose shape, motion and floods will be studied,\nfrom measures old and new.</p><ul><li>read</li><li>write</li></ul>", 8))));

    private static Dictionary<string, object> Offer() => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "JobPosting",
        ["title"] = "PhD in graphs",
        ["description"] = WebUtility.HtmlEncode(Description),
        ["datePosted"] = "2027-05-04",
        ["validThrough"] = "2027-06-30T23:59:59Z",
        ["jobDuration"] = "P3Y",
        ["hiringOrganization"] = new { name = "Example Lab", parentOrganization = new { name = "Example University" } },
        ["jobLocation"] = new { address = new { streetAddress = "2 rue Exemple", postalCode = "37200", addressLocality = "Tours", addressCountry = "FR" } },
        ["baseSalary"] = new { currency = "EUR", value = new { minValue = 2100, maxValue = 2500, unitText = "MONTH" } },
    };

    // With what a page has around its offer.
    private static string Page(string script) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>Careers</title><script type=\"application/ld+json\">{script}</script></head><body><nav>{string.Concat(Enumerable.Repeat("<li><a href=\"/x\">Menu</a></li>", 60))}</nav>"
        + $"<main><h1>Careers</h1>{string.Concat(Enumerable.Repeat("<div class=\"row\"><div><span>Some words of the page</span></div></div>", 60))}</main><footer>Foot</footer></body></html>";

    private static void Show(string what, string html)
    {
        var page = new FetchedPage(new Uri(Home, "/jobs/1"), PageRole.Detail, html, "text/html");
        _ = Rounds(page, Warm);
        var (pages, seconds) = Rounds(page, Measured);
        Console.WriteLine($"{what}: {pages / seconds:F0} pages/s on one core ({html.Length / 1024.0:F1} KB each)");
    }

    // Time of the processor, not of the wall: the machine may be busy.
    private static (int Pages, double Seconds) Rounds(FetchedPage page, TimeSpan time)
    {
        var reader = new JobPostingReader();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var count = 0;
        for (; Process.GetCurrentProcess().TotalProcessorTime - before < time; count++)
        {
            if (reader.Read(Source, page).Postings is not [{ Sections.Count: >= 4 }]) throw new InvalidOperationException("The page was not read.");
        }

        return (count, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }
}
