using System.Reflection;

namespace JobPortal.Core.Sources;

/// <summary>The keys of a source file that need more than a look: each notes what is wrong and gives something harmless.</summary>
internal static class SourceKeys
{
    /// <summary>What raw fields are called, see <see cref="RawFieldName"/>.</summary>
    public static IReadOnlyList<string> FieldNames { get; } =
        [.. typeof(RawFieldName).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    private static Dictionary<string, string> ReaderNames => SourceReaders.All.ToDictionary(r => r.Name, r => r.Name);

    private static readonly Uri Nowhere = new("https://invalid.example/");

    /// <summary>Notes what is wrong with a preset; what is right has been put into the file.</summary>
    public static void Preset(YamlTable root)
    {
        var preset = root.OneOf("preset", SourcePresets.Names.ToDictionary(n => n, n => n), "");
        var account = root.Text("account");
        if (account is not null && !SourcePresets.IsAccount(account)) root.Note("account", $"'account' must be a name of letters, digits, '.', '_' and '-', not '{account}'");
        if (preset.Length > 0 && account is null && SourcePresets.NeedsAccount(preset)) root.Note("preset", $"the preset '{preset}' needs an 'account': the name under which the site knows the employer");
    }

    public static Uri Home(YamlTable root)
    {
        var text = root.Required("home");
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0) return uri;
        if (text.Length > 0) root.Note("home", $"'home' must be an address that starts with http:// or https://, not '{text}'");
        return Nowhere;
    }

    public static string Reader(YamlTable root)
    {
        if (!root.Has("reader")) return root.Required("reader");
        return root.OneOf("reader", ReaderNames, "");
    }

    public static string? DetailReader(YamlTable root) => root.Has("detailReader") ? root.OneOf("detailReader", ReaderNames, "") : null;

    public static string Cron(YamlTable root, string fallback)
    {
        var cron = root.Text("cron") ?? fallback;
        if (CronText.Problem(cron) is { } problem) root.Note("cron", problem);
        return cron;
    }

    public static string TimeZone(YamlTable root, string fallback)
    {
        var zone = root.Text("timeZone") ?? fallback;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) root.Note("timeZone", $"'timeZone' must be an IANA zone such as Europe/Paris, not '{zone}'");
        return zone;
    }

    public static string? Archive(YamlTable root)
    {
        var folder = root.Text("archive");
        if (folder is not null && (folder.StartsWith('/') || folder.Contains("..", StringComparison.Ordinal) || folder.Contains(':')))
            root.Note("archive", $"'archive' must be a folder beside the source file, not '{folder}'");
        return folder;
    }

    public static IReadOnlyList<StartPage> Start(YamlTable root)
    {
        var pages = new List<StartPage>();
        foreach (var item in root.Tables("start"))
        {
            foreach (var (key, role) in new[] { ("list", PageRole.List), ("sitemap", PageRole.Sitemap), ("detail", PageRole.Detail) })
            {
                if (item.Text(key) is not { } path) continue;
                if (!path.StartsWith('/')) item.Note(key, $"'{key}' must be a path on the home page that starts with '/', not '{path}'");
                pages.Add(new StartPage(path, role));
            }

            item.RejectOthers();
        }

        if (pages.Count == 0) root.Note("start", "'start' must name at least one page, such as '- list: /offers/'");
        return pages;
    }

    public static LinkRules Links(YamlTable root)
    {
        if (root.Table("links") is not { } links) return LinkRules.None;
        var rules = new LinkRules(links.Texts("detail"), links.Texts("list"), links.Texts("notUnder"));
        links.RejectOthers();
        return rules;
    }

    public static LabelRules Labels(YamlTable root, IReadOnlyDictionary<string, bool> booleans)
    {
        if (root.Table("labels") is not { } labels) return LabelRules.None;
        var rules = new LabelRules
        {
            Fields = Fields(labels.Table("fields")),
            Sections = labels.Texts("sections"),
            Attachments = labels.Texts("attachments"),
            Ignored = labels.Texts("ignored"),
            Closed = labels.OneOf("closed", booleans, false),
        };
        labels.RejectOthers();
        return rules;
    }

    public static FeedRules Feed(YamlTable root)
    {
        if (root.Table("feed") is not { } feed) return FeedRules.None;
        var rules = new FeedRules(Fields(feed.Table("fields")), feed.Text("item"));
        feed.RejectOthers();
        return rules;
    }

    public static IReadOnlyDictionary<string, int> MaxLengths(YamlTable root)
    {
        if (root.Table("maxLength") is not { } table) return new Dictionary<string, int>();
        var lengths = FieldNames.Where(table.Has).ToDictionary(name => name, name => table.Whole(name, 1, 100_000, 100_000));
        table.RejectOthers();
        return lengths;
    }

    private static Dictionary<string, IReadOnlyList<string>> Fields(YamlTable? table)
    {
        if (table is null) return [];
        var fields = FieldNames.Where(table.Has).ToDictionary(name => name, table.Texts);
        table.RejectOthers();
        return fields;
    }
}
