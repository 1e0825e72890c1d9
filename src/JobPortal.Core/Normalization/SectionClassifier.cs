using System.Text.RegularExpressions;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization;

/// <summary>Recognizes what a section is about from its heading, in French and English.</summary>
public static partial class SectionClassifier
{
    /// <summary>
    /// Order matters: the more telling word comes first. "Profil du candidat" is not about applying, "Contexte et
    /// objectifs" opens the offer, "Formation et compétences requises" lists skills.
    /// </summary>
    private static readonly (Regex Words, SectionKind Kind)[] Rules =
    [
        (Profile, SectionKind.Profile),
        (Skills, SectionKind.Skills),
        (Workplace, SectionKind.Workplace),
        (Application, SectionKind.Application),
        (Missions, SectionKind.Missions),
        (Activities, SectionKind.Activities),
        (Conditions, SectionKind.Conditions),
        (Context, SectionKind.Context),
        (Subject, SectionKind.Subject),
    ];

    public static SectionKind Classify(string heading)
    {
        var folded = Folding.Fold(Folding.Collapse(heading));
        foreach (var (words, kind) in Rules)
            if (words.IsMatch(folded))
                return kind;
        return SectionKind.Other;
    }

    // "Profil du candidat", "Candidate profile", "Who you are"
    [GeneratedRegex(@"\bprofils?\b|\bprofiles?\b|\bcandidate?s?\s+(?:recherche|ideal|souhaite)|\bideal\s+candidate|\bwho\s+(?:you\s+are|we\s+are\s+looking)")]
    private static partial Regex Profile { get; }

    // "Formation et compétences requises", "Skills", "Qualifications", "Prérequis"
    [GeneratedRegex(@"\bcompetences?\b|\bskills?\b|\bqualifications?\b|\bpre-?requis|\bprerequisites?\b|\brequirements?\b|\brequired\b|\bformations?\b|\beducation\b|\bdiplomes?\b|\bsavoir|\bexperiences?\b|\bcriteria\b")]
    private static partial Regex Skills { get; }

    // "Adresse d’emploi", "Workplace", "Le laboratoire"; not "Contexte de travail", which opens the offer
    [GeneratedRegex(@"\badresse\b|\blieux?\b|\blocalisation\b|\blocation\b|\bwork\s?place\b|\bplace\s+of\s+work\b|^(?:le\s+|the\s+|presentation\s+d\w+\s+)?(?:host\s+)?(?:laboratoire|laborator|lab\b|equipe|team|unite|unit\b|structure|institut)|\babout\s+(?:us|the\s+lab)|\bwork(?:ing)?\s+environment|\benvironnement\s+de\s+travail|\bd'accueil\b")]
    private static partial Regex Workplace { get; }

    // "Modalités de candidature", "Pour postuler", "How to apply", "Contact"
    [GeneratedRegex(@"\bcandidatures?\b|\bcandidater\b|\bpostuler\b|\bapply(?:ing)?\b|\bapplications?\b(?!\s+(?:domain|area))|\bcontacts?\b|\bdate\s+limite|\bdeadlines?\b|\bdossier")]
    private static partial Regex Application { get; }

    // "Missions", "Responsibilities", "Your role"
    [GeneratedRegex(@"\bmissions?\b|\bresponsabilites?\b|\bresponsibilit|\bduties\b|\broles?\b|\btaches\b|\btasks?\b")]
    private static partial Regex Missions { get; }

    // "Activités", "Main activities"
    [GeneratedRegex(@"\bactivites?\b|\bactivit(?:y|ies)\b")]
    private static partial Regex Activities { get; }

    // "Contraintes et risques", "Rémunération", "Benefits", "Financement"
    [GeneratedRegex(@"\bcontraintes?\b|\bconstraints?\b|\brisques?\b|\brisks?\b|\bconditions?\b|\bavantages?\b|\bbenefits?\b|\bremuneration\b|\bsalaire\b|\bsalary\b|\bfinancement\b|\bfunding\b|\bcontrats?\b|\bcontract\b|\bwe\s+offer\b|\bduree\b|\bduration\b|\bteletravail\b")]
    private static partial Regex Conditions { get; }

    // "Contexte", "Contexte de travail", "Background", "Introduction"
    [GeneratedRegex(@"\bcontextes?\b|\bcontext\b|\bbackground\b|\bintroduction\b|\bcadre\b|\bpresentation\b|\bproblematique\b|\bmotivations?\b|\benvironnement\b|\benvironment\b|\babout\b")]
    private static partial Regex Context { get; }

    // "Sujet", "Description du poste", "Objectifs", "PhD topic"
    [GeneratedRegex(@"\bsujets?\b|\bsubject\b|\btopics?\b|\bdescripti(?:on|f)s?\b|\bobjecti(?:f|ve)s?\b|\bgoals?\b|\baims?\b|\bprojets?\b|\bprojects?\b|\btheses?\b|\bthesis\b|\bresume\b|\babstract\b|\bsummary\b|\btravail\b|\bwork\b|\bpostes?\b|\bpositions?\b|\bmethod")]
    private static partial Regex Subject { get; }
}
