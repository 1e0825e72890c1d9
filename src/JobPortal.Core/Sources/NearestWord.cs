namespace JobPortal.Core.Sources;

/// <summary>Finds the word that was probably meant by a mistyped one.</summary>
internal static class NearestWord
{
    /// <summary>The nearest known word, at most a third of its letters away or beginning with what was typed; else null.</summary>
    public static string? To(string typed, IEnumerable<string> known) =>
        known.Select(word => (Word: word, Distance: Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Max(1, k.Word.Length / 3) || (typed.Length >= 3 && k.Word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(k => k.Distance)
            .Select(k => k.Word)
            .FirstOrDefault();

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
