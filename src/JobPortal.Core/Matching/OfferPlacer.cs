namespace JobPortal.Core.Matching;

/// <summary>Where a posting belongs.</summary>
/// <param name="Offer">An offer that is there, perhaps its own; null when it stands alone.</param>
/// <param name="Merged">Other offers that turned out to be the same position.</param>
/// <param name="With">The posting that decided it, with the verdict; null when the posting stands alone.</param>
/// <param name="Again">The offer of the nearest other year with the same text; null without one.</param>
public sealed record Placement(int? Offer, IReadOnlyList<int> Merged, (int Posting, MatchVerdict Verdict)? With, OtherYear? Again);

/// <summary>The same text, advertised in another year.</summary>
/// <param name="IsEarlier">The other offer came first.</param>
public sealed record OtherYear(int Offer, bool IsEarlier);

/// <summary>Decides posting by posting which offer it belongs to. Holds the postings that may matter, not all that there are.</summary>
public sealed class OfferPlacer(MatchDecisions decisions)
{
    private readonly CandidateIndex _index = new();
    private readonly Dictionary<int, MatchPosting> _postings = [];
    private readonly Dictionary<int, int> _offers = [];
    private readonly Dictionary<int, List<int>> _members = [];

    /// <summary>Puts a posting into an offer: as it is stored, or as <see cref="Place"/> said.</summary>
    public void Put(MatchPosting posting, int offer)
    {
        if (_postings.TryGetValue(posting.Id, out var before)) _members[_offers[posting.Id]].Remove(posting.Id);
        if (!ReferenceEquals(before?.Print, posting.Print)) _index.Add(posting.Id, posting.Print.Keys);
        (_postings[posting.Id], _offers[posting.Id]) = (posting, offer);
        if (!_members.TryGetValue(offer, out var members)) _members[offer] = members = [];
        members.Add(posting.Id);
    }

    /// <summary>All postings of one offer go to another.</summary>
    public void Merge(int from, int into)
    {
        foreach (var posting in MembersOf(from).ToList()) Put(_postings[posting], into);
    }

    /// <summary>Null for a posting that was never put anywhere.</summary>
    public int? OfferOf(int posting) => _offers.TryGetValue(posting, out var offer) ? offer : null;

    /// <summary>The postings of an offer that were put here.</summary>
    public IReadOnlyList<int> MembersOf(int offer) => _members.GetValueOrDefault(offer) ?? [];

    /// <summary>Looks for the posting's offer. It changes nothing: <see cref="Put"/> what it says.</summary>
    public Placement Place(MatchPosting posting)
    {
        var own = OfferOf(posting.Id);
        var near = _index.Find(posting.Id, posting.Print.Keys).Concat(decisions.TogetherWith(posting.Id)).Where(_postings.ContainsKey);
        var offers = near.Select(p => _offers[p]).Concat(own is { } stays ? [stays] : []).Distinct().Where(o => OthersOf(o, posting.Id).Any()).ToList();
        var background = new Lazy<Background>(() => BackgroundOf(posting, offers), LazyThreadSafetyMode.None);
        var found = offers.Select(o => Judge(posting, o, background)).OfType<OfferVerdict>().ToList();
        // Its own offer, so that nothing moves without need; then the best; of equals the one that stands longest, so that addresses last.
        var same = found.Where(f => f.Verdict.Outcome == MatchOutcome.Same)
            .OrderByDescending(f => f.Offer == own).ThenByDescending(f => f.Verdict.Score).ThenBy(f => f.Offer).ToList();
        var again = found.Where(f => f.Verdict.Outcome == MatchOutcome.Again).MinBy(f => Math.Abs(SeasonComparison.Days(posting, _postings[f.Posting])));
        var year = again is null ? null : new OtherYear(again.Offer, SeasonComparison.Days(_postings[again.Posting], posting) > 0);
        if (same.Count == 0) return new(null, [], null, year);
        int[] others = [.. same.Skip(1).Select(o => o.Offer).Where(o => MayJoin(o, same[0].Offer))];
        return new(same[0].Offer, others, (same[0].Posting, same[0].Verdict), year);
    }

    private sealed record OfferVerdict(int Offer, int Posting, MatchVerdict Verdict);

    // One posting that speaks against it is enough: an offer must not become a chain whose ends have nothing in common.
    private OfferVerdict? Judge(MatchPosting posting, int offer, Lazy<Background> background)
    {
        if (!OthersOf(offer, posting.Id).Any(m => decisions.Of(posting.Id, m) is not null || DuplicateMatcher.MayBeOne(posting, _postings[m]))) return null;
        List<OfferVerdict> verdicts = [.. OthersOf(offer, posting.Id).Select(m => new OfferVerdict(offer, m, Compare(posting, _postings[m], background.Value)))];
        var said = verdicts.Where(v => decisions.Of(posting.Id, v.Posting) is not null).ToList();
        if (said.Exists(v => v.Verdict.Veto is not null)) return null;
        if (said.Count > 0) return said[0];
        if (verdicts.Exists(v => v.Verdict.Veto is not null)) return null;
        return verdicts.Where(v => v.Verdict.Outcome != MatchOutcome.Different).MaxBy(v => v.Verdict.Score);
    }

    // An offer of the same title is this one again, for another year or another kind: it is no other subject.
    private Background BackgroundOf(MatchPosting posting, List<int> offers) =>
        Background.Of([.. offers.Select(o => _postings[OthersOf(o, posting.Id).First()].Print).Where(p => !TitleComparison.Of(posting.Print, p).IsWhole)]);

    private MatchVerdict Compare(MatchPosting posting, MatchPosting other, Background background) => decisions.Of(posting.Id, other.Id) switch
    {
        true => new(MatchOutcome.Same, 100, [new("an operator said so", 100)], null),
        false => new(MatchOutcome.Different, -100, [], "an operator parted them"),
        null => DuplicateMatcher.Compare(posting, other, background),
    };

    private bool MayJoin(int offer, int other) =>
        MembersOf(offer).All(a => MembersOf(other).All(b => Compare(_postings[a], _postings[b], Background.None).Veto is null));

    private IEnumerable<int> OthersOf(int offer, int posting) => MembersOf(offer).Where(m => m != posting);
}
