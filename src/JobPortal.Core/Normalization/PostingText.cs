using JobPortal.Core.Normalization.Html;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization;

/// <summary>The readable part of a posting: safe sections, and fields without e-mail addresses.</summary>
internal sealed class PostingText
{
    /// <summary>Characters under which a page only points at its file: "Voir le document attaché".</summary>
    private const int ShortPage = 300;

    private PostingText(RawPosting posting, IReadOnlyList<OfferSection> sections, IReadOnlyList<string> contacts)
    {
        Posting = posting;
        Sections = sections;
        Contacts = contacts;
        var page = string.Join('\n', sections.Select(s => s.Text));
        All = page.Length >= ShortPage ? page : string.Join('\n', [page, .. posting.Attachments.Select(a => a.Text).OfType<string>()]);
    }

    /// <summary>The posting with each e-mail address in its values masked: they end in pages, feeds and evidence.</summary>
    public RawPosting Posting { get; }

    public IReadOnlyList<OfferSection> Sections { get; }

    /// <summary>From the contact fields first, then the sections: the person to write to comes before the people in the text.</summary>
    public IReadOnlyList<string> Contacts { get; }

    /// <summary>The text of all sections, without the board's headings; with the files' text when the page itself says little.</summary>
    public string All { get; }

    public static PostingText Read(RawPosting posting)
    {
        _ = Uri.TryCreate(posting.Url, UriKind.Absolute, out var page);
        // The only place where a section's HTML is made: what HtmlCleaner gives is stored as it is, and no later step writes HTML.
        var cleaned = posting.Sections.Select(s => (s.Heading, Cleaned: HtmlCleaner.Read(s.Html, page))).ToList();
        var sections = cleaned
            .Where(s => s.Cleaned.Text.Length > 0)
            .Select(s => new OfferSection(Heading(s.Heading), SectionClassifier.Classify(s.Heading), s.Cleaned.Html, s.Cleaned.Text));
        var contacts = posting.Fields
            .OrderByDescending(f => f.Name == RawFieldName.Contact)
            .SelectMany(f => ContactFinder.Addresses(f.Value))
            .Concat(cleaned.SelectMany(s => s.Cleaned.Emails))
            .Distinct();
        // After the contacts are known.
        var masked = posting with { Fields = [.. posting.Fields.Select(f => f with { Value = EmailMask.Apply(Folding.WellFormed(f.Value)) })] };
        return new(masked, [.. sections], [.. contacts]);
    }

    private static string Heading(string heading) => EmailMask.Apply(Folding.Collapse(heading)).TrimEnd(':', ' ', '\u00a0');
}
