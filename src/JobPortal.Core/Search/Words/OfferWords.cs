using JobPortal.Core.Offers;

namespace JobPortal.Core.Search.Words;

/// <summary>Where in an offer a word stands; what it weighs is <see cref="Index.Relevance"/>'s matter.</summary>
public enum WordField
{
    /// <summary>Sections.</summary>
    Text,

    /// <summary>The text of attached files.</summary>
    File,

    /// <summary>Lab, places, reference, network, headings, and words for the kind.</summary>
    About,
    Title,
}

/// <summary>The searchable texts of one offer.</summary>
/// <param name="Language">"fr", "en"; anything else is read as both.</param>
/// <param name="Parts">In order; a phrase never reaches from one into the next.</param>
public sealed record OfferWords(string? Language, IReadOnlyList<(WordField Field, string Text)> Parts)
{
    /// <summary>Characters that are read: what comes behind is found by nobody. Keeps an offer under the 16,383 places of a tsvector.</summary>
    public const int MaxCharacters = 60_000;

    /// <param name="lab">Name, acronym and city of its organization, as the portal calls it now.</param>
    /// <param name="files">Texts of its attached files.</param>
    public static OfferWords Of(OfferContent content, IEnumerable<string?> lab, IEnumerable<string> files)
    {
        var named = content.Organization;
        IEnumerable<string?> about =
        [
            .. lab, named.Raw, named.Name, named.Team, named.Parent, content.Reference, content.Link.Action, content.Link.Network,
            .. content.Places.SelectMany(p => new[] { p.Raw, p.Commune, p.Region }), KindWords(content.Kind), .. content.Sections.Select(s => s.Heading),
        ];
        return new OfferWords(content.Language,
        [
            (WordField.Title, content.Title),
            .. about.Where(a => !string.IsNullOrWhiteSpace(a)).Distinct(StringComparer.OrdinalIgnoreCase).Select(a => (WordField.About, a!)),
            .. content.Sections.Select(s => (WordField.Text, s.Text)),
            .. files.Select(f => (WordField.File, f)),
        ]);
    }

    // Offers rarely say what they are in both languages: "thesis" must find "Doctorant F/H".
    private static string? KindWords(PositionKind kind) => kind switch
    {
        PositionKind.Phd => "thèse doctorat doctorant PhD thesis doctoral",
        PositionKind.Postdoc => "postdoc post-doctorat postdoctorant postdoctoral",
        PositionKind.Engineer => "ingénieur engineer",
        PositionKind.Internship => "stage stagiaire internship intern",
        PositionKind.Faculty => "enseignant chercheur maître de conférences professeur faculty lecturer professor",
        PositionKind.Technician => "technicien technician",
        PositionKind.Other => null,
    };
}
