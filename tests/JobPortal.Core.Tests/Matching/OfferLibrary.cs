using System.Reflection;

namespace JobPortal.Core.Tests.Matching;

/// <summary>The invented offers under Offers/: see the README there.</summary>
internal sealed class OfferLibrary
{
    private readonly Dictionary<string, List<string>> _entries = [];
    private readonly Dictionary<string, LibraryOffer> _offers = [];

    public static OfferLibrary Load()
    {
        var library = new OfferLibrary();
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith("Offers/", StringComparison.Ordinal) && n.EndsWith(".txt", StringComparison.Ordinal)))
            library.Add(Lines(name));
        // At once: many threads ask for them afterwards.
        foreach (var id in library._entries.Where(e => e.Value[0].StartsWith("part: ", StringComparison.Ordinal) || e.Value[0].StartsWith("from: ", StringComparison.Ordinal)).Select(e => e.Key)) library.Find(id);
        return library;
    }

    public static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line) yield return line;
    }

    /// <summary>Offers of one part, without the paragraphs that several share and without variants of others.</summary>
    public IEnumerable<LibraryOffer> Bases(string part) =>
        _entries.Keys.Where(id => _entries[id].Exists(l => l.StartsWith("part: ", StringComparison.Ordinal))).Select(Find).Where(o => o["part"] == part);

    public LibraryOffer Find(string id) => _offers.TryGetValue(id, out var offer) ? offer : _offers[id] = Make(id);

    /// <summary>The offer that a variant comes from; itself for a base.</summary>
    public string RootOf(string id) => _entries[id].Find(l => l.StartsWith("from: ", StringComparison.Ordinal)) is { } from ? RootOf(from[6..]) : id;

    private void Add(IEnumerable<string> lines)
    {
        List<string> entry = [];
        foreach (var line in lines)
            if (line.StartsWith("= ", StringComparison.Ordinal)) _entries.Add(line[2..], entry = []);
            else entry.Add(line);
    }

    private LibraryOffer Make(string id)
    {
        var offer = new LibraryOffer { Id = id };
        string? heading = null;
        foreach (var line in _entries[id])
        {
            if (line.StartsWith("from: ", StringComparison.Ordinal)) offer = Find(line[6..]) with { Id = id };
            else if (line.StartsWith("swap: ", StringComparison.Ordinal)) offer = Swapped(offer, line[6..].Split(" => "));
            else if (line.StartsWith("## ", StringComparison.Ordinal)) heading = line[3..];
            else if (heading is null) offer = offer.With(line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            else offer = WithSection(offer, heading, Text(line));
        }
        return offer;
    }

    // "{meridien-context}" stands for a paragraph that several offers share.
    private string Text(string line) => line is ['{', .., '}'] ? string.Join('\n', _entries[line[1..^1]]) : line;

    private static LibraryOffer WithSection(LibraryOffer offer, string heading, string text)
    {
        var sections = offer.Sections.ToList();
        var at = sections.FindIndex(s => s.Heading == heading);
        if (at < 0) sections.Add((heading, text));
        else sections[at] = (heading, text);
        return offer with { Sections = sections };
    }

    private static LibraryOffer Swapped(LibraryOffer offer, string[] words) =>
        offer with { Sections = [.. offer.Sections.Select(s => (s.Heading, s.Text.Replace(words[0], words[1], StringComparison.Ordinal)))] };
}
