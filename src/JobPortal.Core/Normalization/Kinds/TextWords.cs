using System.Text.RegularExpressions;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization.Kinds;

/// <summary>
/// Sentences that offer a position. Words alone do not count: every engineer works with PhD students, every postdoc needs
/// a doctorate, and supervisors name the theses they supervise.
/// </summary>
internal static partial class TextWords
{
    /// <summary>
    /// For each kind a word without which none of its sentences can stand (0.5 ms a page instead of 2: most texts hold few
    /// of them), and its sentences.
    /// </summary>
    public static IReadOnlyList<(PositionKind Kind, string[] Needs, Regex Words)> Offers { get; } =
    [
        (PositionKind.Postdoc, ["doc"], Postdoc),
        (PositionKind.Phd, ["phd", "ph.d", "these", "thesis", "doctora"], Phd),
        (PositionKind.Internship, ["stag", "intern"], Internship),
        (PositionKind.Faculty, ["conf", "profess", "enseignant", "ater", "faculty"], Faculty),
        (PositionKind.Engineer, ["ingenieur", "engineer"], Engineer),
        (PositionKind.Technician, ["technicien", "technician"], Technician),
    ];

    // "The PhD position will be", "the objective of the PhD project", "cette thèse", "recherche une/un doctorant(e)", "la thèse s'effectuera"
    [GeneratedRegex(@"\b(?:the|this|our|a|funded|fully[\s-]funded|open|proposed|3-year|three-year)\s+ph\.?d\.?\s+(?:position|project|thesis|topic|subject|work|offer|proposal|contract|will|is|fellowship|scholarship|candidate\s+will|student\s+will)|\b(?:objectives?|goals?|aims?|direction|subject|topic|part|scope|course|framework)\s+of\s+(?:the|this)\s+(?:ph\.?d|thesis)\b|\bduring\s+(?:the|this|your|his|her)\s+(?:ph\.?d|thesis)\b|\b(?:cette|la\s+presente)\s+these\b|\b(?:objectifs?|sujet|but|cadre|travaux|travail|debut|duree|cours)\s+de\s+(?:la\s+|cette\s+)?these\b|\bla\s+these\s+(?:s'effectuera|se\s+deroulera|portera|sera|vise|propose|debutera|consistera|a\s+pour|s'inscrit)|\b(?:recherche|recrute|recruter|recrutons|recherchons)\s+(?:une?\s*/?\s*(?:une?\s+)?)?doctorants?\b|\b(?:l[ea]|une?)\s*(?:/\s*(?:l[ea]|une?)\s*|ou\s+l[ea]\s+)?doctorante?\s+(?:sera|devra|recrute|aura|travaillera|developpera|participera)|\b(?:contrat|financement|allocation|bourse)\s+(?:doctora(?:l|le|ux)|de\s+these)\b")]
    private static partial Regex Phd { get; }

    // "the postdoc will", "postdoctoral position", "ce post-doctorat", "recrute un post-doctorant"
    [GeneratedRegex(@"\b(?:the|this|our|a)\s+post[\s-]?doc(?:toral)?\s*(?:researcher|fellow(?:ship)?|position|project|contract|associate|candidate|offer|will|is)\b|\bpost[\s-]?doctoral\s+(?:position|contract|fellowship|offer)\b|\b(?:ce|du|le|un|contrat|poste\s+de|offre\s+de)\s+post[\s-]?doc(?:torant?|torat|toral)?\b(?!\s*/)|\b(?:recrute|recherche|recruter|recrutons)\s+une?\s+post[\s-]?doc\w*")]
    private static partial Regex Postdoc { get; }

    // "ce stage", "le stage se déroulera", "the internship", "le/la stagiaire"
    [GeneratedRegex(@"\b(?:ce|du|le|un)\s+stage\b|\b(?:sujet|offre|objectifs?|duree|gratification|indemnite)\s+(?:de|du)\s+stage\b|\b(?:the|this|an?)\s+(?:master'?s?\s+)?internship\b|\b(?:l[ea]|une?|the)\s*(?:/\s*l[ea]\s*)?(?:stagiaire|intern)\b")]
    private static partial Regex Internship { get; }

    // "recrute un maître de conférences", "the assistant professor will"
    [GeneratedRegex(@"\b(?:recrute|recherche|poste\s+de|poste\s+d'|emploi\s+de)\s+(?:une?\s+)?(?:maitre(?:sse)?\s+de\s+conf\w*|professeur\w*|enseignant\w*[\s-]chercheur|ater\b)|\bthe\s+(?:assistant|associate|full|junior)\s+professor\s+will|\bfaculty\s+position\b")]
    private static partial Regex Faculty { get; }

    // "l'ingénieur recruté", "recrute un ingénieur", "the engineer will"
    [GeneratedRegex(@"\b(?:recrute|recherche|recruter|recrutons|recherchons|poste\s+d'|emploi\s+d')\s*(?:une?\s+)?(?:assistant\w*\s+)?ingenieur\w*|\bl'(?:assistant\w*\s+)?ingenieure?\s+(?:de\s+recherche\s+|d'etudes?\s+)?(?:recrute\w*|sera|aura|devra|assure\w*|participe\w*|realise\w*|travaille\w*)|\b(?:the|an?|our)\s+(?:research\s+|software\s+)?engineer\s+(?:will|position|is)\b")]
    private static partial Regex Engineer { get; }

    // "le technicien sera", "recrute une technicienne"
    [GeneratedRegex(@"\b(?:recrute|recherche|recruter|poste\s+de|l[ea]|une?)\s+(?:une?\s+|l[ea]\s+)?technicien(?:ne)?\s*(?:sera|aura|devra|assure\w*|en\b|de\b)|\bthe\s+(?:lab(?:oratory)?\s+)?technician\s+(?:will|position)")]
    private static partial Regex Technician { get; }
}
