using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers.Troubles;

/// <summary>
/// "This offer is no longer available", as sites say it: in a line of its own. Prose that quotes such a sentence, or says that a machine is no
/// longer available, is none.
/// </summary>
internal static partial class GoneWords
{
    private const int LongestLine = 240;

    /// <summary>Lines that are looked at: such a sentence stands near the top.</summary>
    private const int MostLines = 1_000;

    private static readonly HashSet<string> NoticeWords = ["alert", "alerts", "messages", "warning", "expired", "closed", "notice", "error", "unavailable", "message", "closure", "archived"];

    // One pass over the whole text: hardly any page holds one of them in a line that is looked at closer.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["no longer", "n'est plus", "n’est plus", "n'existe plus", "n’existe plus", "expir", "pourvu", "clôtur", "clotur", "closed", "filled", "retirée", "archivée", "withdrawn", "removed"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a heading or a notice says it: also where the offer's text still stands below.</summary>
    public static bool AreNoticed(PageText page) => Saying(page).Any(l => PageHeadings.Level(page, l) is 1 or 2 || IsNotice(page, l));

    /// <summary>Whether any line says it: for a page that has little else.</summary>
    public static bool AreSaid(PageText page) => Saying(page).Any();

    private static IEnumerable<PageLine> Saying(PageText page)
    {
        if (!page.Text.AsSpan().ContainsAny(Hints)) return [];
        return page.Lines.Take(MostLines).Where(l => l.End - l.Start <= LongestLine && Says(page, l) && !IsQuoted(page, l));
    }

    private static bool Says(PageText page, PageLine line)
    {
        var text = page.Text.AsSpan(line.Start, line.End - line.Start);
        if (!text.ContainsAny(Hints)) return false;
        var folded = LabelText.Fold(text);
        // What stands in quotation marks is somebody else's sentence.
        return (French.Match(folded) is { Success: true } french && !IsQuoted(folded, french.Index))
            || (English.Match(folded) is { Success: true } english && !IsQuoted(folded, english.Index));
    }

    private static bool IsQuoted(string line, int at) => line.AsSpan(0, at).IndexOfAny("«\"“„") >= 0;

    private static bool IsQuoted(PageText page, PageLine line) => Around(page, line, 20).Any(e => e.LocalName is "blockquote" or "q" or "cite");

    private static bool IsNotice(PageText page, PageLine line) => Around(page, line, 4).Any(e =>
        e.GetAttribute("role") is "alert" or "status"
        || (e.LocalName is not ("body" or "html" or "main" or "article") && e.GetAttribute("class") is { Length: < 300 } classes
            && classes.ToLowerInvariant().Split(' ', '-', '_').Any(NoticeWords.Contains)));

    private static IEnumerable<IElement> Around(PageText page, PageLine line, int most)
    {
        var token = line.FirstToken < page.Tokens.Count ? page.Tokens[line.FirstToken] : default;
        var inside = token.Element ?? page.Tokens[line.Block].Element;
        for (var depth = 0; inside is not null && depth < most; depth++, inside = inside.ParentElement) yield return inside;
    }

    // Folded: "cette offre n'est plus disponible", "l'offre demandee n'est plus en ligne", "offre pourvue", "cette annonce a expire", "ce poste est pourvu."; not
    // "cette offre expire dans 3 jours", "le poste est pourvu au 1er septembre", "poste pourvu d'un bureau"
    [GeneratedRegex(
        """\b(?:offre|annonce|poste|proposition|sujet|stage|mission)(?: d'emploi| de these| de stage| de poste| de travail)?(?: demandee?| recherchee?| que vous cherchez| selectionnee?)?(?: ["'\w-]{1,30})? """
        + "(?:n'est (?:malheureusement )?plus (?:disponible|en ligne|d'actualite|valide|active|visible|ouverte?|publiee?|a pourvoir|accessible)|n'existe plus"
        + "|(?:a|a ete|a deja ete) (?:expiree?|pourvue?|cloturee?|archivee?|desactivee?|retiree?)"
        + "|est(?: desormais| deja)? (?:expiree?|pourvue?|cloturee?|archivee?|desactivee?|retiree?)(?! (?:le|au|a|des|en|pour|d'|par) )"
        + "|(?:expiree?|pourvue?|cloturee?|archivee?|desactivee?|retiree?)(?=$|[.!,;)]| [–—-] ))",
        RegexOptions.CultureInvariant)]
    private static partial Regex French { get; }

    // "this position is no longer available", "job expired", "the vacancy has been filled.", "we are no longer accepting applications"; not
    // "PhD position closed-loop control", "applications close on 12 May", "the position is filled with wonder"
    [GeneratedRegex(
        @"\b(?:job|position|vacancy|offer|posting|listing|advert|advertisement|role|opportunity|post)(?: offer| posting| opening| listing| advertisement| you requested| you are looking for)? "
        + "(?:(?:(?:is|has|was|are)(?: now| been| already){0,3} )?no longer (?:available|active|open|online|valid|advertised|accepting applications|exists?)"
        + "|(?:is|has|was|are)(?: now| been| already){0,3} (?:expired|filled|closed|withdrawn|removed|deleted|archived|taken down)(?! (?:on|at|by|in|from|with|to) )"
        + "|(?:expired|filled|closed|withdrawn|removed|deleted|archived)(?=$|[.!,;)]| [–—-] ))"
        + @"|\bno longer accepting applications\b|\bapplications? (?:are|is|have|has)(?: now| been){0,2} closed\b(?! (?:on|at|by) )",
        RegexOptions.CultureInvariant)]
    private static partial Regex English { get; }
}
