namespace JobPortal.Core.Matching;

/// <summary>What operators have said of pairs of postings. It holds whatever the matcher thinks.</summary>
public sealed class MatchDecisions
{
    private readonly Dictionary<int, Dictionary<int, bool>> _said = [];

    /// <summary>Nobody has said anything.</summary>
    public static MatchDecisions None { get; } = new();

    /// <param name="together">Whether the two are one position; the last word counts.</param>
    public void Add(int posting, int other, bool together)
    {
        Of(posting)[other] = together;
        Of(other)[posting] = together;
    }

    /// <summary>Null when nobody has said anything.</summary>
    public bool? Of(int posting, int other) => _said.TryGetValue(posting, out var words) && words.TryGetValue(other, out var together) ? together : null;

    /// <summary>Postings that an operator put together with this one.</summary>
    public IEnumerable<int> TogetherWith(int posting) => _said.TryGetValue(posting, out var words) ? words.Where(w => w.Value).Select(w => w.Key) : [];

    private Dictionary<int, bool> Of(int posting) => _said.TryGetValue(posting, out var words) ? words : _said[posting] = [];
}
