using JobPortal.Core.Sources.Readers.Structured;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Pages that hold several job postings: lists, and details with several offers of their own.</summary>
internal static class JobPostingLists
{
    /// <summary>
    /// Links as on any list, and what its structured data add: the offers that it names, and those that it tells whole. An offer with a
    /// page of its own is read there; what the list says of it fills what that page leaves out.
    /// </summary>
    public static ReadResult Read(SourceDefinition source, FetchedPage page)
    {
        var text = PageText.Of(page.Text);
        var structured = StructuredPage.Of(text, source, page.Url);
        var wanted = new List<PageRequest>();
        var postings = new List<RawPosting>();
        foreach (var entry in structured.Postings)
        {
            var told = Posting(source, page.Url, structured, entry);
            if (entry.Elsewhere is { } url && PageLinks.IsOffer(source, url)) wanted.Add(new PageRequest(url, PageRole.Detail) { Known = told.Fields });
            else if (IsWhole(told)) postings.Add(told);
        }

        wanted.AddRange(structured.Listed.Select(structured.Addresses.Resolve).OfType<Uri>()
            .Where(u => SourceAddress.IsOfSource(source, u) && PageLinks.IsOffer(source, u)).Select(u => new PageRequest(u, PageRole.Detail)));
        wanted.AddRange(PageLinks.In(source, page, text));
        var found = postings.Count > 0 || wanted.Exists(w => w.Role == PageRole.Detail);
        return new ReadResult
        {
            Postings = OffersOfPage.Apart(postings),
            Wanted = [.. wanted.DistinctBy(w => w.Url)],
            Rejected = found ? null : PageTrouble.Of(source, text) ?? new Rejection(RejectionReason.EmptyList, "The list links to no offer."),
        };
    }

    /// <summary>One of several postings of a page, by its structured data alone: labels and headings around it may be another one's.</summary>
    public static RawPosting Posting(SourceDefinition source, Uri page, StructuredPage structured, PostingEntry entry)
    {
        var told = StructuredPosting.Of(structured.Reading, entry.Item, source, page);
        var known = told.Fields.Select(f => f.Name).ToHashSet();
        var (at, fragment) = entry.Elsewhere is { } own ? (own, "") : (page, "#" + structured.Addresses.Fragment(entry));
        return new RawPosting
        {
            Url = SourceAddress.Public(source, at).AbsoluteUri + fragment,
            Identity = SourceAddress.Identity(source, at) + fragment,
            Fields = [.. told.Fields, .. told.InDescription.Where(f => !known.Contains(f.Name))],
            Sections = told.Sections,
            Attachments = told.Attachments,
        };
    }

    /// <summary>Whether it says enough to be an offer without a page of its own.</summary>
    public static bool IsWhole(RawPosting posting) =>
        posting[RawFieldName.Title] is not null && posting.Sections.Count > 0
        && (posting[RawFieldName.HiringOrganization] ?? posting[RawFieldName.JobLocation] ?? posting[RawFieldName.DatePosted]) is not null;
}
