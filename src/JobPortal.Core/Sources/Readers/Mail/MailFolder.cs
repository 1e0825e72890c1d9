namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>Reads the list of a folder's files (text/uri-list, RFC 2483 §5): one relative, percent-encoded path a line.</summary>
internal static class MailFolder
{
    private static readonly string[] Endings = [".eml", ".mbox", ".mbx"];

    public static ReadResult Read(SourceDefinition source, FetchedPage page)
    {
        var folder = page.Url.AbsolutePath.EndsWith('/') ? page.Url : new UriBuilder(page.Url) { Path = page.Url.AbsolutePath + "/", Query = "" }.Uri;
        var listing = FolderListing.Of(page.Text);
        var wanted = listing.Paths
            // "./": a path may look like a scheme or a host.
            .Select(line => SourceAddress.Resolve(source, folder, line.StartsWith('/') || line.Contains("://", StringComparison.Ordinal) ? line : "./" + line))
            .OfType<Uri>()
            .Where(uri => SourceAddress.IsOfSource(source, uri) && IsWanted(source, uri))
            .Distinct().Select(uri => new PageRequest(uri, PageRole.Detail)).ToList();
        return new ReadResult { Wanted = wanted, Notes = listing.Notes, Rejected = wanted.Count > 0 ? null : new Rejection(RejectionReason.EmptyList, "The folder holds no mail.") };
    }

    private static bool IsWanted(SourceDefinition source, Uri uri) => source.Links.Detail.Count > 0
        ? PathPattern.FitsAny(SourceAddress.Identity(source, uri), source.Links.Detail)
        : Endings.Any(e => uri.AbsolutePath.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
