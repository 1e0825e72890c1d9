using System.Text.Json;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>One offer in JSON, read by the rules of its source.</summary>
internal sealed class DataItem(SourceDefinition source, ItemRules rules, JsonElement item, JsonElement root)
{
    private static readonly HashSet<string> Dates =
        [RawFieldName.DatePosted, RawFieldName.ApplicationDeadline, RawFieldName.PublicationDeadline, RawFieldName.JobStartDate];

    public bool IsExcluded => rules.Exclude.Any(x =>
        Select(item, x.Path).Select(DataText.Of).Any(said => x.Values.Contains(said, StringComparer.OrdinalIgnoreCase)));

    public string? Id => First(rules.Id);

    /// <summary>The page for people, as the source writes it: paths of its own site or whole addresses.</summary>
    public Uri? Link(Uri page) => First(rules.Url, escaped: true) is { } url ? PageSteps.Address(source, page, url) : null;

    /// <summary>An address made of the item's values; null when one is missing.</summary>
    public Uri? Address(Uri page, DataTemplate template) =>
        template.FillAll(p => Text(item, p, escaped: true)) is { } url ? PageSteps.Address(source, page, url) : null;

    public List<RawField> Fields()
    {
        var fields = new List<RawField>();
        foreach (var (name, ways) in rules.Fields)
        {
            var said = Values(item, ways);
            if (said.Count == 0) continue;
            var values = said.Select(v => Dates.Contains(name) ? DataText.Date(v) : v)
                .Select(v => DataText.Plain(v, lines: name == RawFieldName.JobLocation)).Where(v => v.Length > 0).Distinct().ToList();
            if (values.Count == 0) continue;
            int? max = source.MaxLengths.TryGetValue(name, out var limit) ? limit : null;
            // Places are read one by one; all else is one text.
            IEnumerable<string> texts = name == RawFieldName.JobLocation ? values : [string.Join(ways.Select(w => w.Joined).First(), values)];
            fields.AddRange(texts.Select(t => new RawField(name, t, -1, max, ways.Select(w => w.Path?.Text ?? w.Template?.Text).First())));
        }

        return fields;
    }

    public IEnumerable<RawSection> Sections()
    {
        foreach (var rule in rules.Sections)
        {
            foreach (var part in rule.Each is { } each ? Select(item, each) : [item])
            {
                var html = string.Concat(Values(part, rule.Text).Select(DataText.Html));
                var heading = rule.Heading.Count > 0 && Values(part, rule.Heading) is [var said, ..] ? DataText.Plain(said, false) : rule.Title ?? "";
                if (html.Length > 0) yield return new RawSection(heading.TrimEnd(' ', ':'), html);
            }
        }
    }

    public IEnumerable<RawAttachment> Attachments(Uri page)
    {
        foreach (var rule in rules.Attachments)
        {
            foreach (var part in rule.Each is { } each ? Select(item, each) : [item])
            {
                var name = Values(part, rule.Name) is [var said, ..] ? DataText.Plain(said, false) : "";
                foreach (var href in Values(part, rule.Url))
                {
                    if (PageAddress.Of(source, page, href) is { } url && url.StartsWith("http", StringComparison.Ordinal)) yield return new RawAttachment(PageAttachments.Name(name, url), url);
                }
            }
        }
    }

    private string? First(IReadOnlyList<DataRule> ways, bool escaped = false) => Values(item, ways, escaped) is [var first, ..] ? first : null;

    // The first rule that finds something; then the first default.
    private List<string> Values(JsonElement part, IReadOnlyList<DataRule> ways, bool escaped = false)
    {
        foreach (var way in ways)
        {
            var found = Found(part, way, escaped);
            // Most paths find nothing, and most others one text: neither needs a sequence.
            if (found is string[] and ([] or [""])) continue;
            if (way.Pattern is null && found is string[] and [var only]) return [only];
            if (found.Select(v => way.Pattern is { } pattern ? pattern.In(v)?.Trim() : v).OfType<string>().Where(v => v.Length > 0).ToList() is { Count: > 0 } values)
                return values;
        }

        foreach (var way in ways)
        {
            if (way.Default is { } standard) return [standard];
        }

        return [];
    }

    private IEnumerable<string> Found(JsonElement part, DataRule way, bool escaped)
    {
        if (way.Constant is { } constant) return [constant];
        if (way.Template is { } template)
            return (escaped ? template.FillAll(p => Text(part, p, true)) : template.Fill(p => Text(part, p, false))) is { } filled ? [filled] : [];
        // A list without [*] is meant whole.
        return Select(part, way.Path!) switch
        {
            JsonElement[] { Length: 0 } => [],
            JsonElement[] and [{ ValueKind: not JsonValueKind.Array } one] => DataText.Of(one) is { } text ? new[] { text } : [],
            var several => several.SelectMany(DataPaths.Spread).Select(DataText.Of).OfType<string>(),
        };
    }

    private IEnumerable<JsonElement> Select(JsonElement part, DataPath path) => DataPaths.Select(path.IsFromRoot ? root : part, path);

    private string? Text(JsonElement part, DataPath path, bool escaped)
    {
        var text = string.Join(", ", Select(part, path).Select(DataText.Of).OfType<string>());
        return escaped ? Uri.EscapeDataString(text) : text;
    }
}
