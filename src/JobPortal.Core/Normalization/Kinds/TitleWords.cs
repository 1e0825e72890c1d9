using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization.Kinds;

/// <summary>What titles call a position, on folded text without inclusive endings.</summary>
internal static partial class TitleWords
{
    // "Stage M2", "Offre de stage", "Stagiaire", "Master thesis", "Internship"; not "early stage researcher", "two-stage"
    [GeneratedRegex(@"(?:^|[\[(:,/|]\s*|-\s+|\b(?:de|un|d'un|sujet|offre|proposition|poste|m[12]|master|pfe)\s+)stages?\b(?!\s+(?:of|iii?|iv)\b)|\bstages?\s*(?:[\[(:–-]|m[12]\b|master|ingenieur|recherche|pfe|de\s|d'|en\s|bac|\d|$)(?<!(?:early|late|mid|end|first|second|final|multi|two)[\s-]stage.?.?)|\bstagiaires?\b|\binternships?\b|\binterns?\b|\btrainees?(?:ship)?\b|\bmaster'?s?\s+(?:2\s+)?thesis\b|\balternan(?:ce|t)s?\b|\bapprentie?s?\b(?!\s*(?:sage|learning))|\bcontrat\s+d'apprentissage\b")]
    public static partial Regex Internship { get; }

    // "Post-doctorant", "Postdoc", "Post Doc", "Postdoctoral researcher"
    [GeneratedRegex(@"\bpost[\s-]?doc\w*")]
    public static partial Regex Postdoc { get; }

    // "Thèse", "PhD position", "PhD studentship", "Doctorant", "Contrat doctoral", "Early stage researcher", "ESR 5"; not "école doctorale", "PhD-level engineer", "PhD students"
    [GeneratedRegex(@"(?<!\b(?:gestionnaire|niveau|master'?s?|encadrement|suivi)\s(?:de\s)?)\btheses?\b|\bthesis\b|\bdoctorants?\b|\bdoctorat\b|(?<!(?:ecoles?|college|formation)\s)\bdoctora(?:l|ux|les?)\b(?!\s+(?:schools?|training|program))|\bph\.?\s?d\b(?!'?s?[\s-](?:level|students\b|coordinator|program))|\bearly[\s-]stage\s+researchers?\b|\besr\s?\d*\b|\bdc\s?\d+\b|\bcifre\b")]
    public static partial Regex Phd { get; }

    // "Maître de conférences", "ATER", "Professor", "Lecturer", "Chargé de recherche", "Enseignant-chercheur"
    [GeneratedRegex(@"\bmaitre(?:sse)?s?\s+de\s+conf\w*|\bmcf\b|\bprofesseure?s?\b|\b(?:assistant|associate|full|junior|tenured?|adjunct|visiting)\s+professor|^professor\b|\bprofessor(?:ship)?\s+(?:in|of|position)|\bprofessorship\b|\blecturer\b|\bater\b|\benseignante?[\s-]+chercheu\w*|\bprag\b|\bcharge\w?\s+de\s+recherches?\b|\bdirect(?:eur|rice)\s+de\s+recherches?\b|\bcpj\b|\bfaculty\b|\btenure|\bgroup\s+leader\b")]
    public static partial Regex Professor { get; }

    // "Chaire de professeur junior", "Chair in AI": only when nothing else names the position
    [GeneratedRegex(@"\bchaires?\b|\bchair\b")]
    public static partial Regex Chair { get; }

    // "Ingénieur de recherche", "Research engineer", "CDD IE", "Data scientist", "Développeuse"; not "école d'ingénieurs", "engineering"
    [GeneratedRegex(@"(?<!\b(?:ecoles?|eleves?|titre|diplome)\s(?:d'|des\s|en\s)?)\bingenieu(?:re?|se|re)?s?\b|\bengineers?\b|\bcdd\s+(?:ie|ir|ige|igr)\b|\b(?:ie|ir|ige|igr)\s+(?:cnrs|bap|inserm|contractuel)|\bdata\s+(?:scientist|engineer|analyst|manager|steward)s?\b|\bdeveloppeu(?:r|se)s?\b|\bdevelopers?\b|\bprogramm(?:er|eur|euse)s?\b")]
    public static partial Regex Engineer { get; }

    // "Technicien", "Zootechnicien", "Lab technician", "Animalier", "Préparatrice"
    [GeneratedRegex(@"\w*technicien(?:ne)?s?\b|\btechnicians?\b|\banimali(?:er|ere)s?\b|\bpreparat(?:eur|rice)s?\b|\blaborantine?s?\b")]
    public static partial Regex Technician { get; }

    // "Chercheur-ingénieur", "Ingénieur/chercheur"
    [GeneratedRegex(@"\bchercheu(?:r|se)\s*[-/]\s*ingenieur|\bingenieure?\s*[-/]\s*chercheu(?:r|se)")]
    public static partial Regex ResearcherEngineer { get; }
}
