using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>The offers of one mail, and why it has none.</summary>
internal sealed partial class MailPostings(SourceDefinition source, Uri file, MailMessage mail)
{
    /// <summary>Characters of a text that says anything.</summary>
    private const int LeastText = 40;

    /// <summary>Mails in mails: a digest has one level, and somebody may forward it.</summary>
    private const int MostLevels = 3;

    public static (List<RawPosting> Postings, string? Why) Of(SourceDefinition source, Uri file, MailMessage mail, int level = 0)
    {
        var (own, why) = new MailPostings(source, file, mail).Read();
        if (mail.Carried.Count == 0 || level >= MostLevels || own.Count > 0 && mail.Carried.Count == 1) return (own, why);
        foreach (var carried in mail.Carried) own.AddRange(Of(source, file, carried, level + 1).Postings);
        return (own, own.Count > 0 ? null : why);
    }

    private (List<RawPosting> Postings, string? Why) Read()
    {
        var html = string.Concat(mail.Parts.Texts.Select(t => MailHtml.Of(t, mail.Subject.IsReply)));
        var page = PageText.Of(html);
        // "Voir pièce jointe" is enough where something is attached.
        if (page.Text.Trim().Length < LeastText && mail.Parts.Files.Count == 0) return ([], "It holds no text of its own.");
        var starts = MailDigest.Starts(page, LabelVocabulary.Of(source));
        if (starts.Count > 0 && Entries(page, starts) is { Count: > 0 } entries) return (entries, null);
        if (Announcement.NoOffer(mail.Subject.Text, page.Text) is { } why) return ([], why);
        // Without a subject the first line is what a reader would go by.
        var title = mail.Subject.Text.Length > 0 || page.Lines.Count == 0 ? mail.Subject.Text : page.Slice(page.Lines[0].Start, page.Lines[0].End);
        return ([Posting(title, html, Identity(page), Files())], null);
    }

    private List<RawPosting> Entries(PageText page, IReadOnlyList<int> starts)
    {
        var entries = new List<RawPosting>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (heading, end) = (page.Lines[starts[i]], i + 1 < starts.Count ? page.Lines[starts[i + 1]] : null);
            var title = MailDigest.Heading(page.Slice(heading.Start, heading.End));
            var (last, to) = end is null ? (page.Tokens[0].Partner, page.Text.Length) : (end.FirstToken, end.Start);
            var html = new SectionHtml(page, href => href).Write(heading.EndToken, last, heading.End, to);
            if (Announcement.NoOffer(title, page.Slice(heading.End, to)) is null) entries.Add(Posting(title, html, $"{Identity(page)}#{i + 1}", []));
        }

        return entries;
    }

    private RawPosting Posting(string title, string html, string identity, IReadOnlyList<RawAttachment> files)
    {
        var page = PageText.Of(RuleLine.Replace(html, ""));
        var fragment = LabelledFragment.Of(page, source, file, title);
        var fields = new List<RawField> { new(RawFieldName.Title, title, Label: "Subject") };
        if (mail.Date is { } date) fields.Add(new RawField(RawFieldName.DatePosted, date, Label: "Date"));
        fields.AddRange(fragment.Fields.Where(f => f.Name != RawFieldName.DatePosted || mail.Date is null));
        // Who sends it is who to ask, unless the offer names somebody.
        if (mail.Author is { } author && !MayHoldAddress.IsMatch(page.Text) && !MayHoldAddress.IsMatch(html)) fields.Add(new RawField(RawFieldName.Contact, author, Label: "From"));
        return new RawPosting
        {
            Url = Address(identity),
            Identity = identity,
            Fields = [.. fields.Select(f => source.MaxLengths.TryGetValue(f.Name, out var limit) ? f with { MaxLength = limit } : f)],
            Sections = fragment.Sections,
            Attachments = [.. files.Concat(fragment.Attachments).DistinctBy(a => a.Url)],
        };
    }

    // A mail keeps its Message-ID in every archive and on every list; without one, what it says is what it is.
    private string Identity(PageText page) =>
        mail.Id ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{mail.Subject.Text}\n{mail.Date}\n{page.Text}")))[..32];

    private string Address(string identity) => mail.Archive?.AbsoluteUri ?? Mid(mail.Id ?? identity);

    private List<RawAttachment> Files() =>
        [.. mail.Parts.Files.Select(f => new RawAttachment(f.Name, $"{Mid(mail.Id ?? "none")}/{Uri.EscapeDataString(f.Id ?? f.Name)}"))];

    // RFC 2392
    private static string Mid(string id) => "mid:" + Uri.EscapeDataString(id).Replace("%40", "@", StringComparison.Ordinal);

    // "jane@lab.example", "jane [at] lab.example"
    [GeneratedRegex(@"\S\s?@\s?\w|[\[({]\s?(?:at|arobase|@)\s?[\])}]|\bmailto:", RegexOptions.IgnoreCase)]
    private static partial Regex MayHoldAddress { get; }

    // "<br>----------<br>": it divided, and does so no more
    [GeneratedRegex(@"(?<=>)\s*(?:[-_=*~#+–—]\s?){5,200}(?=<)")]
    private static partial Regex RuleLine { get; }
}
