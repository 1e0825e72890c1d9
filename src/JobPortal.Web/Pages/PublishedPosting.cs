using JobPortal.Core.Feeds;
using JobPortal.Core.Offers;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Pages;

/// <summary>A field with one of the places that it was read from.</summary>
/// <param name="Id">Of the words in the text, or of the field's own line when they do not stand there.</param>
/// <param name="InText">Whether they stand there.</param>
internal sealed record PublishedField(OfferFact Fact, Evidence Evidence, string Id, bool InText);

/// <summary>
/// One posting as its source published it: the whole text, and what was read from where. Addresses are taken out of the text first, so places are
/// looked for again near where they were.
/// </summary>
/// <param name="posting">Its id makes the ids of the page.</param>
/// <param name="content">What was read of it.</param>
/// <param name="page">Readable text of its page; null when there is none of its own.</param>
internal sealed class PublishedPosting(Posting posting, OfferContent content, string? page)
{
    /// <summary>Characters that are shown: a page may be endless.</summary>
    private const int Longest = 60_000;

    public Posting Posting => posting;

    /// <summary>ISO 639-1; null when unknown.</summary>
    public string? Language => content.Language;

    /// <summary>The text is that of the page, else that of the values and sections that were read.</summary>
    public bool IsPage => page is not null;

    public IReadOnlyList<PublishedPart> Parts { get; private set; } = [];

    public IReadOnlyList<PublishedField> Fields { get; private set; } = [];

    /// <summary>Of the first words of a field: what the offer's page leads to.</summary>
    public static string IdOf(int posting, string field, int number = 0) => FormattableString.Invariant($"{field}-{posting}{(number == 0 ? "" : $"-{number}")}");

    public PublishedPosting Read(OfferView view, Wording words)
    {
        var read = Facts(view, words).SelectMany(f => f.Evidence.Distinct().Select((e, i) => (Fact: f, Evidence: e, Id: IdOf(posting.Id, f.Field, i)))).ToList();
        var text = PublicText.Of(page ?? string.Join('\n', Composed(read.Select(r => r.Evidence))));
        Parts = PublishedText.Mark(text.Length > Longest ? text[..Longest] + "…" : text, [.. read.Select(r => new PublishedWords(r.Evidence.Raw, page is null ? -1 : r.Evidence.Start))]);
        var found = Parts.SelectMany(p => p.Marks).ToHashSet();
        Fields = [.. read.Select((r, i) => new PublishedField(r.Fact, r.Evidence, r.Id, found.Contains(i)))];
        return this;
    }

    private IEnumerable<OfferFact> Facts(OfferView view, Wording words)
    {
        yield return new OfferFact("title", words["published.titleField"], null, [new Evidence("title", content.Title, -1, 0, "as published")]);
        var facts = OfferFacts.Of(view, words).Where(f => f.Evidence.Count > 0).ToList();
        foreach (var fact in facts) yield return fact;
        foreach (var rest in content.Evidence.Where(e => facts.All(f => f.Field != e.Field)).GroupBy(e => e.Field))
            yield return new OfferFact(rest.Key, Label(rest.Key, words), null, [.. rest]);
    }

    // What is no fact of the offer's page: a property of the source's own is called as the source calls it.
    private static string Label(string field, Wording words) => field switch
    {
        "publishedOn" => words["offer.publishedOn"],
        "contacts" => words["offer.contact"],
        _ => field,
    };

    // Of a feed, a table or a mail there is no page of the offer's own: the values as they came, then the sections.
    private IEnumerable<string> Composed(IEnumerable<Evidence> evidence)
    {
        var sections = content.Sections.Select(s => s.Heading.Length > 0 ? $"{s.Heading}\n{s.Text}\n" : s.Text + "\n").ToList();
        var values = evidence.Select(e => e.Raw).Distinct().Where(raw => raw != content.Title && !sections.Any(s => s.Contains(raw, StringComparison.Ordinal)));
        return [content.Title, .. values, "", .. sections];
    }
}
