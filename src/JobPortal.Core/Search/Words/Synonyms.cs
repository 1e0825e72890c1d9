using YamlDotNet.RepresentationModel;

namespace JobPortal.Core.Search.Words;

/// <summary>
/// Words that candidates use for one thing, in French and English, acronyms too. Symmetric: whichever is typed finds all of them. The endings of
/// plurals do not matter.
/// </summary>
public sealed class Synonyms
{
    /// <summary>Words of the longest spelling that is looked for.</summary>
    public const int MaxWords = 7;

    private static readonly Lazy<Synonyms> Shipped = new(() => Load(typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.yml")
        ?? throw new InvalidOperationException("The resource synonyms.yml is missing from the assembly.")));

    private readonly Dictionary<string, Spelling[]> _groups = new(StringComparer.Ordinal);

    private Synonyms(IEnumerable<Spelling[]> groups)
    {
        foreach (var group in groups)
        {
            // A word of two groups ("stage") finds both: the later line adds to the earlier.
            foreach (var spelling in group)
                _groups[Loose(spelling.Words)] = [.. _groups.GetValueOrDefault(Loose(spelling.Words), []).Union(group)];
        }
    }

    /// <summary>The list that the portal ships.</summary>
    public static Synonyms Standard => Shipped.Value;

    /// <summary>How many spellings are known.</summary>
    public int Count => _groups.Count;

    /// <param name="yaml">A list of lists, each of spellings of one thing; <c>{fr: stage}</c> is one that means it in French alone. Anything else is an <see cref="InvalidDataException"/> with its line.</param>
    public static Synonyms Load(Stream yaml)
    {
        using var reader = new StreamReader(yaml);
        var stream = new YamlStream();
        stream.Load(reader);
        if (stream.Documents is not [{ RootNode: YamlSequenceNode list }]) throw new InvalidDataException("The synonyms are not a list.");
        return new Synonyms([.. list.Select(Group)]);
    }

    /// <summary>Other spellings of the same thing; none when it has none.</summary>
    /// <param name="words">Folded, separated by one space.</param>
    public IReadOnlyList<Spelling> Of(string words) =>
        _groups.TryGetValue(Loose(words), out var group) ? [.. group.Where(s => s.Words != words)] : [];

    private static Spelling[] Group(YamlNode line) => line is YamlSequenceNode spellings && spellings.Count() > 1
        ? [.. spellings.Select(s => One(s) ?? throw Wrong(line))]
        : throw Wrong(line);

    private static Spelling? One(YamlNode node) => node switch
    {
        YamlScalarNode { Value.Length: > 0 } written => Read(written.Value!, null),
        YamlMappingNode { Children.Count: 1 } one when one.Children.Single() is { Key: YamlScalarNode { Value: "fr" or "en" } language, Value: YamlScalarNode { Value.Length: > 0 } written } =>
            Read(written.Value!, language.Value),
        _ => null,
    };

    private static Spelling Read(string written, string? language) => new(string.Join(' ', TextWords.Of(written).Select(w => w.Folded)), language);

    private static InvalidDataException Wrong(YamlNode line) => new($"Line {line.Start.Line} of the synonyms is not a list of at least two spellings.");

    private static string Loose(string words) => string.Join(' ', words.Split(' ').Select(w => w.Length > 3 ? w.TrimEnd('s', 'x') : w));
}
