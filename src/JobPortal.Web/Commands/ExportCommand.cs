using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using JobPortal.Core.Feeds;
using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Commands;

/// <summary><c>export</c>: every offer, one JSON object a line on standard output, and nothing else there.</summary>
internal static class ExportCommand
{
    private const int PageSize = 200;

    public static Command Create(Portal portal)
    {
        var command = new Command("export", "Writes every offer to standard output, one JSON object a line.");
        command.SetAction((_, stop) => portal.RunAsync(
            async services =>
            {
                await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
                await WriteAsync(services.GetRequiredService<IDbContextFactory<JobPortalDbContext>>(), output, stop);
                return 0;
            },
            stop));
        return command;
    }

    public static async Task WriteAsync(IDbContextFactory<JobPortalDbContext> contexts, Stream output, CancellationToken cancellationToken)
    {
        await foreach (var offer in OffersAsync(contexts, cancellationToken))
        {
            await JsonSerializer.SerializeAsync(output, OfferDocument.Of(offer), OfferDocument.Json, cancellationToken);
            output.WriteByte((byte)'\n');
        }
        await output.FlushAsync(cancellationToken);
    }

    // By pages of ids: the memory that an export takes does not grow with the portal.
    private static async IAsyncEnumerable<Offer> OffersAsync(IDbContextFactory<JobPortalDbContext> contexts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0;
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var page = await context.Offers.AsNoTracking().Include(o => o.Text).Include(o => o.Postings)
                .Where(o => o.Id > last).OrderBy(o => o.Id).Take(PageSize).AsSplitQuery().ToListAsync(cancellationToken);
            foreach (var offer in page) yield return offer;
            if (page.Count < PageSize) yield break;
            last = page[^1].Id;
        }
    }
}
