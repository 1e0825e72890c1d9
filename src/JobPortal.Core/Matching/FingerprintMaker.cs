using System.Text.RegularExpressions;
using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Matching;

/// <summary>Makes fingerprints.</summary>
internal static partial class FingerprintMaker
{
    /// <summary>Hashes that a sketch keeps: all of an offer of two pages.</summary>
    private const int MostTelling = 384;
    private const int MostSurrounding = 256;
    private const int MostTerms = 256;

    /// <summary>A telling part of fewer shingles is a headline: then all of the text tells.</summary>
    private const int FewestTelling = 20;

    public static OfferFingerprint Make(OfferContent content, string source, string identity)
    {
        var title = TextFolding.Fold(content.Title);
        var texts = content.Sections.Select(s => (Tells: IsTelling(s), Folded: TextFolding.Fold(s.Text))).ToList();
        var telling = Shingles(texts.Where(t => t.Tells).Select(t => t.Folded).Prepend(title));
        var surrounding = Shingles(texts.Where(t => !t.Tells).Select(t => t.Folded));
        if (telling.Count < FewestTelling) (telling, surrounding) = ([.. telling, .. surrounding], []);
        surrounding.ExceptWith(telling);
        var print = Facts(content, source, identity) with
        {
            Telling = Sketch.Of(telling, MostTelling),
            Surrounding = Sketch.Of(surrounding, MostSurrounding),
            Terms = Sketch.Of(Terms(texts.Select(t => t.Folded).Prepend(title)), MostTerms),
        };
        return print with { Keys = CandidateKeys.Of(print, [.. telling, .. surrounding]) };
    }

    private static OfferFingerprint Facts(OfferContent content, string source, string identity) => new()
    {
        Source = source,
        Identity = identity,
        Title = content.Title,
        Kind = content.Kind,
        Language = content.Language,
        Reference = Reference(content.Reference),
        Organization = content.Organization.Key,
        IsOrganizationKnown = content.Organization.OwnRor() is not null,
        OrganizationWords = OrganizationWords(content.Organization),
        Permanent = content.Duration.Permanent,
        MinMonths = content.Duration.MinMonths,
        MaxMonths = content.Duration.MaxMonths + (content.Duration.ExtensionMonths ?? 0),
        ClosesOn = content.ClosesOn,
        PublishedOn = content.PublishedOn,
        StartsOn = content.StartsOn,
        Towns = [.. content.Places.Select(p => p.Commune).OfType<string>().Select(c => TextFolding.Fold(c)).Distinct().Order(StringComparer.Ordinal)],
        Contacts = [.. content.Contacts.Select(c => StableHash.Of(c)).Distinct().Order()],
        Attachments = [.. content.Attachments.Select(a => FileName(a.Url)).OfType<string>().Select(n => StableHash.Of(n)).Distinct().Order()],
    };

    private static bool IsTelling(OfferSection section) => section.Kind switch
    {
        SectionKind.Subject or SectionKind.Missions or SectionKind.Activities or SectionKind.Other => true,
        SectionKind.Context or SectionKind.Profile or SectionKind.Skills or SectionKind.Workplace or SectionKind.Conditions or SectionKind.Application => false,
    };

    // "2026-1" numbers offers everywhere; "UMR5506-DIMTHI-001" is one offer's.
    private static string? Reference(string? reference)
    {
        var plain = reference is null ? "" : TextFolding.Fold(reference).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return plain.Length >= 5 && plain.Any(char.IsAsciiDigit) ? plain : null;
    }

    private static List<string> OrganizationWords(OrganizationMention mention) =>
        [.. string.Join(' ', new[] { mention.Raw, mention.Name, mention.Acronym, mention.City }.OfType<string>()) is var all
            ? TextFolding.Fold(all).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && Concepts.Of(w) is not null).Distinct().Take(20) : []];

    private static string? FileName(string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var path = end < 0 ? url : url[..end];
        var name = TextFolding.Fold(Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]));
        return name.Length >= 14 && !PlainFileName.IsMatch(name) ? name : null;
    }

    private static HashSet<uint> Shingles(IEnumerable<string> texts)
    {
        var shingles = new HashSet<uint>();
        foreach (var text in texts)
        {
            var (first, second, words) = (0u, 0u, 0);
            var folded = text.AsSpan();
            foreach (var range in folded.Split(' '))
            {
                if (folded[range].IsEmpty) continue;
                var word = StableHash.Of(folded[range]);
                if (++words > 2) shingles.Add(StableHash.Combine(StableHash.Combine(first, second), word));
                (first, second) = (second, word);
            }
        }
        return shingles;
    }

    private static HashSet<uint> Terms(IEnumerable<string> texts)
    {
        var terms = new HashSet<uint>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (var word in text.Split(' '))
                if (seen.Add(word) && Concepts.Of(word) is { } concept) terms.Add(StableHash.Of(concept));
        return terms;
    }

    // "offre de these pdf", "fiche de poste pdf", "sujet phd 2026 pdf"
    [GeneratedRegex(@"^(?:offre|fiche|sujet|poste|de|these|stage|phd|postdoc|post|doc|description|job|offer|annonce|profil|profile|pdf|docx?|m2|20\d\d|fr|en|v?\d| )*$")]
    private static partial Regex PlainFileName { get; }
}
