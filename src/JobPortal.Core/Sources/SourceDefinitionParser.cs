using System.Text.RegularExpressions;
using JobPortal.Core.Sources.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace JobPortal.Core.Sources;

/// <summary>Reads a source file. Its keys are <see cref="SourceDefinition"/>'s properties.</summary>
public static partial class SourceDefinitionParser
{
    private static readonly Dictionary<string, SourceAudience> Audiences = new() { ["real"] = SourceAudience.Real, ["sample"] = SourceAudience.Sample };
    private static readonly Dictionary<string, ListExtent> Extents = new() { ["all"] = ListExtent.All, ["newest"] = ListExtent.Newest };
    private static readonly Dictionary<string, bool> Switch = new() { ["true"] = true, ["false"] = false };

    /// <param name="fileName">"madics.yml": the source's name is what stands before the extension.</param>
    /// <param name="yaml">The whole text of the file.</param>
    public static SourceParse Parse(string fileName, string yaml) => Parse(fileName, yaml, null);

    /// <param name="asked">Takes every key that was looked for.</param>
    internal static SourceParse Parse(string fileName, string yaml, YamlAsked? asked)
    {
        var problems = new List<SourceProblem>();
        var source = Load(fileName, yaml, problems, asked) is { } root ? Read(fileName, root, problems) : null;
        return source is null || problems.Count > 0
            ? new SourceParse.Invalid([.. problems.OrderBy(p => p.Line)])
            : new SourceParse.Parsed(source);
    }

    private static YamlTable? Load(string file, string yaml, List<SourceProblem> problems, YamlAsked? asked)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                // First: what the preset says stands in the file from here on.
                SourcePresets.Complete(root);
                return new YamlTable(file, root, problems, asked);
            }

            problems.Add(new SourceProblem(file, 1, "the file must be one table of keys and values"));
        }
        catch (YamlException e)
        {
            problems.Add(new SourceProblem(file, Math.Max(1, (int)e.Start.Line), $"not YAML: {e.Message}"));
        }

        return null;
    }

    private static SourceDefinition Read(string fileName, YamlTable root, List<SourceProblem> problems)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        name = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        if (!Name.IsMatch(name)) problems.Add(new SourceProblem(fileName, 1, $"the file's name '{name}' must be lower-case letters, digits and '-'"));
        SourceKeys.Preset(root);
        var home = SourceKeys.Home(root);
        var source = new SourceDefinition
        {
            Name = name,
            Title = root.Required("title"),
            Home = home,
            BaseUrl = home,
            Reader = SourceKeys.Reader(root),
            DetailReader = SourceKeys.DetailReader(root),
            Lists = root.OneOf("lists", Extents, ListExtent.All),
            Cron = SourceKeys.Cron(root, "17 5 * * *"),
            Enabled = root.OneOf("enabled", Switch, true),
            Delay = TimeSpan.FromSeconds((double)root.Number("delaySeconds", 0, 3_600, 1)),
            MaxPages = root.Whole("maxPages", 1, 100_000, 2_000),
            TimeZone = SourceKeys.TimeZone(root, "Europe/Paris"),
            Archive = SourceKeys.Archive(root),
            Inbox = root.OneOf("inbox", Switch, false),
            Audience = root.OneOf("audience", Audiences, SourceAudience.Real),
            Language = root.Text("language"),
            Start = SourceKeys.Start(root),
            Links = SourceKeys.Links(root),
            Labels = SourceKeys.Labels(root, Switch),
            Feed = SourceKeys.Feed(root),
            MaxLengths = SourceKeys.MaxLengths(root),
            GonePhrases = root.Texts("gone"),
            SiteNames = root.Texts("siteNames"),
            Selectors = SelectorKeys.Of(root),
            Api = ApiKeys.Of(root),
            Table = TableKeys.Of(root),
            ReferenceHasUnitCode = root.OneOf("referenceHasUnitCode", Switch, false),
        };
        RuleChecks.Note(root, source);
        root.RejectOthers();
        return source;
    }

    // "madics", "sample-microdata"
    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex Name { get; }
}
