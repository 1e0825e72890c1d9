using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>What is new and what closes soon, search by search.</summary>
internal static class DigestMail
{
    public static MailBody Write(AlertWords words, Digest digest, PublicAddress site, IReadOnlyList<MailPart.Anchor> footer)
    {
        var summary = Summary(words, digest);
        List<MailPart> parts = [new MailPart.Lead(summary)];
        if (digest.Changes.Count > 0) parts.Add(new MailPart.Heading(words["mail.change.heading"]));
        parts.AddRange(digest.Changes.Select(c => ChangeLine.Write(words, c, site)));
        foreach (var section in digest.Sections) parts.AddRange(Section(words, section, site));
        var subject = digest.Sections is [var only]
            ? words.Of("mail.digest.subject", summary, words.Site.Search(only.Subscription.Criteria!))
            : words.Of("mail.digest.subjectMany", summary);
        return new(words, subject, parts, words["mail.digest.why"], footer);
    }

    private static IEnumerable<MailPart> Section(AlertWords words, DigestSection section, PublicAddress site)
    {
        var criteria = section.Subscription.Criteria!;
        yield return new MailPart.Paragraph(words.Of("mail.digest.search", words.Site.Search(criteria)));
        if (section.Closing.Count > 0) yield return new MailPart.Heading(words["mail.digest.closing"]);
        foreach (var line in section.Closing) yield return OfferLine.Write(words, section.Subscription, line, site);
        if (section.New.Count > 0) yield return new MailPart.Heading(words["mail.digest.new"]);
        foreach (var line in section.New) yield return OfferLine.Write(words, section.Subscription, line, site);
        if (section.MoreNew > 0) yield return new MailPart.Paragraph(words.Count("mail.digest.more", section.MoreNew));
        yield return new MailPart.Button(words["mail.digest.button"], site.Of(words.Path("/?" + StoredSearch.Query(criteria))));
    }

    // "2 nouvelles offres, 1 offre ferme bientôt, 1 offre a changé": a withdrawal that the subject keeps to itself is read too late.
    private static string Summary(AlertWords words, Digest digest) =>
        new[] { ("mail.digest.countNew", digest.NewCount), ("mail.digest.countClosing", digest.ClosingCount), ("mail.change.count", digest.Changes.Count) }
            .Where(part => part.Item2 > 0).Select(part => words.Count(part.Item1, part.Item2)).Aggregate((all, part) => words.Of("mail.digest.countBoth", all, part));
}
