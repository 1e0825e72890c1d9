namespace JobPortal.Core.Sources.Rules;

/// <summary>Reads the table <c>selectors</c> of a source file.</summary>
internal static class SelectorKeys
{
    private static readonly CssSelector Terms = CssSelector.Parse("dt, th, strong, b")!;

    public static SelectorRules? Of(YamlTable root)
    {
        if (root.Table("selectors") is not { } table) return null;
        var rules = new SelectorRules(List(table.Table("list")), Detail(table.Table("detail")));
        table.RejectOthers();
        return rules;
    }

    private static SelectorList? List(YamlTable? list)
    {
        if (list is null) return null;
        list.Required("item");
        var alone = list.Entries("link") is [{ Text: "none" }];
        var rules = new SelectorList(RuleKeys.Selector(list, "item") ?? CssSelector.Parse("none")!, alone ? [] : Rules(list, "link"), alone, Paging(list.Table("paging")))
        {
            Id = Rules(list, "id"),
            Fields = RuleKeys.Fields(list, Rules),
            Sections = Sections(list),
            Exclude = RuleKeys.Selectors(list, "exclude"),
        };
        list.RejectOthers();
        return rules;
    }

    private static SelectorDetail? Detail(YamlTable? detail)
    {
        if (detail is null) return null;
        var rules = new SelectorDetail(RuleKeys.Selector(detail, "content"), RuleKeys.IsOn(detail, "labelled"))
        {
            Remove = RuleKeys.Selectors(detail, "remove"),
            Fields = RuleKeys.Fields(detail, Rules),
            Pairs = Pairs(detail),
            Sections = Sections(detail),
            Attachments = RuleKeys.Selectors(detail, "attachments"),
        };
        detail.RejectOthers();
        return rules;
    }

    private static IReadOnlyList<SelectorRule> Rules(YamlTable parent, string key) =>
        [.. parent.Entries(key).Select(entry => entry.Table is { } table ? Rule(table) : Short(parent, key, entry)).OfType<SelectorRule>()];

    private static SelectorRule? Short(YamlTable parent, string key, YamlEntry entry)
    {
        if (CssSelector.Parse(entry.Text!) is { } selector) return new SelectorRule(selector, null);
        parent.Note(entry, $"'{key}' must be a CSS selector, not '{entry.Text}'");
        return null;
    }

    private static SelectorRule Rule(YamlTable table)
    {
        var rule = new SelectorRule(RuleKeys.Selector(table, "select"), table.Text("attribute"), table.Text("value"))
        {
            Pattern = RuleKeys.Pattern(table),
            Remove = RuleKeys.Selectors(table, "remove"),
            Template = table.Text("template"),
            Default = table.Text("default"),
            Optional = RuleKeys.IsOn(table, "optional"),
            Joined = RuleKeys.Joined(table),
            IsSeveral = table.Text("all") == "true",
        };
        table.RejectOthers();
        return rule;
    }

    private static IReadOnlyList<SelectorPairs> Pairs(YamlTable detail) =>
        [.. detail.Entries("pairs").Select(entry => entry.Table is { } table ? Pair(table) : ShortPair(detail, entry)).OfType<SelectorPairs>()];

    private static SelectorPairs? ShortPair(YamlTable detail, YamlEntry entry)
    {
        if (CssSelector.Parse(entry.Text!) is { } row) return new SelectorPairs(row, Terms, null);
        detail.Note(entry, $"'pairs' must be a CSS selector of what holds labels and values, not '{entry.Text}'");
        return null;
    }

    private static SelectorPairs Pair(YamlTable table)
    {
        var pairs = new SelectorPairs(RuleKeys.Selector(table, "row"), RuleKeys.Selector(table, "term") ?? Terms, RuleKeys.Selector(table, "value"));
        table.RejectOthers();
        return pairs;
    }

    private static IReadOnlyList<SelectorSection> Sections(YamlTable parent) =>
        [.. parent.Entries("sections").Select(entry => entry.Table is { } table ? Section(table) : ShortSection(parent, entry)).OfType<SelectorSection>()];

    private static SelectorSection? ShortSection(YamlTable parent, YamlEntry entry)
    {
        if (CssSelector.Parse(entry.Text!) is { } heading) return new SelectorSection(null, heading, null, null);
        parent.Note(entry, $"'sections' must be a CSS selector of the headings, not '{entry.Text}'");
        return null;
    }

    private static SelectorSection Section(YamlTable table)
    {
        var section = new SelectorSection(RuleKeys.Selector(table, "select"), RuleKeys.Selector(table, "heading"), RuleKeys.Selector(table, "content"), table.Text("title"));
        if (section is { Title: null, Heading: null } && !table.Has("heading")) table.Note("title", "a section needs a 'heading' (selector) or a 'title' (text)");
        if (section is { Title: not null, Select: null } && !table.Has("select")) table.Note("title", "a section with a 'title' needs a 'select'");
        table.RejectOthers();
        return section;
    }

    private static SelectorPaging? Paging(YamlTable? table)
    {
        if (table is null) return null;
        var form = table.Table("form") is { } sent ? Form(sent) : null;
        var paging = new SelectorPaging(RuleKeys.Selector(table, "link"), RuleKeys.Steps(table, 1, form is not null), form)
        {
            Last = Rules(table, "last") is [var last, ..] ? last : null,
            Total = Rules(table, "total") is [var total, ..] ? total : null,
        };
        var ways = new[] { table.Has("link"), paging.Steps.Address is not null, table.Has("form") }.Count(w => w);
        if (ways != 1) table.Note("link", "'paging' must name one of 'link', 'page' and 'form'");
        table.RejectOthers();
        return paging;
    }

    private static SelectorForm? Form(YamlTable table)
    {
        var select = RuleKeys.Selector(table, "select");
        var set = new Dictionary<string, string>();
        if (table.Table("set") is { } fields)
        {
            foreach (var name in fields.FreeKeys()) set[name] = fields.Text(name) ?? "";
        }
        else table.Note("set", "'set' must name the fields that change, such as Page: \"{page}\"");

        table.RejectOthers();
        return new SelectorForm(select ?? CssSelector.Parse("form")!, set);
    }
}
