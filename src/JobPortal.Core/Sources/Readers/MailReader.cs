using JobPortal.Core.Sources.Readers.Mail;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Reads the mails of a list, saved one by one (message/rfc822) or as a mailbox (application/mbox), and the folder that they lie in
/// (text/uri-list). What a mail says is read by its labels, as on boards; one that offers nothing is told.
/// </summary>
public sealed class MailReader : ISourceReader
{
    private const string FolderList = "text/uri-list";

    public string Name => "mail";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => SourcePages.Start(source);

    public ReadResult Read(SourceDefinition source, FetchedPage page) => page.Role switch
    {
        PageRole.List or PageRole.Detail => page.MediaType == FolderList ? MailFolder.Read(source, page) : Mails(source, page),
        PageRole.Sitemap => SitemapLocations.Read(source, page),
    };

    private static ReadResult Mails(SourceDefinition source, FetchedPage page)
    {
        var postings = new List<RawPosting>();
        string? why = null;
        foreach (var bytes in Mailbox.Mails(page.Text))
        {
            if (MailMessage.Read(bytes) is not { } mail) continue;
            var (found, reason) = MailPostings.Of(source, page.Url, mail);
            postings.AddRange(found);
            why ??= reason;
        }

        if (postings.Count > 0) return new ReadResult { Postings = [.. postings.DistinctBy(p => p.Identity)] };
        return new ReadResult { Rejected = why is null ? NoMail : new Rejection(RejectionReason.NotAnOffer, why) };
    }

    private static Rejection NoMail { get; } = new(RejectionReason.Malformed, "The file is no mail: it has none of the headers that every mail has.");
}
