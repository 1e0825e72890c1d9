using System.Globalization;
using System.Text.Json;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>Makes postings, or requests for the pages behind them, of offers in JSON.</summary>
internal static class DataPostings
{
    /// <summary>Notes that a page may leave: a list where every title stands elsewhere needs no thousand.</summary>
    private const int MostNotes = 20;

    public static ReadResult Of(SourceDefinition source, FetchedPage page, ApiRules rules, IReadOnlyList<JsonElement> items, JsonElement root)
    {
        var (postings, wanted, notes) = (new List<RawPosting>(), new List<PageRequest>(), new List<string>());
        for (var i = 0; i < items.Count; i++)
        {
            var item = new DataItem(source, rules.Item, items[i], root);
            if (item.IsExcluded) continue;
            if (Behind(source, page, rules, item) is { } request) wanted.Add(request);
            else if (Posting(source, page, rules.Item, item) is { } posting) postings.Add(posting);
            else if (notes.Count < MostNotes) notes.Add(string.Create(CultureInfo.InvariantCulture, $"Offer {i + 1} of the answer has no title."));
        }

        return new ReadResult { Postings = [.. postings.DistinctBy(p => p.Identity)], Wanted = [.. wanted.DistinctBy(w => w.Url)], Notes = notes };
    }

    /// <summary>Null without a title.</summary>
    public static RawPosting? Posting(SourceDefinition source, FetchedPage page, ItemRules rules, DataItem item)
    {
        var fields = item.Fields();
        if (fields.Concat(page.Known).All(f => f.Name != RawFieldName.Title)) return null;
        var sections = item.Sections().ToList();
        var labelled = rules.Labelled ? LabelledFragment.Of(PageText.Of(string.Concat(sections.Select(s => s.Html))), source, page.Url, null) : new LabelledFragment([], [], []);
        var names = fields.Select(f => f.Name).ToHashSet();
        var attachments = item.Attachments(page.Url).ToList();
        var link = item.Link(page.Url);
        return new RawPosting
        {
            Url = SourceAddress.Public(source, link ?? page.Url).AbsoluteUri,
            Identity = item.Id ?? (link is not null || page.Role == PageRole.Detail ? SourceAddress.Identity(source, link ?? page.Url) : Hash(fields)),
            Fields = [.. fields, .. labelled.Fields.Where(f => !names.Contains(f.Name))],
            // One text with headings of its own is cut at them.
            Sections = sections.Count == 1 && labelled.Sections.Count > 1 ? labelled.Sections : sections,
            Attachments = [.. attachments, .. labelled.Attachments.Where(a => attachments.TrueForAll(o => o.Url != a.Url))],
        };
    }

    // The second answer for an offer, or the page for people when another reader reads it.
    private static PageRequest? Behind(SourceDefinition source, FetchedPage page, ApiRules rules, DataItem item)
    {
        var url = rules.Detail is { } detail ? item.Address(page.Url, detail.Url) : source.DetailReader is { } other && other != source.Reader ? item.Link(page.Url) : null;
        return url is not null && SourceAddress.IsOfSource(source, url) ? new PageRequest(url, PageRole.Detail) { Known = item.Fields() } : null;
    }

    private static string Hash(List<RawField> fields) => PostingParts.Hash(
        fields.Where(f => f.Name is RawFieldName.Title or RawFieldName.HiringOrganization).Select(f => f.Value));
}
