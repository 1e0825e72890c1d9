using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Alerts;

/// <summary>One thing of a search that an offer meets.</summary>
public abstract record MatchReason
{
    private MatchReason()
    {
    }

    /// <summary>Words of the search, as typed.</summary>
    /// <param name="InTitle">They, or what means the same, stand in the title; else only in the text.</param>
    public sealed record Words(IReadOnlyList<string> Texts, bool InTitle) : MatchReason;

    public sealed record Kind(PositionKind Value) : MatchReason;

    public sealed record Length(ContractDuration Value) : MatchReason;

    /// <summary>It closes in the days that were asked for, or has no deadline if that was asked for.</summary>
    public sealed record Closes(ClosingWindow Value) : MatchReason;

    public sealed record Language(string Code) : MatchReason;

    /// <summary>A lab, by its slug: the mail knows how it is called.</summary>
    public sealed record Lab(string Slug) : MatchReason;

    /// <summary>A name that is its own word: a region, a source, a network; a department by its code.</summary>
    public sealed record Named(string Name) : MatchReason;
}

/// <summary>
/// Why a search found an offer, in the order of the search's parts. It explains what the search has decided and decides nothing: that a word
/// stands in the text is concluded from its not standing in the title.
/// </summary>
public static class MatchReasons
{
    /// <returns>Empty for a search without words and filters.</returns>
    public static IReadOnlyList<MatchReason> Of(SearchCriteria criteria, DigestOffer offer) =>
        [.. Words(criteria.Text, offer.Title), .. Filters(criteria, offer.Facts)];

    private static IEnumerable<MatchReason> Words(string? text, string title)
    {
        var query = WordQueryReader.Standard.Read(text);
        var clauses = query.Required.ToLookup(c => new WordMarks(query with { Clauses = [c] }).In(title).Count > 0, c => query.Text.Substring(c.Start, c.Length).Trim());
        foreach (var inTitle in new[] { true, false })
            if (clauses[inTitle].ToArray() is { Length: > 0 } words) yield return new MatchReason.Words(words, inTitle);
    }

    private static IEnumerable<MatchReason> Filters(SearchCriteria c, MailedFacts facts)
    {
        if (facts.Kind is { } kind && c.Kinds.Contains(kind)) yield return new MatchReason.Kind(kind);
        if (facts.Duration.IsKnown && (c.Durations.Count > 0 || c.MinMonths is not null || c.MaxMonths is not null)) yield return new MatchReason.Length(facts.Duration);
        if (c.Closes is { } closes) yield return new MatchReason.Closes(closes);
        if (facts.Language is { } language && c.Languages.Contains(language)) yield return new MatchReason.Language(language);
        if (facts.LabSlug is { } lab && c.Labs.Contains(lab)) yield return new MatchReason.Lab(lab);
        foreach (var name in Common(c.Regions, facts.Regions).Concat(Common(c.Links, facts.Links)).Concat(Common(c.Sources, facts.Sources)))
            yield return new MatchReason.Named(name);
    }

    private static IEnumerable<string> Common(IReadOnlyList<string> asked, IReadOnlyList<string> has) =>
        has.Where(h => asked.Contains(h, StringComparer.OrdinalIgnoreCase));
}
