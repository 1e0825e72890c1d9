using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization.Deadlines;

/// <summary>The words that announce a deadline, on folded text.</summary>
internal static partial class DeadlineCues
{
    /// <summary>Characters after a cue in which its date may begin or end.</summary>
    public static int Reach(DeadlineClarity clarity) => clarity switch
    {
        DeadlineClarity.Named => 90,
        DeadlineClarity.Sentence => 60,
        DeadlineClarity.Unnamed => 60,
    };

    /// <summary>What may stand between the cue and its date.</summary>
    public static Regex MayStandBetween(DeadlineClarity clarity) => clarity switch
    {
        DeadlineClarity.Named => BetweenNamed,
        DeadlineClarity.Sentence => Between,
        DeadlineClarity.Unnamed => Between,
    };

    // Cheap: most texts hold none of this.
    [GeneratedRegex(@"deadline|dead-line|date\s+limite|dates?\s+de\s+cloture|cloture|clos(?:e|es|ing)\b|avant|jusqu'au|au\s+plus\s+tard|d'ici|before|\bby\b|until|later\s+than|\blimite\b")]
    public static partial Regex MayAnnounce { get; }

    // "Date limite de dépôt des candidatures", "Clôture des candidatures", "Deadline for applications", "Closing date",
    // "Application deadline", "Candidatures ouvertes jusqu'au"; not "Date limite de publication"
    [GeneratedRegex(@"\b(?:date\s+)?limite\s+(?:(?:de|d'|pour|des|du|la|le|l'|les)\s*)*(?:depot|envoi|reception|remise|soumission|transmission)?\s*(?:(?:de|d'|pour|des|du|la|le|l'|les|votre|vos)\s*)*(?:dossiers?\s+(?:de\s+)?)?(?:candidatures?|candidater|postuler|dossiers?)\b|\b(?:date\s+de\s+)?cloture\s+(?:(?:de|des|du|d'|la|l'|les)\s*)*(?:appel\s+a\s+)?candidatures?\b|\bdate\s+de\s+cloture\b|\bapplications?\s+(?:submission\s+)?dead-?line\b|\bdead-?lines?\s+(?:for|to|of)\s+(?:(?:the|submitting|submission|sending|receipt|receiving|of|your|full|an?)\s+)*(?:appl(?:y|ying|ications?)|candidac(?:y|ies)|candidatures?)\b|\b(?:applications?\s+)?closing\s+date(?:\s+for\s+applications?)?\b|\bapplications?\s+(?:close|closes|closing)\b|\bcandidatures?\s+ouvertes?\b|\bfin\s+des\s+candidatures\b")]
    public static partial Regex Named { get; }

    // "avant le", "au plus tard le", "jusqu'au", "before", "by", "no later than"
    [GeneratedRegex(@"\b(?<fr>avant|au\s+plus\s+tard|jusqu'au|d'ici(?:\s+au)?)\b|\b(?<en>before|by|until|till|(?:no|not)\s+later\s+than|at\s+the\s+latest(?:\s+(?:by|on))?|prior\s+to)\b")]
    public static partial Regex Before { get; }

    // "Deadline: 30 June", "Date limite : 30 juin", "(deadline 2026/10/01 11:59PM)"
    [GeneratedRegex(@"(?<!(?:submission|paper|abstract|registration|conference|thesis|notification)\s)\b(?:date\s+limite|dead-?line)(?=\s*(?:[:=-]|is\b|est\b|fixee?\b|le\b|on\b|\d))")]
    public static partial Regex Unnamed { get; }

    // " : le ", " is on ", "\nvendredi "
    [GeneratedRegex(@"^[\s:=,(*-]*(?:(?:est|is|are|was|sera|will\s+be|set|fixee?s?|prolongee?s?|reportee?s?|repoussee?s?|extended|midnight|minuit|the|le|la|au|a|on|to|for|of|by|until|before|avant|jusqu'au|au\s+plus\s+tard|plus|tard|at|noon|midi|end|fin|\d{1,2}[h:]\d{0,2}|[ap]\.?m\.?)\b[\s:,(-]*)*$")]
    private static partial Regex Between { get; }

    // the same, and a short phrase: "Date limite de candidature pour la session 1 : 30 juin"
    [GeneratedRegex(@"^[^.\n;]{0,45}$|^[\s:=,(*-]*(?:(?:est|is|sera|le|la|the|on|fixee?|au)\b[\s:,(-]*)*$")]
    private static partial Regex BetweenNamed { get; }

    // after a date: ", repoussée au", " (extended to"
    [GeneratedRegex(@"^[\s,(;-]*(?:\w+\s+){0,2}(?:prolong|report|repouss|extend)\w*")]
    public static partial Regex ExtendedTo { get; }

    // "repoussée au", "extended to"
    [GeneratedRegex(@"\b(?:prolong|report|repouss|extend)\w*")]
    public static partial Regex Extended { get; }
}
