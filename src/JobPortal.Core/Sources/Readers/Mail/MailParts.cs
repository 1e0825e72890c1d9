using MimeKit;
using MimeKit.Text;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>The texts of a mail in order, the names of its files, and the mails inside it.</summary>
internal sealed class MailParts
{
    /// <summary>Characters of one text; an offer with all its styles has 100,000.</summary>
    private const int MaxText = 300_000;

    /// <summary>Texts of one mail: its own, what others forwarded, the footer of the list.</summary>
    private const int MaxTexts = 8;

    private readonly List<MailText> _texts = [];
    private readonly List<MailFile> _files = [];
    private readonly List<MimeMessage> _messages = [];

    public IReadOnlyList<MailText> Texts => _texts;

    public IReadOnlyList<MailFile> Files => _files;

    public IReadOnlyList<MimeMessage> Messages => _messages;

    public static MailParts Of(MimeEntity? body)
    {
        var parts = new MailParts();
        if (body is not null) parts.Take(body);
        return parts;
    }

    /// <summary>Takes out the plain text that is a digest.</summary>
    /// <returns>The mails that it holds, each with its headers; none when no text is one.</returns>
    public IReadOnlyList<string> TakeDigest()
    {
        foreach (var text in _texts.Where(t => !t.IsHtml))
        {
            if (PlainDigest.Mails(text.Text) is not { Count: > 0 } mails) continue;
            _texts.Remove(text);
            return mails;
        }

        return [];
    }

    // The parser bounds the depth.
    private void Take(MimeEntity entity)
    {
        switch (entity)
        {
            case MultipartAlternative alternative:
                TakeBest(alternative);
                break;
            case MultipartRelated related:
                // The others are pictures of the first.
                if (related.Root is { } root) Take(root);
                foreach (var file in related.Where(p => p.IsAttachment)) Take(file);
                break;
            case Multipart multipart:
                foreach (var part in multipart) Take(part);
                break;
            case MessagePart { Message: { } message }:
                _messages.Add(message);
                break;
            case TextPart text when !IsFile(text):
                if (_texts.Count < MaxTexts && (text.IsPlain || text.IsHtml)) _texts.Add(Read(text));
                break;
            case MimePart { FileName: { } name } part:
                _files.Add(new MailFile(name, part.ContentId));
                break;
            case MimePart nameless when nameless.Headers[HeaderId.ContentType]?.Contains('/', StringComparison.Ordinal) == false:
                // RFC 2045 §5.2: a type that cannot be read is plain text.
                _texts.Add(new MailText(PageDecoder.Decode(MailTransfer.Bytes(nameless), "text/plain"), false));
                break;
        }
    }

    // HTML has the headings and the links; but some programs send an HTML part that only says "see the text".
    private void TakeBest(MultipartAlternative alternative)
    {
        // Once: alternatives in alternatives would be read again at each level.
        var all = alternative.Select(Of).ToList();
        var choices = all.FindAll(c => c._texts.Count > 0 || c._messages.Count > 0);
        var most = choices.Select(c => c.Weight).DefaultIfEmpty(0).Max();
        var best = choices.FindLast(c => c._texts.Exists(t => t.IsHtml) && c.Weight * 10 >= most * 6) ?? choices.MaxBy(c => c.Weight);
        if (best is not null) _texts.AddRange(best._texts.Take(MaxTexts - _texts.Count));
        if (best is not null) _messages.AddRange(best._messages);
        _files.AddRange(all.SelectMany(c => c._files).DistinctBy(f => f.Name));
    }

    private int Weight => _texts.Sum(t => t.Weight);

    private static bool IsFile(TextPart text) => text.IsAttachment || (text.FileName is not null && text.ContentDisposition is not null);

    private static MailText Read(TextPart part)
    {
        // As for pages: valid UTF-8 is UTF-8 whatever was declared, and "us-ascii" with accents is windows-1252.
        var text = PageDecoder.Decode(MailTransfer.Bytes(part), $"text/plain; charset={part.ContentType.Charset}");
        if (text.Length > MaxText) text = text[..MaxText];
        // RFC 3676 §4.3: the line before a signature ends with a space and flows nowhere.
        if (part.IsFlowed) text = new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"] == "yes" }.Convert(text.ReplaceLineEndings("\n").Replace("\n-- \n", "\n--\n", StringComparison.Ordinal));
        return new MailText(text, part.IsHtml);
    }
}

/// <summary>One text of a mail.</summary>
internal sealed record MailText(string Text, bool IsHtml)
{
    private int? _weight;

    /// <summary>About how much it says.</summary>
    public int Weight => _weight ??= IsHtml ? PageText.Of(Text).Text.Length : Text.Count(c => !char.IsWhiteSpace(c));
}

/// <summary>A file that came with a mail.</summary>
/// <param name="Id">Content-ID without brackets; null when it has none.</param>
internal sealed record MailFile(string Name, string? Id);
