using System.Text.Json;

namespace JobPortal.Core.Sources.Rules;

/// <summary>Reads the table <c>api</c> of a source file.</summary>
internal static class ApiKeys
{
    private static readonly string[] Ways = ["path", "template", "value"];

    public static ApiRules? Of(YamlTable root)
    {
        if (root.Table("api") is not { } table) return null;
        var item = Item(table, new ItemRules());
        var rules = new ApiRules(RuleKeys.Path(table, "items") ?? DataPath.Whole, item)
        {
            Body = Body(table),
            Embedded = RuleKeys.Selector(table, "embedded"),
            Paging = Paging(table.Table("paging"), table.Has("body")),
            Detail = Detail(table.Table("detail"), item),
        };
        if (!item.Fields.ContainsKey(RawFieldName.Title) && rules.Detail is null) table.Note("fields", "'fields' must say where the 'title' stands");
        table.RejectOthers();
        return rules;
    }

    private static ApiDetail? Detail(YamlTable? table, ItemRules list)
    {
        if (table is null) return null;
        table.Required("address");
        var detail = new ApiDetail(RuleKeys.Template(table, "address") ?? DataTemplate.Parse("/")!, RuleKeys.Path(table, "item") ?? DataPath.Whole, Item(table, list))
        {
            Embedded = RuleKeys.Selector(table, "embedded"),
        };
        table.RejectOthers();
        return detail;
    }

    private static ItemRules Item(YamlTable table, ItemRules inherited)
    {
        var fields = new Dictionary<string, IReadOnlyList<DataRule>>(inherited.Fields);
        foreach (var (name, rules) in RuleKeys.Fields(table, Rules)) fields[name] = rules;
        return new ItemRules
        {
            Id = table.Has("id") ? Rules(table, "id") : inherited.Id,
            Url = table.Has("url") ? Rules(table, "url") : inherited.Url,
            Fields = fields,
            Sections = table.Has("sections") ? [.. table.Entries("sections").Select(e => Section(table, e)).OfType<DataSection>()] : inherited.Sections,
            Attachments = table.Has("attachments") ? [.. table.Entries("attachments").Select(e => Attachment(table, e)).OfType<DataAttachment>()] : inherited.Attachments,
            Exclude = table.Has("exclude") ? Exclude(table.Table("exclude")) : inherited.Exclude,
            Labelled = table.Has("labelled") ? RuleKeys.IsOn(table, "labelled") : inherited.Labelled,
        };
    }

    private static IReadOnlyList<DataRule> Rules(YamlTable parent, string key) =>
        [.. parent.Entries(key).Select(entry => entry.Table is { } table ? Rule(table) : Short(parent, key, entry)).OfType<DataRule>()];

    // "city" is a path, "{city}, {country}" a template.
    private static DataRule? Short(YamlTable parent, string key, YamlEntry entry)
    {
        var text = entry.Text!;
        if (text.Contains('{', StringComparison.Ordinal) && DataTemplate.Parse(text) is { } template) return new DataRule(null, template, null);
        if (DataPath.Parse(text) is { } path) return new DataRule(path, null, null);
        parent.Note(entry, $"'{key}' must be a path such as location.city, or paths in braces, not '{text}'");
        return null;
    }

    private static DataRule Rule(YamlTable table)
    {
        var rule = new DataRule(RuleKeys.Path(table, "path"), RuleKeys.Template(table, "template"), table.Text("value"))
        {
            Pattern = RuleKeys.Pattern(table),
            Default = table.Text("default"),
            Joined = RuleKeys.Joined(table) ?? ", ",
        };
        if (Ways.Count(table.Has) != 1) table.Note("path", "a rule needs one of 'path', 'template' and 'value'");
        table.RejectOthers();
        return rule;
    }

    private static DataSection? Section(YamlTable parent, YamlEntry entry)
    {
        if (entry.Table is not { } table) return DataPath.Parse(entry.Text!) is { } path ? new DataSection(null, "Description", [], [new DataRule(path, null, null)]) : Noted(parent, entry, "sections");
        var section = new DataSection(RuleKeys.Path(table, "each"), table.Text("title"), Rules(table, "heading"), Rules(table, "text"));
        if (section.Text.Count == 0 || (section.Title is null && section.Heading.Count == 0)) table.Note("text", "a section needs a 'text' (path), and a 'title' (text) or a 'heading' (path)");
        table.RejectOthers();
        return section;
    }

    private static DataSection? Noted(YamlTable parent, YamlEntry entry, string key)
    {
        parent.Note(entry, $"'{key}' must be a path such as job.description, not '{entry.Text}'");
        return null;
    }

    private static DataAttachment? Attachment(YamlTable parent, YamlEntry entry)
    {
        if (entry.Table is not { } table) return DataPath.Parse(entry.Text!) is { } path ? new DataAttachment(null, [new DataRule(path, null, null)], []) : NotedFile(parent, entry);
        var attachment = new DataAttachment(RuleKeys.Path(table, "each"), Rules(table, "url"), Rules(table, "name"));
        if (attachment.Url.Count == 0) table.Note("url", "an attachment needs a 'url' (path)");
        table.RejectOthers();
        return attachment;
    }

    private static DataAttachment? NotedFile(YamlTable parent, YamlEntry entry)
    {
        parent.Note(entry, $"'attachments' must be a path such as file.url, not '{entry.Text}'");
        return null;
    }

    private static List<DataExclusion> Exclude(YamlTable? table)
    {
        var excluded = new List<DataExclusion>();
        foreach (var key in table?.FreeKeys() ?? [])
        {
            if (DataPath.Parse(key) is { } path) excluded.Add(new DataExclusion(path, table!.Texts(key)));
            else table!.Note(key, $"'{key}' must be a path such as status");
        }

        return excluded;
    }

    private static string? Body(YamlTable table)
    {
        if (table.Json("body") is not { } json) return null;
        var body = JsonBody.Template(json);
        try
        {
            using var _ = JsonDocument.Parse(JsonBody.Fill(body, PagingSteps.One, 0, 0, null));
        }
        catch (JsonException e)
        {
            table.Note("body", $"'body' must be JSON: {e.Message}");
        }

        return body;
    }

    private static ApiPaging? Paging(YamlTable? table, bool inBody)
    {
        if (table is null) return null;
        var paging = new ApiPaging(
            RuleKeys.Steps(table, 1, inBody), RuleKeys.Path(table, "next"), RuleKeys.Path(table, "cursor"),
            RuleKeys.Path(table, "last"), RuleKeys.Path(table, "total"), RuleKeys.Path(table, "more"));
        if (!inBody && (paging.Steps.Address is null) == (paging.Next is null)) table.Note("page", "'paging' must name one of 'page' and 'next'");
        table.RejectOthers();
        return paging;
    }
}
