using System.Text;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>An element of a feed or a piece of text in one, whatever notation the feed was written in.</summary>
internal sealed class FeedNode
{
    // Most nodes are pieces of text, which hold none.
    private List<FeedNode>? _nodes;

    /// <summary>Local name as published; empty for a piece of text.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The local name without case, '-' and '_': "job_type" and "jobType" are one.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The namespace, or the prefix where nothing declares it: only ever used to tell an item's own elements from others.</summary>
    public string Space { get; private init; } = "";

    /// <summary>Names as published, prefix included.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; private init; } = [];

    public FeedNode? Parent { get; private set; }

    /// <summary>Elements and pieces of text, in order.</summary>
    public IReadOnlyList<FeedNode> Nodes => _nodes ?? [];

    public IEnumerable<FeedNode> Elements => Nodes.Where(n => !n.IsText);

    public bool IsText => Name.Length == 0;

    /// <summary>Whether its end was read; false where the feed was cut.</summary>
    public bool Closed { get; set; }

    private string Piece { get; init; } = "";

    public static FeedNode Element(string name, string space, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        var local = Local(name);
        return new() { Name = local, Key = KeyOf(local), Space = space, Attributes = attributes };
    }

    public static FeedNode Text(string text) => new() { Piece = text, Closed = true };

    /// <summary>"ads:Univ" → "univ".</summary>
    public static string KeyOf(string name) =>
        Local(name).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    public void Add(FeedNode node)
    {
        node.Parent = this;
        (_nodes ??= []).Add(node);
    }

    /// <summary>An attribute by its local name; null when there is none.</summary>
    public string? this[string attribute] =>
        Attributes.FirstOrDefault(a => Local(a.Key).Equals(attribute, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>All text inside, as it stands; decoded where Atom 0.3 says that it is base64.</summary>
    public string AllText()
    {
        if (IsText) return Piece;
        return this["mode"] == "base64" ? Decoded(Inside()) : Inside();
    }

    private string Inside()
    {
        if (Nodes is [{ IsText: true } only]) return only.Piece;
        var text = new StringBuilder();
        foreach (var node in Nodes) text.Append(node.AllText());
        return text.ToString();
    }

    private static string Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : "";
    }

    private static string Local(string name) => name[(name.LastIndexOf(':') + 1)..];
}
