using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>A city of organizations that a text names: its words, and any organization there.</summary>
internal readonly record struct TextCity(int First, int Last, int Row);

/// <summary>Finds the cities of a text; whether they are part of a name ("Université de Tours") is decided later.</summary>
internal static class TextCities
{
    /// <param name="isHint">The text is the offer's own town: its case means nothing.</param>
    public static List<TextCity> Find(AffiliationText text, OrganizationDirectory directory, bool isHint = false)
    {
        var found = new List<TextCity>();
        for (var first = 0; first < text.Count; first++)
        {
            if (text.Keys[first].Length == 0 || !isHint && !char.IsUpper(text.Raw(first)[0]))
                continue;
            var (last, rows) = PhraseFinder.Longest(directory.Indexes.Cities, text, first, wordsToCross: int.MaxValue);
            if (rows.Length > 0)
                found.Add(new TextCity(first, last, rows[0]));
        }
        return found;
    }
}
