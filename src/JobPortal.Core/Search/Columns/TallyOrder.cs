namespace JobPortal.Core.Search.Columns;

/// <summary>Counted values in the order of the page: most offers first, then by name.</summary>
internal static class TallyOrder
{
    public static List<FacetValue<string>> MostFirst(IEnumerable<(string Value, int Count)> counts)
    {
        Dictionary<string, int> sums = new(StringComparer.Ordinal);
        foreach (var (value, count) in counts)
            if (count > 0) sums[value] = sums.GetValueOrDefault(value) + count;
        return [.. sums.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetValue<string>(c.Key, c.Value))];
    }

    /// <summary>Names of links: "DOING" and "Doing" are one, and called as most offers call it.</summary>
    /// <param name="links">By their numbers.</param>
    /// <param name="counts">Offers of each.</param>
    public static List<FacetValue<string>> Spelled((string? Action, string? Network)[] links, int[] counts)
    {
        var spellings = MostFirst(links.SelectMany((link, code) => Names(link).Select(name => (name, counts[code]))));
        return MostFirst(spellings.GroupBy(s => s.Value, StringComparer.OrdinalIgnoreCase).Select(same => (same.First().Value, same.Sum(s => s.Count))));
    }

    // An action that is called like its network is one name of one offer.
    private static IEnumerable<string> Names((string? Action, string? Network) link) =>
        new[] { link.Action, link.Network }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
}
