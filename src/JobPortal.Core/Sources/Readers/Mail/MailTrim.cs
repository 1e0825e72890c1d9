using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>Takes away what is no part of a mail's own text: answered text, signature, the footer of the list.</summary>
internal static partial class MailTrim
{
    /// <summary>Lines of the longest footer and of the longest signature that are looked for.</summary>
    private const int MaxFooter = 25;
    private const int MaxSignature = 15;

    /// <summary>Characters of a remark: less than this above a forwarded mail is no offer of its own.</summary>
    private const int Remark = 400;

    /// <summary>Lines of headers above a forwarded text.</summary>
    private const int MostHeaders = 8;

    /// <summary>Index of the line at which a signature or a list's footer begins; the number of lines when there is none.</summary>
    public static int End(IReadOnlyList<string> lines)
    {
        var end = lines.Count;
        for (var i = Math.Max(1, end - MaxFooter); i < end; i++)
        {
            if (Footer.IsMatch(lines[i])) end = i;
        }

        while (end < lines.Count && end > 0 && (lines[end - 1].Trim().Length == 0 || IsRule(lines[end - 1]) || lines[end - 1].TrimEnd() == "--")) end--;
        for (var i = Math.Max(0, end - MaxSignature); i < end; i++)
        {
            if (lines[i].TrimEnd() == "--") end = i;
        }

        return end;
    }

    /// <summary>
    /// The lines that are the mail's own: those before what it answers, or those of the mail that it forwards with hardly a word.
    /// </summary>
    public static (int From, int To) Range(IReadOnlyList<string> lines, bool isReply)
    {
        var end = End(lines);
        var mark = 0;
        while (mark < end && !ForwardMark.IsMatch(lines[mark])) mark++;
        if (mark == end) return (0, end);
        if (isReply || lines.Take(mark).Sum(l => l.Trim().Length) >= Remark) return (0, End([.. lines.Take(mark)]));
        var start = AfterHeaders(lines, mark + 1);
        return start < end ? (start, end) : (0, end);
    }

    /// <summary>Plain text without what it answers; what is quoted whole was forwarded.</summary>
    public static List<string> WithoutQuotes(List<string> lines, bool isReply)
    {
        var quoted = lines.Where(l => l.StartsWith('>')).Sum(l => l.Length);
        var own = lines.Where((l, i) => !l.StartsWith('>') && !IsAttribution(lines, i)).ToList();
        var isForward = !isReply && own.Sum(l => l.Trim().Length) < Math.Min(Remark, quoted);
        return isForward ? [.. lines.Where((_, i) => !IsAttribution(lines, i)).Select(l => QuoteMarks.Replace(l, ""))] : own;
    }

    /// <summary>Whether a line only divides: "-----", "=====".</summary>
    public static bool IsRule(string line) => Rule.IsMatch(line);

    // "De : …", "Objet : …": addresses of people, and no part of the offer.
    private static int AfterHeaders(IReadOnlyList<string> lines, int from)
    {
        while (from < lines.Count && lines[from].Trim().Length == 0) from++;
        for (var i = 0; i < MostHeaders && from < lines.Count && ForwardedHeader.IsMatch(lines[from].TrimStart('>', ' ')); i++) from++;
        return from;
    }

    private static bool IsAttribution(List<string> lines, int i) =>
        Attribution.IsMatch(lines[i]) && lines.Skip(i + 1).Take(3).Any(l => l.StartsWith('>'));

    // "Vous recevez ce message…", "https://lists.example/mailman/listinfo/x", "Pour se désabonner", "bull-ia mailing list"
    [GeneratedRegex(@"\bmailing[- ]list\b|\bliste de diffusion\b|\bunsubscribe\b|d[ée]s(?:abonn|inscri)|/listinfo/|/sympa/(?:info|sigrequest|arc)|/wws/|you (?:are receiving|received) this (?:message|mail|email)|vous (?:recevez|avez re[çc]u) ce(?:t|tte)? (?:message|mail|courriel|e-mail)|googlegroups\.com/|sent to you because|to manage your subscription", RegexOptions.IgnoreCase)]
    private static partial Regex Footer { get; }

    // "_____", "----------", "=====", "* * *"
    [GeneratedRegex(@"^\s*(?:[-_=*~#+–—]\s?){5,200}$")]
    private static partial Regex Rule { get; }

    // "---------- Forwarded message ---------", "-------- Message transféré --------", "Début du message réexpédié :"
    [GeneratedRegex(@"^[\s>]*(?:-{3,20}\s?(?:forwarded message|message transf[ée]r[ée]|mail transf[ée]r[ée]|message original|original message|message d'origine|weitergeleitete nachricht|e-?mail original|courriel transf[ée]r[ée])\b|begin forwarded message|d[ée]but du message r[ée]exp[ée]di[ée])", RegexOptions.IgnoreCase)]
    private static partial Regex ForwardMark { get; }

    // "De : Jane <jane@lab.example>", "Sent: …"
    [GeneratedRegex(@"^\*?(?:de|from|date|envoy[ée]|sent|[àa]|to|pour|cc|cci|objet|subject|sujet|reply-to|r[ée]pondre [àa]|organization)\*?\s?:", RegexOptions.IgnoreCase)]
    private static partial Regex ForwardedHeader { get; }

    // "Le 12 mars 2026 à 10:00, Jane a écrit :", "On Thu, Mar 12, Jane wrote:"
    [GeneratedRegex(@"\b(?:a [ée]crit|wrote|schrieb)\b[^:]{0,40}:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Attribution { get; }

    // "> > "
    [GeneratedRegex(@"^(?:>\s?){1,20}")]
    private static partial Regex QuoteMarks { get; }
}
