using System.Globalization;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// What a reader tells itself from one list page to the next (<see cref="PageRequest.Trail"/>): how far it is, and which offers it has seen,
/// so that a site which answers every number with a page ends all the same.
/// </summary>
/// <param name="Step">0 for the page that the harvest starts with.</param>
/// <param name="Offers">How many there were on the pages before.</param>
/// <param name="Marks">Hashes of their identities.</param>
internal sealed record ListTrail(int Step, int Offers, IReadOnlyList<uint> Marks)
{
    /// <summary>The first pages' offers and the last ones' are remembered: endless lists begin again or stand still.</summary>
    private const int MostMarks = 2_000;

    public static ListTrail Of(FetchedPage page)
    {
        if (page.Trail?.Split(' ') is not [var step, var offers, .. var marks]) return new ListTrail(0, 0, []);
        return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) && int.TryParse(offers, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new ListTrail(steps, seen, [.. marks.Select(m => uint.TryParse(m, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var mark) ? mark : 0)])
            : new ListTrail(0, 0, []);
    }

    /// <summary>The trail for the page after one with these offers; null when none of them is new.</summary>
    public ListTrail? After(IReadOnlyCollection<string> identities)
    {
        var marks = identities.Select(Mark).ToList();
        if (!marks.Except(Marks).Any()) return null;
        var all = Marks.Concat(marks).Distinct().ToList();
        if (all.Count > MostMarks) all.RemoveRange(MostMarks / 2, all.Count - MostMarks);
        return new ListTrail(Step + 1, Offers + identities.Count, all);
    }

    public override string ToString() =>
        string.Join(' ', Marks.Select(m => m.ToString("x", CultureInfo.InvariantCulture)).Prepend(Offers.ToString(CultureInfo.InvariantCulture)).Prepend(Step.ToString(CultureInfo.InvariantCulture)));

    // FNV-1a: the same on every machine and in every run.
    private static uint Mark(string identity)
    {
        var hash = 2166136261u;
        foreach (var c in identity) hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }
}
