using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Places;

/// <summary>Decides which commune a name means, or that it does not say.</summary>
internal sealed class CommuneChooser(CommuneGazetteer gazetteer)
{
    /// <summary>The longest commune name in words: "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson" has 8.</summary>
    public const int MostWords = 9;

    /// <summary>
    /// A bare name of fewer inhabitants proves nothing: "Y", "Bien" and "Sens" would be read in any text.
    /// No lab of the reference data stands alone in a smaller commune without its postal code.
    /// </summary>
    private const int LeastPopulationOfABareName = 1_500;

    /// <summary>The largest of several namesakes is meant when it is this many times larger than the next.</summary>
    private const int Dominance = 5;

    /// <summary>The only or by far largest commune of that name; null when none or when several are alike.</summary>
    public Commune? ByName(string key)
    {
        var found = gazetteer.FindByName(key);
        if (found.Count == 0 || found[0].Population < LeastPopulationOfABareName)
            return null;
        return found.Count == 1 || found[0].Population >= Dominance * Math.Max(1, found[1].Population) ? found[0] : null;
    }

    /// <summary>The commune of that name in a department, by the digits of a postal code; size does not matter then.</summary>
    public Commune? ByNameAndPostalCode(string key, string postalCode)
    {
        var found = gazetteer.FindByName(key).Where(c => IsIn(c, postalCode)).ToArray();
        return found.FirstOrDefault(c => c.PostalCodes.Contains(postalCode)) ?? (found.Length > 0 ? found[0] : null);
    }

    /// <summary>The commune of that name in the department or region that the text names beside it.</summary>
    public Commune? ByNameAndArea(string key, string areaKey) => gazetteer.FindByName(key).FirstOrDefault(c =>
        areaKey == TextFolding.Fold(c.DepartmentName) || areaKey == TextFolding.Fold(c.Region)
        || areaKey.Equals(c.Department, StringComparison.OrdinalIgnoreCase));

    /// <summary>The commune of a postal code that belongs to one commune only.</summary>
    public Commune? ByPostalCode(string postalCode) =>
        gazetteer.FindByPostalCode(postalCode) is { Count: 1 } only ? only[0] : null;

    public Commune? Campus(string key) => Campuses.Find(key, gazetteer);

    /// <summary>
    /// The first two digits are the department (three overseas; 20 is both of Corsica's). A few communes are served from the next
    /// department: then their own codes say so.
    /// </summary>
    private static bool IsIn(Commune commune, string postalCode) =>
        postalCode.StartsWith(commune.Department, StringComparison.Ordinal)
        || postalCode.StartsWith("20", StringComparison.Ordinal) && commune.Department is ("2A" or "2B")
        || commune.PostalCodes.Any(code => code.AsSpan(0, 2).SequenceEqual(postalCode.AsSpan(0, 2)));
}
