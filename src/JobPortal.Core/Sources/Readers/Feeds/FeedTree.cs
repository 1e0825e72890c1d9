using System.Text;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>Puts together what an XML parser reads. Depth and length are bounded: whoever walks the tree later may recurse.</summary>
internal sealed class FeedTree
{
    /// <summary>Feeds nest 5 deep, HTML that stands in one unescaped 30; elements below this depth are left out, their text is kept.</summary>
    private const int MaxDepth = 60;

    /// <summary>Characters of one text. The biggest description seen has 30,000; a picture as a data URL has millions.</summary>
    private const int MaxText = 1_000_000;

    /// <summary>Elements of one feed: 5,000 items with 20 each. It is not read any further.</summary>
    private const int MaxElements = 100_000;

    private readonly FeedNode _top = FeedNode.Element("top", "", []);
    private readonly List<(FeedNode Node, string Name, string DefaultSpace)> _open = [];
    private readonly Dictionary<string, string> _prefixes = [];
    private readonly StringBuilder _text = new();
    private int _elements;

    /// <summary>The first element; null when there was none.</summary>
    public FeedNode? Root => _top.Elements.FirstOrDefault();

    /// <summary>Whether there are more elements than a feed has: reading on is of no use.</summary>
    public bool IsFull => _elements > MaxElements;

    /// <summary>False for an element that is left out because it stands too deep or comes too late: it has no end either.</summary>
    /// <param name="name">With its prefix.</param>
    public bool Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        EndText();
        if (_elements++ >= MaxElements || _open.Count >= MaxDepth || name.Length == 0) return false;
        var inherited = _open is [.., var around] ? around.DefaultSpace : "";
        foreach (var (key, value) in attributes)
        {
            if (key == "xmlns") inherited = value;
            else if (key.StartsWith("xmlns:", StringComparison.Ordinal)) _prefixes[key[6..]] = value;
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var space = colon < 0 ? inherited : _prefixes.GetValueOrDefault(name[..colon], name[..colon]);
        var node = FeedNode.Element(name, space, attributes);
        (_open is [.., var parent] ? parent.Node : _top).Add(node);
        _open.Add((node, name, inherited));
        return true;
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (_open.Count == 0 || _text.Length >= MaxText) return;
        _text.Append(text[..Math.Min(text.Length, MaxText - _text.Length)]);
    }

    /// <summary>Closes the innermost element.</summary>
    public void Close()
    {
        EndText();
        if (_open.Count == 0) return;
        _open[^1].Node.Closed = true;
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Closes the element of that name and all that are still open inside it; an end without a beginning is ignored.</summary>
    public void Close(string name)
    {
        if (!_open.Exists(o => o.Name == name)) return;
        while (_open[^1].Name != name) Close();
        Close();
    }

    /// <summary>Call it last.</summary>
    public void EndText()
    {
        if (_text.Length == 0) return;
        _open[^1].Node.Add(FeedNode.Text(_text.ToString()));
        _text.Clear();
    }
}
