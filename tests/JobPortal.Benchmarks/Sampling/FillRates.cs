using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobPortal.Benchmarks.Sampling;

/// <summary>How many of each source's sample offers have a value for each normalized field, as a Markdown table on standard output.</summary>
internal static class FillRates
{
    private static readonly (string Name, Func<OfferContent, bool> IsFilled)[] Fields =
    [
        ("kind", c => c.Kind != PositionKind.Other),
        ("duration", c => c.Duration.IsKnown),
        ("lab", c => c.Organization.Name is not null),
        ("ROR", c => c.Organization.Ror is not null),
        ("place", c => c.Places.Count > 0),
        ("commune", c => c.Places.Any(p => p.Commune is not null)),
        ("board’s deadline", c => c.PublicationDeadline is not null),
        ("deadline", c => c.ApplicationDeadline is not null),
        ("published", c => c.PublishedOn is not null),
        ("starts", c => c.StartsOn is not null),
        ("language", c => c.Language is not null),
        ("contact", c => c.Contacts.Count > 0),
        ("reference", c => c.Reference is not null),
        ("salary", c => c.Salary.Min is not null || c.Salary.Max is not null),
        ("education", c => c.Education is not null),
        ("experience", c => c.Experience is not null),
        ("hours", c => c.WorkHours is not null),
        ("contract", c => c.EmploymentType is not null),
        ("sections", c => c.Sections.Count > 0),
        ("files", c => c.Attachments.Count > 0),
    ];

    public static async Task<int> RunAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddIngestion();
        using var host = builder.Build();
        var catalog = host.Services.GetRequiredService<SourceCatalog>();
        Console.WriteLine($"| source | offers | {string.Join(" | ", Fields.Select(f => f.Name))} |");
        Console.WriteLine($"|---|--:|{string.Concat(Fields.Select(_ => "--:|"))}");
        foreach (var source in catalog.All.Where(s => s.Audience == SourceAudience.Real && catalog.SamplesOf(s) is not null))
        {
            var read = await host.Services.GetRequiredService<SampleHarvest>().RunAsync(source, catalog.SamplesOf(source)!, CancellationToken.None);
            Console.WriteLine($"| {source.Name} | {read.Postings.Count} | {string.Join(" | ", Fields.Select(f => Rate(read, f.IsFilled)))} |");
        }

        return 0;
    }

    // In per cent; nothing for none, so that the gaps are seen.
    private static string Rate(SampledSource read, Func<OfferContent, bool> isFilled) =>
        read.Postings.Count(p => isFilled(p.Content)) is > 0 and var filled ? (100 * filled / read.Postings.Count).ToString(CultureInfo.InvariantCulture) : "";
}
