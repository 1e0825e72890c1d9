using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>
/// Tells offers from what else lists announce: calls for papers, seminars, defences, prizes. The subject decides where it names
/// one of them; only a silent subject lets the text decide.
/// </summary>
internal static partial class Announcement
{
    /// <summary>Characters of a text that are looked at: a call or an offer says early what it is.</summary>
    private const int Looked = 20_000;

    /// <summary>Words of an offer that a text needs when its subject is silent.</summary>
    private const int LeastWords = 2;

    /// <summary>Why it offers no position; null when it offers one.</summary>
    public static string? NoOffer(string subject, string text)
    {
        var folded = LabelText.Fold(subject);
        var offers = Offering.IsMatch(folded);
        if (Defence.IsMatch(folded) && !offers) return "It announces a defence.";
        if (Prize.IsMatch(folded) && !Hiring.IsMatch(folded)) return "It announces a prize.";
        var body = LabelText.Fold(text.AsSpan(0, Math.Min(text.Length, Looked)));
        var (offer, call) = (Distinct(OfferWords, body), Distinct(CallWords, body));
        if (Call.IsMatch(folded) && (!Hiring.IsMatch(folded) || call > offer)) return "It is a call for contributions.";
        if (Event.IsMatch(Teacher.Replace(folded, "")) && (!offers || call > offer)) return "It announces an event.";
        if (Other.IsMatch(folded) && !offers) return "It announces something else than a position.";
        if (offers || Kind.IsMatch(folded)) return null;
        return offer >= LeastWords && offer > call ? null : "Neither its subject nor its text offers a position.";
    }

    /// <summary>Whether a heading names what is offered: "PhD position in …", "Ingénieur de recherche …".</summary>
    public static bool NamesPosition(string heading) => LabelText.Fold(heading) is var folded && Kind.IsMatch(folded) && !Call.IsMatch(folded) && !Defence.IsMatch(folded);

    private static int Distinct(Regex words, string text) => words.Matches(text).Select(m => m.Value).Distinct().Count();

    // What somebody is hired for.
    [GeneratedRegex(@"\b(?:theses?|thesis|phd|ph\.\s?d|doctorante?s?|doctorat|doctoral|post-?\s?doc\w*|stages?|stagiaires?|internships?|interns?|ingenieur(?:e|\.e|\(e\))?s?|engineers?|cdd|cdi|mcf|maitres? de conf\w*|professeure?s?|professor(?:s|ship)?|lecturer|ater|tenure\S*|fellowships?|chercheu(?:r|se)s?|researchers?|research (?:associate|assistant|fellow|scientist)|technicien\w*|technician|m2|master thesis|cifre|charge de recherche|developpeu(?:r|se)|data scientist|chaire)\b")]
    private static partial Regex Kind { get; }

    // Words that offer one.
    [GeneratedRegex(@"\b(?:offres?|postes?|positions?|recrut\w+|hiring|jobs?|emplois?|openings?|vacanc(?:y|ies)|cdd|cdi|internships?|stages? (?:de |m2|m1|master|ingenieur|-)|offre de stage|sujets? de (?:these|stage)|proposition de (?:these|stage)|these (?:cifre|financee)|contrat doctoral|bourses? de these|phd (?:student|offer|grant|scholarship|studentship)s?|ater|fellowships?|candidatures?|call for applications?|post-?doc\w*)\b")]
    private static partial Regex Offering { get; }

    // Offering, without the words that calls and prizes use too.
    [GeneratedRegex(@"\b(?:offres? d'emploi|offre de (?:these|stage|post\w*)|postes?|positions?|recrut\w+|hiring|jobs?|openings?|vacanc(?:y|ies)|cdd|cdi|internships?|contrat doctoral|ater)\b")]
    private static partial Regex Hiring { get; }

    [GeneratedRegex(@"\b(?:soutenances?|phd defen[cs]e|thesis defen[cs]e|defen[cs]e|hdr|habilitation|viva)\b")]
    private static partial Regex Defence { get; }

    [GeneratedRegex(@"\b(?:prix|awards?|prizes?|nominations?|best (?:phd|thesis|paper))\b")]
    private static partial Regex Prize { get; }

    // "CFP", "2nd call for papers", "Appel à communications", "Numéro spécial"
    [GeneratedRegex(@"\b(?:cfp|cfc|call for (?:papers?|participation|abstracts?|contributions?|posters?|submissions?|workshops?|tutorials?|demos?|chapters?|nominations?|proposals?|reviewers?|challenges?|sponsors?)|appels? a (?:communications?|contributions?|articles?|participation|projets?|soumissions?|propositions?|resumes?|posters?|chapitres?|manifestation)|appel aux? (?:communications?|contributions?|articles?|resumes?)|(?:submission|paper) deadline|deadline extension|numero special|special (?:issue|session|track)|proceedings|aap)\b")]
    private static partial Regex Call { get; }

    // "Séminaire", "Workshop", "École d'été", "Invitation"; not "conférences" of a teacher's title
    [GeneratedRegex(@"\b(?:seminaires?|seminars?|workshops?|ateliers?|webinaires?|webinars?|conferences?|colloques?|symposium|journees?|ecoles? (?:d'ete|d'hiver|de printemps|d'automne|thematique|jeunes)|(?:summer|winter|spring|autumn|doctoral) school|tutorials?|hackathon|keynotes?|invitation|inscriptions?|registration|assemblee generale|reunions?|meeting|talks?|exposes?|mooc|forum|save the date)\b")]
    private static partial Regex Event { get; }

    [GeneratedRegex(@"\b(?:parution|livre|ouvrage|book|newsletter|lettre d'information|compte[- ]rendu|survey|questionnaire|enquete|sondage|deces|hommage|voeux|software release|release|dataset|adhesion|cotisation|elections?|benevole)\b")]
    private static partial Regex Other { get; }

    [GeneratedRegex(@"\bmait\w+\s?(?:\(\w+\))?s? de conferences?\b|\bmcf\b")]
    private static partial Regex Teacher { get; }

    [GeneratedRegex(@"\b(?:we are (?:looking for|hiring|seeking)|nous (?:recherchons|recrutons|proposons)|recrute|recherche un|candidatures?|candidater|postuler|to apply|applicants?|applications? (?:should|must|are)|cover letter|lettre de motivation|motivation letter|curriculum|cv|salaire|salary|remuneration|gratification|duree|duration|start(?:ing)? date|date de (?:debut|prise)|prise de (?:poste|fonction)|profil|candidate profile|encadre\w*|supervis\w+|contrat|contract|financement|funded|fully[- ]funded|poste|position|these|phd|stage|internship|post-?doc\w*)\b")]
    private static partial Regex OfferWords { get; }

    [GeneratedRegex(@"\b(?:important dates|dates importantes|dates? limites? de soumission|submissions?|soumissions?|camera[- ]ready|notification|program(?:me)? committee|comite (?:de programme|scientifique|d'organisation)|keynotes?|registration|inscriptions?|topics of interest|papers?|articles?|abstracts?|proceedings|actes|workshop|colloque|conference|easychair|orateurs?|speakers?|programme|jury)\b")]
    private static partial Regex CallWords { get; }
}
