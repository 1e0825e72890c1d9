using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>
/// Takes a digest in plain text apart (RFC 1153): a preamble, a line of 70 hyphens, then mails with headers of their own between lines of 30 hyphens,
/// as Mailman sends to those who asked for one mail a day.
/// </summary>
internal static partial class PlainDigest
{
    private const int BelowPreamble = 70;
    private const int BetweenMails = 30;

    /// <summary>Mails of one digest; a list sends the next one before.</summary>
    private const int MostMails = 200;

    private const int LeastHeaders = 2;

    /// <summary>The mails inside, each with its headers; none for a text that is no digest.</summary>
    public static IReadOnlyList<string> Mails(string text)
    {
        var mails = new List<List<string>>();
        var (isIn, afterRule) = (false, false);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var rule = Hyphens(lines[i]);
            isIn |= rule == BelowPreamble;
            afterRule |= isIn && rule is BelowPreamble or BetweenMails;
            if (!isIn || rule == BelowPreamble || string.IsNullOrWhiteSpace(lines[i]) && afterRule) continue;
            if (rule == BetweenMails && StartsMail(lines, i + 1)) continue;
            if (afterRule && StartsMail(lines, i) && mails.Count < MostMails) mails.Add([]);
            if (mails.Count > 0) mails[^1].Add(lines[i]);
            afterRule = false;
        }

        return [.. mails.Select(m => string.Join('\n', m)).Where(m => !Footer.IsMatch(m))];
    }

    // A body may have a line of 30 hyphens of its own: below the digest's, headers follow.
    private static bool StartsMail(string[] lines, int at)
    {
        while (at < lines.Length && string.IsNullOrWhiteSpace(lines[at])) at++;
        return at < lines.Length && (Footer.IsMatch(lines[at]) || lines.Skip(at).TakeWhile(l => !string.IsNullOrWhiteSpace(l)).Count(l => Header.IsMatch(l)) >= LeastHeaders);
    }

    private static int Hyphens(string line) => line.AsSpan().TrimEnd() is var rule && !rule.ContainsAnyExcept('-') ? rule.Length : 0;

    // "Date: Fri, 31 Jul 2026 …", "Message: 1"
    [GeneratedRegex(@"^(?:date|from|to|cc|subject|message-id|message|reply-to|content-type|keywords|summary):\s", RegexOptions.IgnoreCase)]
    private static partial Regex Header { get; }

    // "Subject: Digest Footer", "End of a-list Digest, Vol 3, Issue 7"
    [GeneratedRegex(@"^(?:subject:\s*digest footer|end of .{1,200} digest\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Footer { get; }
}
