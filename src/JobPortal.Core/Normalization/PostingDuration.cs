using System.Text.RegularExpressions;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization;

/// <summary>How long the contract of a posting lasts: what its duration says, else a type of contract that has no end.</summary>
internal static partial class PostingDuration
{
    public static ContractDuration Read(RawPosting posting, EvidenceLog evidence)
    {
        var duration = Published(posting, evidence);
        if (duration.IsKnown || duration.Extendable || Contradicts(posting) || Contract(posting) is not { } contract)
            return duration;
        evidence.Add("duration", contract, "the type of contract says permanent, and no duration contradicts");
        return duration with { Permanent = true };
    }

    private static ContractDuration Published(RawPosting posting, EvidenceLog evidence)
    {
        if (posting[RawFieldName.JobDuration] is not { } raw)
            return ContractDuration.Unknown;
        // "Durée (en mois) : 36" has its unit in the label.
        var unit = UnitInLabel.Match(Folding.Fold(raw.Label ?? "")) is { Success: true } label && LoneNumber.IsMatch(raw.Value) ? " " + label.Groups["unit"].Value : "";
        var (duration, rule) = DurationParser.Read(raw.Value + unit, raw.MaxLength + unit.Length);
        evidence.Add("duration", raw, unit.Length > 0 ? rule + "; the unit is in the label" : rule);
        return duration with { Raw = raw.Value };
    }

    /// <summary>The field that says so outright; null when none does, or another says otherwise.</summary>
    private static RawField? Contract(RawPosting posting)
    {
        var types = posting.Fields.Where(f => f.Name == RawFieldName.EmploymentType).Select(f => (Field: f, Text: Folding.Fold(f.Value))).ToList();
        return types.Exists(t => Ends.IsMatch(t.Text)) ? null : types.Find(t => DurationForms.Permanent.IsMatch(t.Text)).Field;
    }

    // "à définir" contradicts nothing; "durée du projet" and "18" without a unit do, and so does "Postdoc 18 mois" in the title.
    private static bool Contradicts(RawPosting posting) =>
        posting[RawFieldName.JobDuration] is { } duration && (duration.Value.AsSpan().ContainsAnyInRange('0', '9') || Ends.IsMatch(Folding.Fold(duration.Value)))
        || posting[RawFieldName.Title] is { } title && (EndsInTitle.IsMatch(Folding.Fold(title.Value)) || DurationParser.Parse(title.Value) is { MaxMonths: not null });

    // "CDD ou CDI", "Fixed term", "durée du projet", "Fonctionnaire ou contractuel", "titulaire d'un doctorat", "CDI de mission" (it ends with the project)
    [GeneratedRegex(@"\b(?:cdd|fixed[\s_-]term|duree\s+determinee|temporary|temporaires?|interim\w*|stages?|stagiaires?|intern(?:ship)?s?|vacatai\w+|doctora\w+|post-?doc\w*|phd|theses?|(?:non|not|pas)[\s_-]+permanent\w*|tenure[\s_-]track|alternance|apprenti\w*|contractuel\w*|titulaires?\s+d|cdi\s+de\s+(?:mission|projet|chantier|operation)|projets?|project)\b")]
    private static partial Regex Ends { get; }

    // "CDD Ingénieur", "Postdoctoral position"; a title may name a project and be permanent
    [GeneratedRegex(@"\b(?:cdd|fixed[\s-]term|stages?|stagiaires?|internship|vacatai\w+|post-?doc\w*|phd|theses?|alternance|apprenti\w*)\b")]
    private static partial Regex EndsInTitle { get; }

    // "Durée (en mois)"
    [GeneratedRegex(@"\((?:en\s+|in\s+)?(?<unit>mois|months|ans|annees|years|semaines|weeks)\)")]
    private static partial Regex UnitInLabel { get; }

    // "36"
    [GeneratedRegex(@"^\s*\d{1,3}\s*$")]
    private static partial Regex LoneNumber { get; }
}
