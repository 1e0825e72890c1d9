using System.Text.Json;
using JobPortal.Core.Sources.Readers.Data;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Reads what sites answer to programs, JSON or XML, by the paths of their source file or of a preset.</summary>
public sealed class JsonApiReader : ISourceReader
{
    public string Name => "jsonApi";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) =>
        source.Api is { } rules ? SourcePages.Start(source).Select(p => DataPaging.First(p, rules)) : SourcePages.Start(source);

    public ReadResult Read(SourceDefinition source, FetchedPage page)
    {
        if (page.Role == PageRole.Sitemap) return SitemapLocations.Read(source, page);
        if (source.Api is not { } rules) return new ReadResult { Rejected = new Rejection(RejectionReason.NotAnOffer, "The source file has no 'api'.") };
        return page.Role == PageRole.List || rules.Detail is null ? DataList.Read(source, page, rules) : Detail(source, page, rules.Detail);
    }

    private static ReadResult Detail(SourceDefinition source, FetchedPage page, ApiDetail detail)
    {
        var (document, rejected) = DataDocument.Read(source, page, detail.Embedded);
        if (document is null) return new ReadResult { Rejected = rejected };
        using (document)
        {
            if (DataPaths.Select(document.RootElement, detail.Item).FirstOrDefault() is not { ValueKind: JsonValueKind.Object } found)
                return new ReadResult { Rejected = new Rejection(RejectionReason.NotAnOffer, $"The answer holds no offer under '{detail.Item.Text}'.") };
            var item = new DataItem(source, detail.Rules, found, document.RootElement);
            if (item.IsExcluded) return new ReadResult { Rejected = new Rejection(RejectionReason.NoLongerAvailable, "The answer says that the offer is taken.") };
            return DataPostings.Posting(source, page, detail.Rules, item) is { } posting
                ? new ReadResult { Postings = [posting] }
                : new ReadResult { Rejected = new Rejection(RejectionReason.NotAnOffer, "The offer has no title.") };
        }
    }
}
