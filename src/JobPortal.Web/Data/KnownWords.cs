using JobPortal.Core.Search.Words;

namespace JobPortal.Web.Data;

/// <summary>Which terms the table of words has already, so that a batch of offers writes the few new ones and not its ten thousand.</summary>
internal sealed class KnownWords
{
    /// <summary>Then it starts anew: a term written twice is no harm.</summary>
    private const int Most = 500_000;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Lock _using = new();

    /// <summary>Those never added, in order: two writers that take words in one order never wait for each other in a circle.</summary>
    public string[] New(IEnumerable<OfferTerm> terms)
    {
        lock (_using) return [.. terms.Select(t => t.Text).Where(t => !_known.Contains(t)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public void Add(string[] words)
    {
        lock (_using)
        {
            if (_known.Count > Most) _known.Clear();
            _known.UnionWith(words);
        }
    }
}
