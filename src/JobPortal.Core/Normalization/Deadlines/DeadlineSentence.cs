using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization.Deadlines;

/// <summary>Whether the sentence around "avant le" or "before" asks candidates to apply.</summary>
internal static partial class DeadlineSentence
{
    /// <summary>Characters before and after the cue that can belong to its sentence.</summary>
    private const int Reach = 300;

    /// <summary>Characters before the cue in which another event takes the date for itself.</summary>
    private const int Near = 60;

    public static bool Asks(string folded, Match cue)
    {
        var sentence = Sentence(folded, cue.Index);
        var before = folded[sentence.Start..cue.Index];
        if (OtherEvent.IsMatch(before[Math.Max(0, before.Length - Near)..]))
            return false;

        var asks = cue.Groups["en"].Success ? English : French;
        var whole = folded[sentence.Start..sentence.End];
        // A line of its own, "avant le 20 juin", ends the list of what to send above it.
        return asks.IsMatch(whole) || (before.Trim().Length < 3 && asks.IsMatch(folded[Math.Max(0, sentence.Start - Reach)..sentence.Start]));
    }

    private static (int Start, int End) Sentence(string folded, int index)
    {
        var from = Math.Max(0, index - Reach);
        var start = End.Matches(folded[from..index]) is { Count: > 0 } ends ? from + ends[^1].Index + ends[^1].Length : from;
        var tail = folded[index..Math.Min(folded.Length, index + Reach)];
        var end = End.Match(tail) is { Success: true } stop ? index + stop.Index : index + tail.Length;
        return (start, end);
    }

    // ". ", "; ", a new line; not the dots of "M. Dupont", "univ-tours.fr", "e.g."
    [GeneratedRegex(@"(?<=[a-z0-9][a-z0-9]|[)\]»""])[.!?;](?=\s)|\n+")]
    private static partial Regex End { get; }

    // "Envoyer CV et lettre de motivation", "Les candidatures seront reçues", "postuler"
    [GeneratedRegex(@"\bcandidatures?\b|\bcandidate[rz]\b|\bpostule[rz]?\b|\bcv\b|\bcurriculum|\blettres?\s+de\s+(?:motivation|candidature)|\bdossiers?\b|\benvoy\w+|\badresse[rz]\b|\btransmett\w+|\bfaire\s+parvenir")]
    private static partial Regex French { get; }

    // "To apply, send …", "Applications must be received", "your CV"
    [GeneratedRegex(@"\bapply(?:ing)?\b|\bapplications?\b|\bcv\b|\bcurriculum|\bcover\s+letters?\b|\bmotivation\s+letters?\b|\bletters?\s+of\s+motivation\b|\bsend\b|\bresumes?\b|\bcandidac(?:y|ies)\b")]
    private static partial Regex English { get; }

    // what else happens before a day: "thesis defended before", "starting before", "interviews will be held by"
    [GeneratedRegex(@"\b(?:soutenance|souten[ui]\w*|defen[cs]e|defended|entretiens?|auditions?|auditionne\w*|interviews?|interviewed|demarr\w*|debut\w*|prise\s+de\s+(?:poste|fonctions?)|start\w*|begin\w*|commenc\w*|conference|colloque|workshop|inscri\w+|regist\w+|obten\w*|obtain\w*|graduat\w*|notifi\w+|reponses?|resultats?|results|decisions?|livr\w+|deliver\w*|available|disponib\w*|embauche\w*|hired|recrut\w+|pourvoir|(?:these|thesis|papers?|articles?|abstracts?|manuscri\w+)\s+(?:(?:to|must|should|has|have|will|devra\w*|doit|doivent)\s+)?(?:be\s+|etre\s+)?(?:submit\w*|soumis\w*|depos\w*)|submit\w*\s+(?:the|your|their|his|her|a)?\s*(?:thesis|papers?|articles?|abstracts?|manuscripts?)|born|nee?s?)\b")]
    private static partial Regex OtherEvent { get; }
}
