using System.Runtime.InteropServices;

namespace JobPortal.Core.Matching;

/// <summary>Postings by their keys: one new posting meets those with which it shares most keys, never all.</summary>
public sealed class CandidateIndex
{
    /// <summary>Postings that one posting is compared with.</summary>
    public const int Most = 20;

    /// <summary>Postings that one key leads to, the newest: a key that thousands share says nothing.</summary>
    public const int MostPerKey = 200;

    // Chains in two arrays: most keys lead to one posting, for which a list would be ten times as large.
    private readonly Dictionary<int, int> _heads = [];
    private readonly List<(int Posting, int Next)> _links = [];

    /// <summary>A posting may be added again when it has changed; its old keys then lead to it in vain.</summary>
    public void Add(int posting, IReadOnlyList<int> keys)
    {
        foreach (var key in keys)
        {
            ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, key, out var exists);
            _links.Add((posting, exists ? head : -1));
            head = _links.Count - 1;
        }
    }

    /// <summary>Most shared keys first, then the newest.</summary>
    public IReadOnlyList<int> Find(int posting, IReadOnlyList<int> keys)
    {
        var shared = new Dictionary<int, int>();
        foreach (var key in keys)
        {
            var at = _heads.GetValueOrDefault(key, -1);
            for (var seen = 0; at >= 0 && seen < MostPerKey; seen++, at = _links[at].Next)
                if (_links[at].Posting != posting) CollectionsMarshal.GetValueRefOrAddDefault(shared, _links[at].Posting, out _)++;
        }
        return [.. shared.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(Most).Select(s => s.Key)];
    }
}
