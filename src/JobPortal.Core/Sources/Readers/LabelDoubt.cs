namespace JobPortal.Core.Sources.Readers;

/// <summary>Evidence for or against a candidate from the candidates around it.</summary>
internal static class LabelDoubt
{
    /// <summary>Lines between two labels of one group: a value may take two.</summary>
    private const int MaxGap = 3;

    /// <summary>The same in a table or a definition list, where rows that nobody knows may stand between.</summary>
    private const int MaxRowGap = 12;

    /// <summary>
    /// Drops what neither a colon nor the markup calls a label ("Contact us": bold first word of a sentence),
    /// unless the page writes several of its labels that way.
    /// </summary>
    public static List<LabelCandidate> WithoutWeak(IEnumerable<LabelCandidate> candidates)
    {
        var all = candidates.ToList();
        var weak = all.Where(IsWeak).GroupBy(c => (c.Key, c.Inline))
            .Where(g => g.Select(c => c.Meaning.Folded).Distinct().Count() < 2).SelectMany(g => g).ToHashSet();
        return weak.Count == 0 ? all : [.. all.Where(c => !weak.Contains(c))];
    }

    /// <summary>Whether a label that was not seen yet stands right before or after it and looks the same.</summary>
    public static bool StandsAmongOthers(LabelCandidate found, List<LabelCandidate> all, HashSet<string> seen)
    {
        var at = all.IndexOf(found);
        return IsNeighbour(at - 1) || IsNeighbour(at + 1);

        bool IsNeighbour(int i) =>
            i >= 0 && i < all.Count && all[i] is { Meaning.Field: not null } other && other.Key == found.Key
            && other.Meaning.Folded != found.Meaning.Folded && Math.Abs(other.Line - found.Line) <= (found.Key is LabelCandidate.Term or LabelCandidate.Cell ? MaxRowGap : MaxGap)
            && (i < at || !seen.Contains(other.Meaning.Folded));
    }

    /// <summary>
    /// Whether it stands in a block of labels, line after line, one of which only this source writes ("Laboratoire/Entreprise"):
    /// then it is no prose, even after the sections.
    /// </summary>
    public static bool StandsInBlock(LabelCandidate found, List<LabelCandidate> all)
    {
        var at = all.IndexOf(found);
        return Reaches(-1) || Reaches(1);

        bool Reaches(int step)
        {
            for (var i = at; i + step >= 0 && i + step < all.Count; i += step)
            {
                var (here, next) = (all[i], all[i + step]);
                if (next.Meaning.Field is null || next.Key != found.Key || Math.Abs(next.Line - here.Line) != 1) return false;
                if (next.Meaning.Distinctive) return true;
            }

            return false;
        }
    }

    private static bool IsWeak(LabelCandidate c) => !c.Colon && !c.IsStructural && (c.Inline || c.Key == LabelCandidate.Plain);
}
