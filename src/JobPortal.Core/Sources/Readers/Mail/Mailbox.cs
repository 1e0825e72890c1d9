using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>Takes a file apart into mails: an mbox (RFC 4155, with either way to write a "From " that is text), or one mail.</summary>
internal static partial class Mailbox
{
    /// <summary>Mails of one file; a list with more splits its archive by month.</summary>
    public const int MaxMails = 2_000;

    /// <summary>Characters of one mail in a mailbox; more of it is left unread below.</summary>
    private const int LongestMail = 6_000_000;

    /// <summary>Characters of a file that are read.</summary>
    private const int LongestFile = 30_000_000;

    /// <summary>Mails as bytes, in their order.</summary>
    public static IEnumerable<byte[]> Mails(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF");
        if (start < 0) yield break;
        var isMailbox = text.AsSpan(start).StartsWith("From ", StringComparison.Ordinal);
        if (!isMailbox)
        {
            yield return MailBytes.Of(text.AsSpan(start));
            yield break;
        }

        var count = 0;
        for (var at = start; at < Math.Min(text.Length, LongestFile) && count < MaxMails; count++)
        {
            var head = LineEnd(text, at);
            var next = NextMail(text, head);
            var mail = text.AsSpan(head, Math.Min(LongestMail, next - head));
            // ">From " was "From " in mboxrd and mboxo alike; mboxrd took one '>' more for each that was there.
            yield return MailBytes.Of(Escaped.Replace(mail.ToString(), "$1"));
            at = next;
        }
    }

    private static int NextMail(string text, int from)
    {
        for (var at = text.IndexOf("\nFrom ", from == 0 ? 0 : from - 1, StringComparison.Ordinal); at >= 0; at = text.IndexOf("\nFrom ", at + 1, StringComparison.Ordinal))
        {
            // Programs that do not escape leave "From here on…" as it is: a mail begins with who and when, after an empty line.
            if (IsAfterEmptyLine(text, at) && Envelope.IsMatch(text.AsSpan(at + 1, Math.Min(200, LineEnd(text, at + 1) - at - 1)))) return at + 1;
        }

        return text.Length;
    }

    private static bool IsAfterEmptyLine(string text, int lineFeed)
    {
        var before = lineFeed - 1;
        if (before >= 0 && text[before] == '\r') before--;
        return before < 0 || text[before] == '\n';
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end + 1 : text.Length;

    // "From jane@lab.example Thu Oct  1 10:00:00 2026"
    [GeneratedRegex(@"^From .{0,120}\d{1,2}:\d{2}(?::\d{2})?.{0,40}\d{4}|^From .{0,120}\d{4}.{0,40}\d{1,2}:\d{2}")]
    private static partial Regex Envelope { get; }

    // ">From the lab", ">>From"
    [GeneratedRegex(@"^>(>*From )", RegexOptions.Multiline)]
    private static partial Regex Escaped { get; }
}
