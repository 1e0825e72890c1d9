using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>The subject of a mail without what programs and lists put before it.</summary>
/// <param name="Text">"[bull-ia] Re: Fwd: [PhD] Graphs" → "[PhD] Graphs".</param>
/// <param name="IsReply">Whether somebody answers in it.</param>
internal sealed partial record MailSubject(string Text, bool IsReply)
{
    private const int MostPrefixes = 12;

    public static MailSubject Of(string header)
    {
        var text = string.Join(' ', header.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var reply = false;
        for (var i = 0; i < MostPrefixes; i++)
        {
            if (Answer.Match(text) is { Success: true } answer)
            {
                reply |= !answer.Groups["forward"].Success;
                text = text[answer.Length..];
            }
            else if (Tag.Match(text) is { Success: true } tag && tag.Length < text.Length && !Kind.IsMatch(LabelText.Fold(tag.Value)))
            {
                text = text[tag.Length..];
            }
            else
            {
                break;
            }
        }

        return new MailSubject(Forwarded.Replace(text, "").Trim(), reply);
    }

    // "Re:", "RE :", "Re[2]:", "Fwd:", "TR:", "Rép :", "AW:"
    [GeneratedRegex(@"^\s*(?:(?<forward>fwd?|tr|wg|i)|re|r[ée]p|r[ée]f|aw|sv|antw)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Answer { get; }

    // "[bull-ia] ", "[liste-egc][GdR]"
    [GeneratedRegex(@"^\s*\[[^\[\]]{1,40}\]\s*")]
    private static partial Regex Tag { get; }

    // "[phd]", "[stage m2]": a tag that says what is offered
    [GeneratedRegex(@"\b(?:theses?|phd|doctora\w+|stages?|m2|internship|post-?doc\w*|cdd|cdi|ingenieur\w*|engineer|ater|mcf|cifre)\b")]
    private static partial Regex Kind { get; }

    // "Thesis offer (fwd)"
    [GeneratedRegex(@"\s*\(fwd\)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded { get; }
}
