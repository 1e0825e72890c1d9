using JobPortal.Core.Offers;

namespace JobPortal.Core.Matching;

/// <summary>One posting of an offer, for composing.</summary>
/// <param name="IsLive">Its source shows it now.</param>
public sealed record PostingPart(int Id, string Url, bool IsLive, OfferContent Content);

/// <summary>
/// Makes one content of several postings' contents. Every field comes from one posting, and its evidence names it; nothing is mixed or
/// averaged. Postings that are gone say nothing while another is there.
/// </summary>
public static class OfferComposer
{
    /// <summary>A text of less than this share of the longest is an extract.</summary>
    private const double WholeText = 0.5;

    private static readonly string[] Ordinary =
        ["kind", "duration", "organization", "parent", "places", "startsOn", "link", "salary", "education", "experience", "workHours", "employmentType", "reference"];

    private static readonly string[] Dates = ["applicationDeadline", "publicationDeadline", "publishedOn"];

    /// <param name="parts">At least one.</param>
    public static OfferContent Compose(IReadOnlyList<PostingPart> parts)
    {
        if (parts.Count == 1) return parts[0].Content;
        var ranked = Rank(parts);
        var text = TextOf(ranked);
        var choice = new FieldChoice(ranked);
        // With the text's own content as the start: what no rule here names stays with the text that it belongs to.
        var content = text.Content with
        {
            Kind = choice.First("kind", c => c.Kind, k => k != PositionKind.Other),
            Duration = choice.First("duration", c => c.Duration, d => d.IsKnown),
            Organization = Organization(choice),
            Places = choice.First("places", c => c.Places, p => p.Any(x => x.Commune is not null)),
            ApplicationDeadline = choice.Least("applicationDeadline", c => c.ApplicationDeadline),
            PublicationDeadline = choice.Most("publicationDeadline", c => c.PublicationDeadline),
            PublishedOn = choice.Least("publishedOn", c => c.PublishedOn),
            StartsOn = choice.First("startsOn", c => c.StartsOn, s => s is not null),
            Link = choice.First("link", c => c.Link, l => l != NetworkLink.None),
            Salary = choice.First("salary", c => c.Salary, s => s.Raw is not null),
            Education = choice.First("education", c => c.Education, e => e is not null),
            Experience = choice.First("experience", c => c.Experience, e => e is not null),
            WorkHours = choice.First("workHours", c => c.WorkHours, h => h is not null),
            EmploymentType = choice.First("employmentType", c => c.EmploymentType, t => t is not null),
            Reference = choice.First("reference", c => c.Reference, r => r is not null),
            Contacts = [.. ranked.SelectMany(p => p.Content.Contacts).Distinct()],
            Attachments = [.. ranked.OrderByDescending(p => p == text).SelectMany(p => p.Content.Attachments).DistinctBy(a => a.Url)],
        };
        return content with { TimeZone = choice.Of("applicationDeadline")?.Content.TimeZone ?? text.Content.TimeZone, Evidence = Evidence(text, choice) };
    }

    /// <summary>The posting whose title and sections are shown: the first in rank whose text is no extract.</summary>
    public static PostingPart TextOf(IReadOnlyList<PostingPart> ranked)
    {
        var longest = ranked.Max(p => Length(p.Content));
        return ranked.First(p => Length(p.Content) >= longest * WholeText);
    }

    /// <summary>
    /// The lab's own page first, then those that say until when to apply, then the fullest. Only those that are there, unless none is.
    /// </summary>
    public static IReadOnlyList<PostingPart> Rank(IReadOnlyList<PostingPart> parts) =>
        [.. parts.Where(p => p.IsLive || !parts.Any(o => o.IsLive))
            .OrderByDescending(p => OwnPage.Is(p.Url, p.Content.Contacts))
            .ThenByDescending(p => p.Content.ApplicationDeadline is not null)
            .ThenByDescending(p => System.Numerics.BitOperations.PopCount((uint)Ingestion.FieldMask.Of(p.Content)))
            .ThenByDescending(p => Length(p.Content))
            .ThenBy(p => p.Id)];

    private static int Length(OfferContent content) => content.Sections.Sum(s => s.Text.Length);

    // Of a lab that is known rather than of a spelling.
    private static OrganizationMention Organization(FieldChoice choice)
    {
        var known = choice.First("organization", c => c.Organization, o => o.OwnRor() is not null);
        return known.OwnRor() is not null ? known : choice.First("organization", c => c.Organization, o => o.Key is not null);
    }

    private static IReadOnlyList<Evidence> Evidence(PostingPart text, FieldChoice choice)
    {
        var chosen = Ordinary.Concat(Dates).Concat(["contacts"]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. text.Content.Evidence.Where(e => !chosen.Contains(e.Field)).Select(e => e with { Posting = text.Id }),
            .. Ordinary.SelectMany(choice.EvidenceOfChosen),
            .. Dates.SelectMany(choice.EvidenceOfAll),
        ];
    }
}
