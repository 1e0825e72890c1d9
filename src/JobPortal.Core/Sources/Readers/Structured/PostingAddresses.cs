using AngleSharp.Html.Dom;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Compares the addresses that a posting gives for itself with the page's own.</summary>
internal sealed class PostingAddresses
{
    private static readonly string[] Keys = ["url", "@id", "mainentityofpage", "sameas"];

    private readonly StructuredReading _reading;
    private readonly SourceDefinition _source;
    private readonly Uri _url;
    private readonly HashSet<string> _own;

    public PostingAddresses(StructuredReading reading, SourceDefinition source, Uri url, IHtmlDocument document)
    {
        (_reading, _source, _url) = (reading, source, url);
        var head = document.Head?.Children ?? Enumerable.Empty<AngleSharp.Dom.IElement>();
        var named = head.Select(e => e switch
        {
            { LocalName: "link" } when "canonical".Equals(e.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase) => e.GetAttribute("href"),
            { LocalName: "meta" } when e.GetAttribute("property") == "og:url" => e.GetAttribute("content"),
            _ => null,
        });
        _own = [Key(url), .. named.OfType<string>().Select(Resolve).OfType<Uri>().Select(Key)];
    }

    /// <summary>Whether the posting names the page's address, or the one that the page calls its canonical one.</summary>
    public bool IsHere(StructuredValue.Item posting) => Of(posting).Any(u => _own.Contains(Key(u)));

    /// <summary>The first address of the posting that leads to another page of the source.</summary>
    public Uri? Elsewhere(StructuredValue.Item posting) =>
        Of(posting).FirstOrDefault(u => SourceAddress.IsOfSource(_source, u) && !_own.Contains(Key(u)) && SourceAddress.Identity(_source, u) is { Length: > 1 });

    /// <summary>What tells a posting from the others of its page: the end of its address, its reference, or its title.</summary>
    public string Fragment(PostingEntry entry)
    {
        var named = Keys.Take(2).Select(k => _reading.Line(entry.Item, k)).OfType<string>().Select(u => u.Split('#')).FirstOrDefault(p => p is [_, { Length: > 0 }]);
        var text = named?[1] ?? entry.Identifier ?? entry.Title;
        return OffersOfPage.Slug(text);
    }

    public Uri? Resolve(string address) => SourceAddress.Resolve(_source, _url, address);

    private IEnumerable<Uri> Of(StructuredValue.Item posting) =>
        Keys.SelectMany(key => _reading.Values(posting, key)).Select(Address).OfType<string>().Select(Resolve).OfType<Uri>();

    // {"@type": "WebPage", "@id": "https://…"}
    private string? Address(StructuredValue value) => value is StructuredValue.Item item ? _reading.Line(item, "@id", "url") : _reading.Line(value);

    private string Key(Uri url) => SourceAddress.Identity(_source, url).TrimEnd('/').ToLowerInvariant();
}
