using JobPortal.Core.Matching;

namespace JobPortal.Web.Pages;

/// <summary>What each posting of an offer says, for a page that shows one of them.</summary>
/// <param name="parts">Of an offer of several postings; empty for one.</param>
/// <param name="wanted">The language that a reader asked for; null for the offer's own.</param>
public sealed class OfferVersions(IReadOnlyList<PostingPart> parts, string? wanted)
{
    /// <summary>Of an offer of one posting.</summary>
    public static OfferVersions None { get; } = new([], null);

    private readonly IReadOnlyList<PostingPart> _ranked = parts.Count == 0 ? [] : OfferComposer.Rank(parts);

    /// <summary>Languages in which it is published now; none or one leave nothing to choose.</summary>
    public IReadOnlyList<string> Languages => [.. _ranked.Select(p => p.Content.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The posting whose title and text are shown instead of the offer's own; null for those.</summary>
    public PostingPart? Shown => wanted is null || !Languages.Contains(wanted) ? null
        : OfferComposer.TextOf([.. _ranked.Where(p => p.Content.Language == wanted)]);

    /// <summary>Until when to apply, as those who show it say; more than one is a contradiction.</summary>
    public IReadOnlyList<DateOnly> ApplicationDeadlines => [.. _ranked.Select(p => p.Content.ApplicationDeadline).OfType<DateOnly>().Distinct().Order()];

    /// <summary>Day on which one posting was published, as it says itself.</summary>
    public DateOnly? PublishedOn(int posting) => parts.FirstOrDefault(p => p.Id == posting)?.Content.PublishedOn;
}
