using System.Globalization;
using JobPortal.Core.Sources.Readers.Tables;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Reads a lab's own list: values between separators, a JSON array or a JSON object on each line, from an address or from the files of a folder.
/// </summary>
public sealed class TableReader : ISourceReader
{
    /// <summary>RFC 2483: the listing of a folder.</summary>
    private const string Listing = "text/uri-list";

    private const int MostNotes = 50;

    private static readonly string[] Extensions = [".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"];

    public string Name => "table";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => SourcePages.Start(source);

    public ReadResult Read(SourceDefinition source, FetchedPage page) => page switch
    {
        { Role: PageRole.Sitemap } => SitemapLocations.Read(source, page),
        { Role: PageRole.List, MediaType: Listing } => Files(source, page),
        _ => Table(source, page),
    };

    private static ReadResult Files(SourceDefinition source, FetchedPage page)
    {
        // The paths are relative to the folder, whether its address ends in a slash or not.
        var folder = page.Url.AbsolutePath.EndsWith('/') ? page.Url : new UriBuilder(page.Url) { Path = page.Url.AbsolutePath + "/" }.Uri;
        var listing = FolderListing.Of(page.Text);
        var wanted = listing.Paths
            .Select(l => SourceAddress.Resolve(source, folder, l))
            .OfType<Uri>()
            .Where(u => SourceAddress.IsOfSource(source, u) && Extensions.Any(e => u.AbsolutePath.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            .Distinct().Select(u => new PageRequest(u, PageRole.Detail)).ToList();
        return wanted.Count > 0
            ? new ReadResult { Wanted = wanted, Notes = listing.Notes }
            : new ReadResult { Rejected = new Rejection(RejectionReason.EmptyList, $"The folder holds no table ({string.Join(", ", Extensions)}).") };
    }

    private static ReadResult Table(SourceDefinition source, FetchedPage page)
    {
        var (rows, rejected, notes) = TableRows.Of(source, page.Text);
        if (rows is null) return new ReadResult { Rejected = rejected, Notes = notes };
        var (postings, told, seen) = (new List<RawPosting>(), new List<string>(notes), new Dictionary<string, int>());
        foreach (var row in rows)
        {
            if (RowPosting.Of(source, page.Url, row) is { } posting) postings.Add(Distinct(posting, seen));
            else if (told.Count < MostNotes) told.Add($"{row.Place} has no title.");
        }

        if (postings.Count > 0) return new ReadResult { Postings = postings, Notes = told };
        var reason = rows.Count == 0 ? RejectionReason.EmptyList : RejectionReason.NotAnOffer;
        return new ReadResult { Rejected = new Rejection(reason, rows.Count == 0 ? "The table has no rows." : "No row of the table has a title."), Notes = told };
    }

    // Two rows of one identity are two offers all the same: a lab may list three theses under one title.
    private static RawPosting Distinct(RawPosting posting, Dictionary<string, int> seen)
    {
        var times = seen[posting.Identity] = seen.GetValueOrDefault(posting.Identity) + 1;
        return times == 1 ? posting : posting with { Identity = string.Create(CultureInfo.InvariantCulture, $"{posting.Identity}~{times}") };
    }
}
