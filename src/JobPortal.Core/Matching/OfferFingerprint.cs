using JobPortal.Core.Offers;

namespace JobPortal.Core.Matching;

/// <summary>
/// All that <see cref="DuplicateMatcher"/> needs to know of a posting, in 2 to 4 KB. Made once when a posting is new or changed, and stored;
/// <see cref="Version"/> tells those that an older program made.
/// </summary>
public sealed record OfferFingerprint
{
    /// <summary>Raise it whenever the same content would give another fingerprint: the store then makes all again.</summary>
    public const int Version = 1;

    private TitleWords? _titleWords;

    public required string Source { get; init; }

    /// <summary>Identity within the source.</summary>
    public required string Identity { get; init; }
    public PositionKind Kind { get; init; }

    /// <summary>ISO 639-1; null when the text is too short or mixed.</summary>
    public string? Language { get; init; }

    /// <summary>Upper-case letters and digits only; null without one that identifies anything.</summary>
    public string? Reference { get; init; }

    /// <summary>Identity of the organization: a ROR id's last part or a normalized name.</summary>
    public string? Organization { get; init; }

    /// <summary>Whether <see cref="Organization"/> is a known lab and not a spelling.</summary>
    public bool IsOrganizationKnown { get; init; }
    public bool Permanent { get; init; }
    public int? MinMonths { get; init; }

    /// <summary>With the extension that is announced.</summary>
    public int? MaxMonths { get; init; }
    public DateOnly? ClosesOn { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public DateOnly? StartsOn { get; init; }

    /// <summary>The title as published: it is shown beside a decision, and compared.</summary>
    public string Title
    {
        get;

        // A copy has the words of the first one's title too: with another title they are made again.
        init => (field, _titleWords) = (value, null);
    } = "";

    /// <summary>Folded words of the organization's spellings: "lifat", "tours".</summary>
    public IReadOnlyList<string> OrganizationWords { get; init; } = [];

    /// <summary>Folded names of communes.</summary>
    public IReadOnlyList<string> Towns { get; init; } = [];

    /// <summary>Hashes of e-mail addresses: personal data does not leave the offer.</summary>
    public IReadOnlyList<uint> Contacts { get; init; } = [];

    /// <summary>Hashes of file names that are more than "sujet.pdf".</summary>
    public IReadOnlyList<uint> Attachments { get; init; } = [];

    /// <summary>Shingles of three words of the title, the subject and the missions: what is about this position alone.</summary>
    public Sketch Telling { get; init; } = Sketch.Empty;

    /// <summary>Shingles of the other sections: context, lab, conditions, how to apply. Labs copy them from offer to offer.</summary>
    public Sketch Surrounding { get; init; } = Sketch.Empty;

    /// <summary>What the words are about, whatever their language (see Concepts).</summary>
    public Sketch Terms { get; init; } = Sketch.Empty;

    /// <summary>Two postings that share no key are never compared.</summary>
    public IReadOnlyList<int> Keys { get; init; } = [];

    internal TitleWords TitleWords => _titleWords ??= TitleWords.Of(Title);

    /// <param name="content">As normalized.</param>
    /// <param name="source">Name of its source.</param>
    /// <param name="identity">Identity within the source.</param>
    public static OfferFingerprint Of(OfferContent content, string source, string identity) => FingerprintMaker.Make(content, source, identity);
}
