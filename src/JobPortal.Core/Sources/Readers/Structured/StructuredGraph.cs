namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>The items of a page: which of them are job postings, and which item an <c>@id</c> means.</summary>
internal sealed class StructuredGraph
{
    private const string Type = "jobposting";

    private readonly Dictionary<string, StructuredValue.Item> _byId = new(StringComparer.Ordinal);
    private readonly List<StructuredValue.Item> _postings = [];
    private readonly List<string> _listed = [];

    public StructuredGraph(IEnumerable<StructuredValue> roots)
    {
        foreach (var root in roots) Walk(root, false, true);
    }

    /// <summary>Job postings in the order of the page.</summary>
    public IReadOnlyList<StructuredValue.Item> Postings => _postings;

    /// <summary>Addresses of the elements of lists that say nothing else.</summary>
    public IReadOnlyList<string> Listed => _listed;

    /// <summary>The item of that name; null when the page has none.</summary>
    public StructuredValue.Item? Called(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The item that a reference means; the item itself when it says more than its own name.</summary>
    public StructuredValue.Item Resolved(StructuredValue.Item item) =>
        item.Properties.All(p => p.Key is "@id" or "@type") && Id(item) is { } id && _byId.TryGetValue(id, out var known) ? known : item;

    // Nesting is bounded by the parsers. Offers inside an offer are its related ones.
    private void Walk(StructuredValue value, bool listed, bool top)
    {
        if (value is StructuredValue.List list)
        {
            foreach (var element in list.Items)
            {
                if (listed && element is StructuredValue.Text { Value: var address }) _listed.Add(address);
                else Walk(element, listed, top);
            }
        }
        else if (value is StructuredValue.Item item)
        {
            Remember(item);
            var posting = IsPosting(item);
            if (posting && top) _postings.Add(item);
            if (listed && !posting && Address(item) is { } url) _listed.Add(url);
            foreach (var property in item.Properties) Walk(property.Value, property.Key == "itemlistelement" || (listed && property.Key == "item"), top && !posting);
        }
    }

    private void Remember(StructuredValue.Item item)
    {
        if (Id(item) is not { } id) return;
        if (!_byId.TryGetValue(id, out var known) || known.Properties.Count < item.Properties.Count) _byId[id] = item;
    }

    private static string? Id(StructuredValue.Item item) => (item["@id"] ?? item["id"]) is StructuredValue.Text { Value: { Length: > 0 } id } ? id : null;

    // {"@type": "ListItem", "position": 1, "url": "…"}
    private static string? Address(StructuredValue.Item item) => item["item"] is StructuredValue.Text { Value: var own } ? own
        : item["item"] is null && item["url"] is StructuredValue.Text { Value: var url } ? url : null;

    /// <summary>Whether an item is a job posting, by its type or, without one, by two properties that nothing else has.</summary>
    private static bool IsPosting(StructuredValue.Item item) => (item["@type"] ?? item["type"] ?? item["itemtype"]) is { } type
        ? Names(type).Any(n => StructuredProperty.KeyOf(n) == Type)
        : item["hiringorganization"] is not null && item["title"] is not null;

    // "JobPosting", ["JobPosting", "Thing"], "JobPosting,Thing", "http://schema.org/JobPosting", "schema:JobPosting", [{"@id": "…"}]
    private static IEnumerable<string> Names(StructuredValue type) => type switch
    {
        StructuredValue.Text text => text.Value.Split([',', ';', '|', ' '], StringSplitOptions.RemoveEmptyEntries).Append(text.Value),
        StructuredValue.List list => list.Items.SelectMany(Names),
        StructuredValue.Item item => Id(item) is { } id ? [id] : item["@value"] is { } value ? Names(value) : [],
        _ => [],
    };
}
