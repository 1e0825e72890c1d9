using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization.Kinds;

/// <summary>What boards call contracts. "CDD Technique/Administratif" may be an engineer, a technician or neither, so it says nothing.</summary>
internal static partial class ContractWords
{
    [GeneratedRegex(@"\bpost[\s-]?doc\w*")]
    public static partial Regex Postdoc { get; }

    // "CDD Doctorant/Contrat doctoral", "PhD", "CIFRE"
    [GeneratedRegex(@"\bdoctora\w*|\bph\.?\s?d\b|\btheses?\b|\bcifre\b")]
    public static partial Regex Phd { get; }

    // "Stage", "INTERN", "Alternance"
    [GeneratedRegex(@"\bstages?\b|\bstagiaires?\b|\bintern(?:ship)?s?\b|\balternance\b|\bapprentissage\b")]
    public static partial Regex Internship { get; }

    [GeneratedRegex(@"\bater\b|\benseignant\w*|\bprofess\w+|\bmaitre\w*\s+de\s+conf|\btenure|\bconcours\s+chercheurs?\b|\bcdi\s+(?:chercheur|scientifique)")]
    public static partial Regex Faculty { get; }

    // "CDD Scientifique", "Chercheur en contrat CDD": researchers with a doctorate, on a fixed term
    [GeneratedRegex(@"\bcdd\s+scientifique\b|\bcdd\s+chercheur|\bchercheu(?:r|se)s?\s+en\s+(?:contrat\s+)?cdd\b|\bresearcher\s+in\s+fixed[\s-]term|\bfixed[\s-]term\s+(?:contract\s+)?(?:for\s+)?researcher")]
    public static partial Regex Researcher { get; }

    [GeneratedRegex(@"\bingenieur\w*|\bengineers?\b")]
    public static partial Regex Engineer { get; }

    [GeneratedRegex(@"\btechnicien\w*|\btechnicians?\b")]
    public static partial Regex Technician { get; }
}
