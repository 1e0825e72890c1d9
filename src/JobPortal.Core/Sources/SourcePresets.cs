using System.Reflection;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace JobPortal.Core.Sources;

/// <summary>
/// Sites that publish many employers' offers in one form: the part of a source file that is the same for all of them. What the file itself
/// says goes before the preset.
/// </summary>
internal static partial class SourcePresets
{
    private const string Prefix = "preset.";
    private const string Account = "{account}";

    private static readonly Dictionary<string, string> Texts = Load();

    // In these the file's keys and the preset's stand beside each other; any other value is the file's or the preset's.
    private static readonly HashSet<string> Shared = ["api", "detail", "fields", "labels", "links"];

    public static IReadOnlyCollection<string> Names => Texts.Keys;

    /// <summary>"institut-x", "Acme_2"</summary>
    public static bool IsAccount(string text) => AccountName.IsMatch(text);

    public static bool NeedsAccount(string preset) => Texts.TryGetValue(preset, out var text) && text.Contains(Account, StringComparison.Ordinal);

    /// <summary>Puts what the preset says into a file that names one. A preset or an account that is wrong is left for others to tell.</summary>
    public static void Complete(YamlMappingNode file)
    {
        if (Text(file, "preset") is not { } name || !Texts.TryGetValue(name, out var text)) return;
        var account = Text(file, "account") is { } given && IsAccount(given) ? given : "account";
        var stream = new YamlStream();
        stream.Load(new StringReader(text.Replace(Account, account, StringComparison.Ordinal)));
        Add(file, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    private static void Add(YamlMappingNode file, YamlMappingNode preset)
    {
        foreach (var (key, value) in preset.Children)
        {
            if (!file.Children.TryGetValue(key, out var own)) file.Children.Add(key, value);
            else if (own is YamlMappingNode inner && value is YamlMappingNode more && key is YamlScalarNode { Value: { } name } && Shared.Contains(name)) Add(inner, more);
        }
    }

    private static string? Text(YamlMappingNode table, string key) =>
        table.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode { Value.Length: > 0 } text ? text.Value : null;

    private static Dictionary<string, string> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            texts[resource[Prefix.Length..]] = reader.ReadToEnd();
        }

        return new Dictionary<string, string>(texts);
    }

    // "institut-x", "Acme_2"
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]
    private static partial Regex AccountName { get; }
}
