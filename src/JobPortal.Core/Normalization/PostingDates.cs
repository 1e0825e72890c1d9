using System.Globalization;
using JobPortal.Core.Normalization.Deadlines;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization;

/// <summary>The dates of a posting. Each rests on the ones before it, so they are read in this order.</summary>
internal sealed class PostingDates
{
    /// <summary>No offer is open for longer; permanent calls are renewed each year.</summary>
    private const int MostYearsOpen = 10;

    private readonly PostingText _text;
    private readonly NormalizationContext _context;
    private readonly EvidenceLog _evidence;

    public PostingDates(PostingText text, IReadOnlyList<Attachment> attachments, NormalizationContext context, EvidenceLog evidence)
    {
        (_text, _context, _evidence) = (text, context, evidence);
        // First: the day of publication is what years and mistakes in the others are measured by.
        PublishedOn = ReadPublished(attachments);
        PublicationDeadline = NotBeforePublication("publicationDeadline", FromField("publicationDeadline", RawFieldName.PublicationDeadline, PublishedOn ?? context.FirstSeen));
        ApplicationDeadline = NotBeforePublication("applicationDeadline", ReadApplicationDeadline());
        StartsOn = FromField("startsOn", RawFieldName.JobStartDate, Anchor);
    }

    public DateOnly? PublishedOn { get; }

    public DateOnly? PublicationDeadline { get; }

    public DateOnly? ApplicationDeadline { get; }

    /// <summary>Only a full date: "mai 2021" names no day, and its first would be an invention. The text stays in the evidence.</summary>
    public DateOnly? StartsOn { get; }

    public string? TimeZone { get; private set; }

    private DateOnly Anchor => PublishedOn ?? PublicationDeadline ?? _context.FirstSeen;

    private DateOnly? ReadPublished(IReadOnlyList<Attachment> attachments)
    {
        if (FromField("publishedOn", RawFieldName.DatePosted, _context.FirstSeen) is { } posted)
            return posted;
        if (attachments.Where(a => a.UploadedAt is not null).MinBy(a => a.UploadedAt) is not { UploadedAt: { } uploaded } attachment)
            return null;
        _evidence.Add("publishedOn", attachment.Name, -1, 0, "the day on which the first attachment was uploaded");
        return DateOnly.FromDateTime(uploaded);
    }

    private DateOnly? ReadApplicationDeadline()
    {
        if (FromField("applicationDeadline", RawFieldName.ApplicationDeadline, Anchor) is { } published)
        {
            TimeZone = WrittenZone(_text.Posting[RawFieldName.ApplicationDeadline]!.Value);
            return published;
        }

        var findings = _text.Sections.Select(s => DeadlineFinder.Find(s.Text, Anchor)).OfType<DeadlineFinding>().ToList();
        var files = FileDeadlines.In(_text.Posting.Attachments, Anchor);
        if (DeadlineFinder.Clearest(findings) is not { } finding)
            return Taken(files);
        var date = Taken(finding);
        // The page is about this offer; a file may be about a whole programme. So the page wins, and the other date is shown.
        if (files?.Date is { } other && date is not null && other != date)
            _evidence.Add("applicationDeadline", files.Raw, -1, 0, $"{files.Rule}: not used, because the page says otherwise");
        return date;
    }

    private DateOnly? Taken(DeadlineFinding? finding)
    {
        if (finding is null)
            return null;
        _evidence.Add("applicationDeadline", finding.Raw, finding.Start, finding.Raw.Length, finding.Rule);
        TimeZone = finding.TimeZone;
        return finding.Date;
    }

    // "2026/10/01 11:59PM EST"
    private string? WrittenZone(string deadline) =>
        DateParser.Parse(deadline, Anchor) is { } date ? DeadlineZone.After(deadline, date.Start + date.Length) : null;

    private DateOnly? FromField(string field, string name, DateOnly anchor)
    {
        if (_text.Posting[name] is not { } raw)
            return null;
        var date = DateParser.Parse(raw.Value, anchor, _context.Source.TimeZone);
        var day = date is { Precision: DatePrecision.Day } ? date.Date : (DateOnly?)null;
        _evidence.Add(field, raw, date is null ? "no single date: not read" : day is null ? "no day: " + date.Rule : date.Rule);
        return day;
    }

    // "2099-12-31" is how programs write that there is none. A deadline that had passed when the offer was published is a mistake, in the offer or in our reading: better none.
    private DateOnly? NotBeforePublication(string field, DateOnly? deadline)
    {
        if (deadline is null)
            return null;
        if (deadline > Anchor.AddYears(MostYearsOpen))
        {
            _evidence.Add(field, deadline.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), -1, 0, $"more than {MostYearsOpen} years on: stands for no deadline");
            return null;
        }

        if (PublishedOn is not { } published || deadline >= published)
            return deadline;
        _evidence.Add(field, deadline.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), -1, 0,
            $"before the publication on {published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: not used");
        return null;
    }
}
