using JobPortal.Core.Normalization.Kinds;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Tells what is offered: the title beats the contract type, which beats the text. Inclusive writing ("Ingénieur.e",
/// "doctorant(e)", "Chargé-e") is plain writing here.
/// </summary>
public static class PositionKindClassifier
{
    public static Reading<PositionKind> Classify(string title, string? contractType, string text)
    {
        var folded = Inclusive(title);
        var contract = contractType is null ? null : OfContract(Inclusive(contractType));
        // A researcher-engineer is what the contract says; without one, an engineer.
        if (contract is { } decided && TitleWords.ResearcherEngineer.IsMatch(folded))
            return new(decided, "the title names two kinds, the contract type decides");
        if (OfTitle(folded) is { } named)
            return new(named, "the title says so");
        if (contract is { } hired)
            return new(hired, $"contract type “{contractType}”");
        return OfText(Inclusive(text)) is { } described
            ? new(described, "sentences of the text say so")
            : new(PositionKind.Other, "neither title nor contract type nor text says what is offered");
    }

    /// <summary>Order matters: "Stage ingénieur" is an internship, "Post-doctorat" holds "doctorat", "Postdoc – Chaire IA" is no chair.</summary>
    private static PositionKind? OfTitle(string title) => title switch
    {
        _ when TitleWords.Internship.IsMatch(title) => PositionKind.Internship,
        _ when TitleWords.Postdoc.IsMatch(title) => PositionKind.Postdoc,
        _ when TitleWords.Phd.IsMatch(title) => PositionKind.Phd,
        _ when TitleWords.Professor.IsMatch(title) => PositionKind.Faculty,
        _ => EngineerOrTechnician(title) ?? (TitleWords.Chair.IsMatch(title) ? PositionKind.Faculty : null),
    };

    // "Technicien ou ingénieur": the first is what they look for first.
    private static PositionKind? EngineerOrTechnician(string title) =>
        (TitleWords.Engineer.Match(title), TitleWords.Technician.Match(title)) switch
        {
            ({ Success: true } engineer, { Success: true } technician) => engineer.Index < technician.Index ? PositionKind.Engineer : PositionKind.Technician,
            ({ Success: true }, _) => PositionKind.Engineer,
            (_, { Success: true }) => PositionKind.Technician,
            _ => null,
        };

    private static PositionKind? OfContract(string contract) => contract switch
    {
        _ when ContractWords.Postdoc.IsMatch(contract) => PositionKind.Postdoc,
        _ when ContractWords.Phd.IsMatch(contract) => PositionKind.Phd,
        _ when ContractWords.Internship.IsMatch(contract) => PositionKind.Internship,
        _ when ContractWords.Faculty.IsMatch(contract) => PositionKind.Faculty,
        _ when ContractWords.Researcher.IsMatch(contract) => PositionKind.Postdoc,
        _ when ContractWords.Engineer.IsMatch(contract) => PositionKind.Engineer,
        _ when ContractWords.Technician.IsMatch(contract) => PositionKind.Technician,
        _ => null,
    };

    /// <summary>The kind that most sentences offer; the one offered first among equals.</summary>
    private static PositionKind? OfText(string text)
    {
        var offers = TextWords.Offers
            .Where(rule => Array.Exists(rule.Needs, need => text.Contains(need, StringComparison.Ordinal)))
            .Select(rule => (rule.Kind, Matches: rule.Words.Matches(text)))
            .Where(rule => rule.Matches.Count > 0)
            .OrderByDescending(rule => rule.Matches.Count)
            .ThenBy(rule => rule.Matches[0].Index)
            .ToList();
        return offers.Count > 0 ? offers[0].Kind : null;
    }

    // "Ingénieur.e.s", "doctorant(e)", "Chargé-e", "post-doctorant·e", "Technicien/ne" lose their second ending.
    private static string Inclusive(string text) => InclusiveEnding.Ending.Replace(Folding.Fold(text), "");
}
