using JobPortal.Core.Offers;

namespace JobPortal.Core.Matching;

/// <summary>Which posting each field of an offer comes from.</summary>
/// <param name="ranked">The best first.</param>
internal sealed class FieldChoice(IReadOnlyList<PostingPart> ranked)
{
    private readonly Dictionary<string, PostingPart> _chosen = new(StringComparer.Ordinal);

    public PostingPart? Of(string field) => _chosen.GetValueOrDefault(field);

    /// <summary>The value of the first posting that knows it; else that of the first.</summary>
    public T First<T>(string field, Func<OfferContent, T> value, Func<T, bool> isKnown)
    {
        var known = ranked.FirstOrDefault(p => isKnown(value(p.Content)));
        _chosen[field] = known ?? ranked[0];
        return value(_chosen[field].Content);
    }

    /// <summary>The earliest day: who applies by the first of two deadlines is never late.</summary>
    public DateOnly? Least(string field, Func<OfferContent, DateOnly?> day) => Choose(field, ranked.Where(p => day(p.Content) is not null).MinBy(p => day(p.Content)), day);

    /// <summary>The latest day: an offer is on show until its last board takes it down.</summary>
    public DateOnly? Most(string field, Func<OfferContent, DateOnly?> day) => Choose(field, ranked.Where(p => day(p.Content) is not null).MaxBy(p => day(p.Content)), day);

    public IEnumerable<Evidence> EvidenceOfChosen(string field) =>
        Of(field) is { } part ? part.Content.Evidence.Where(e => e.Field == field).Select(e => e with { Posting = part.Id }) : [];

    /// <summary>What every posting says, the one that counts first: boards that disagree are shown.</summary>
    public IEnumerable<Evidence> EvidenceOfAll(string field) =>
        ranked.OrderByDescending(p => p == Of(field)).SelectMany(p => p.Content.Evidence.Where(e => e.Field == field).Select(e => e with { Posting = p.Id }));

    private DateOnly? Choose(string field, PostingPart? part, Func<OfferContent, DateOnly?> day)
    {
        if (part is null) return null;
        _chosen[field] = part;
        return day(part.Content);
    }
}
